/** Why a sample cannot be drawn, tested or closed. */
export const sampleRefusals = {
  SAMPLE_SIZE: 'A sample has at least 1 and at most {limit} commitments. Enter another number.',
  SAMPLE_DAY_LATER: 'The register of a day to come is not known yet. Choose today or an earlier day.',
  SAMPLE_AGAIN_OTHER:
    'A sample that is drawn again has the filter and the day of the first one. Leave both out, or draw a new sample.',
  SAMPLE_STRATA_MISSING: 'A sample by strata needs to know what the strata are. Choose them, or draw a simple sample.',
  SAMPLE_STRATA_UNUSED: 'A simple sample has no strata. Leave them out, or choose another method.',
  SAMPLE_OF_NOTHING:
    'No commitment matched the filter on that day, so there is nothing to draw from. Change the filter or the day.',
  SAMPLE_ABOVE_POPULATION:
    'Only {count} commitments matched the filter on that day, fewer than you asked for. Enter at most {count}, or widen the filter.',
  SAMPLE_STRATA_TOO_MANY:
    'This population has {count} strata, and a sample has at most {limit}. Choose other strata, or narrow the filter.',
  SAMPLE_ALLOCATED_TOO_MUCH:
    'That number from each stratum makes {count} commitments, and a sample has at most {limit}. Enter a smaller number.',
  SAMPLE_TESTS: 'A sample has at least 1 and at most {limit} tests. Add or remove some.',
  SAMPLE_TEST_REPEATED: 'Two tests have the same words. Change or remove one of them.',
  SAMPLE_CLOSED: 'This sample is closed, so its results are final. Your note is still here. Reload the page.',
  SAMPLE_CLOSED_MEANWHILE: '{by} has already closed this sample. Reload the page.',
  SAMPLE_UNTESTED:
    'Results that are not entered or not adjudicated yet: {count}. Enter them, or give the reason for closing without them.',
  SAMPLE_READ:
    'The two readers have not both finished. Wait until they have, or give the reason for closing without that.',
  SAMPLE_READERS_COUNT: 'A sample is read by any auditor, or by two named readers. Choose two, or none.',
  SAMPLE_READERS_SAME:
    'Both readers are the same person, who cannot disagree with themselves. Choose another second reader.',
  SAMPLE_READER_NO_AUDITOR: '{name} is no active auditor, and only auditors read samples. Choose another reader.',
  SAMPLE_OTHER_READERS:
    'This sample has two readers, and you are not one of them. Ask one of them, or draw a sample of your own.',
  READING_FINISHED:
    'You finished reading, so your work is final. What you and the other reader differ on is adjudicated.',
  READING_UNFINISHED: 'Results that you have not entered yet: {count}. Enter them before you finish.',
  READERS_NOT_FINISHED: 'Both readers have to finish before anything is adjudicated. Wait until they have.',
  READERS_AGREE: 'Both readers found the same, so there is nothing to adjudicate. Reload the page.',
  ADJUDICATOR_READ: 'You were one of the readers, so you do not decide what counts. Ask a third person.',
  ADJUDICATED_MEANWHILE:
    '{by} adjudicated this meanwhile. Your words are still here. Look at that adjudication, then enter yours again if it should replace it.',
  RESULT_MISSING_NOTE: 'An exception needs a note that says what is wrong. Add the note.',
  RESULT_CHANGED_MEANWHILE:
    '{by} entered another result for this test meanwhile. Your note is still here. Look at the new result, then enter yours again if it should replace it.',
} as const;
