/** Why two people cannot read a source, and why a proposal that they read cannot be decided. */
export const readingRefusals = {
  READERS_OF_SOURCE: 'A source is read by two different people. Choose two.',
  READER_NOT_OF_TEAM:
    '{name} cannot decide on proposals for this team: only its active contributors and managers can. Choose another reader.',
  READING_OF_NOTHING:
    'No likely proposal of this source waits for a decision. Scan it again, or choose another source.',
  READING_UNDER_WAY:
    '{by} were asked to read this source before, and its proposals are not all decided. Decide on them, or end that reading first.',
  READING_ENDED: 'This reading was ended, so nothing is added to it. What you typed is still here. Reload the page.',
  READING_OF_OTHERS: 'Two other people read this source. Wait until both have finished.',
  ANSWER_KIND_MISSING: 'A commitment has a kind. Choose one.',
  ANSWER_KIND_UNUSED: 'Only a commitment has a kind. Leave it out, or say that it is a commitment.',
  ANSWER_CHANGED_MEANWHILE:
    'You answered this proposal in another window meanwhile. Your note is still here. Check that answer, then save this one if it should replace it.',
  ANSWERS_MISSING: 'Proposals that you have not answered yet: {count}. Answer them before you finish.',
  ADJUDICATED_DECIDED:
    'This proposal is already decided in line with the adjudication. Reopen it first, then adjudicate it again.',
  PROPOSAL_BEING_READ:
    '{by} are reading this source without seeing each other’s answers, so nobody decides on this proposal. Wait until both have finished.',
  PROPOSAL_NOT_ADJUDICATED:
    'The two readers of this proposal differ, and nobody has adjudicated it. Wait for that, or adjudicate it if you are neither of them.',
  PROPOSAL_READ_AS_NONE:
    'By the reading of this source, this proposal states no commitment. Note or reject it, or ask a manager to end the reading.',
  PROPOSAL_READ_AS_COMMITMENT:
    'By the reading of this source, this proposal states a commitment. Enter or link it, or ask a manager to end the reading.',
  PROPOSAL_READ_AS_KIND:
    'By the reading of this source, this commitment has the kind “{kind}”. Choose that kind, or ask a manager to end the reading.',
  SETTLE_NOTHING: 'There is nothing to enter or reject. Choose at least one proposal.',
  REJECTION_REASON_MISSING: 'Rejected proposals need a reason. Choose one.',
  SETTLE_TOO_MANY: 'You chose {count} proposals, and the limit for one step is {limit}. Choose fewer.',
  READER_REPLACED: 'Another person already reads in the place of {name}. Reload the page.',
  READER_FINISHED: '{name} has finished reading, so their work counts and nobody takes their place. Reload the page.',
  READER_READ_BEFORE:
    '{name} is or was a reader here, so they cannot take another reader’s place. Choose another person.',
  READER_NAMED_BY_READER:
    'You read this sample, so another auditor names a new reader: one who does not read it, or the one who drew it.',
} as const;
