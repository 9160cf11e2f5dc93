/** Why a finding cannot be raised, revised, answered, closed or withdrawn. */
export const findingRefusals = {
  FINDING_NOT_DRAFT: 'This finding has taken effect, so it can no longer be changed. Reload the page to see it.',
  FINDING_REVISED_LATE:
    'The last day for a reply is {day}, so the lead team could not reply to new words. Withdraw this finding, and raise it again with a later day.',
  FINDING_STILL_DRAFT:
    'This finding is a draft: the lead team can reply until {day}. Wait for the reply, or withdraw the finding.',
  FINDING_WITHDRAWN: 'This finding has been withdrawn. Reload the page to see why.',
  FINDING_CLOSED: '{by} already closed this finding: {findingClosing}. Reload the page to see the check.',
  FINDING_ANSWERED: '{by} already answered for the lead team: {findingAnswer}. Reload the page to see the answer.',
  OWN_FINDING_ANSWERED: 'You raised this finding yourself, so you cannot answer it. Ask a colleague.',
  FINDING_ACTION_UNWANTED:
    'A finding that is not accepted has no action. Remove the action, or accept the finding in part.',
  FINDING_ACTION_UNDATED: 'Choose the date by which the action will be done.',
  FINDING_OWNER_MISSING: 'Choose the person who will do this.',
  FINDING_OWNER_OUTSIDE: '{name} does not belong to the lead team. Choose one of its contributors or managers.',
  FINDING_OWNER_AUDITOR:
    '{name} is an auditor, and auditors do not work on what they check. Choose another contributor or manager of the lead team.',
  FINDING_OWN_WORK: 'You answered this finding or worked on its action, so you cannot close it. Ask another auditor.',
  FINDING_OWN_EVIDENCE:
    'You submitted this evidence yourself, so your check cannot rest on it. Choose other evidence, or ask another auditor.',
  FINDING_EVIDENCE_WITHDRAWN:
    'This evidence was withdrawn, so a check cannot rest on it. Choose other evidence, a passage or a web address.',
  FINDING_PASSAGE_WITHDRAWN:
    'The evidence with this passage was withdrawn, so a check cannot rest on it. Choose another passage, evidence or a web address.',
  FINDING_WITHOUT_ACTION:
    'The lead team has not promised an action, so none can be implemented. Choose another outcome.',
  FINDING_ACTION_UNFINISHED:
    'The action is not done: its follow-up is “{followUpState}”. Wait until it is done, or choose another outcome.',
  FINDING_ACTION_PENDING:
    'The action is due {day}, and it is not finished. Check it then, or close the finding as no longer relevant.',
  FINDING_CHECK_UNPROVEN: 'Say what your check rests on: evidence, a passage or a web address.',
} as const;
