/** Why a status, a stage or a follow-up cannot be recorded. */
export const deliveryRefusals = {
  STATUS_UNKNOWN: 'This status does not exist. Choose one of the ten.',
  TOO_MANY_MISSING: 'There are {count} missing items, and the limit is {limit}. Keep the most important ones.',
  MISSING_NEEDED: '“Unclear” needs at least one missing item. Add what is missing; it can become a follow-up.',
  STATEMENT_NEEDED:
    '“Withdrawn” needs a statement in which its owner withdraws it. Mark that passage in its source and cite it here. If there is no such statement, choose another status.',
  LINK_NEEDED:
    '“Superseded” needs a link to the commitment that replaces this one. Add that link, then report the status.',
  REPORT_WITHDRAWN_ALREADY: 'This report has already been withdrawn. Reload the page to see by whom and why.',
  OWN_REPORT: 'You filed this report yourself. Ask another manager of the lead team to sign it off.',
  REPORT_WITHDRAWN_MEANWHILE:
    'This report has been withdrawn, so there is nothing to sign off. Reload the page to see why.',
  REPORT_REPLACED: 'A newer report has replaced this one. Read that report, and sign it off or send it back instead.',
  REPORT_SIGNED_MEANWHILE:
    '{by} decided on this report after you opened it: {signOff}. Read that decision, then decide again if you disagree.',
  REPORT_SIGNED_ALREADY: 'The current decision on this report is already “{signOff}”. There is nothing new to decide.',
  DELIVERY_UNPROVEN:
    'Required milestones without accepted and unexpired evidence of the needed grade: {count}. Accept that evidence first, or say why you agree without it.',
  TEST_CHANGED_MEANWHILE:
    '{by} changed the test of delivery after you opened this. Read the new version, then try again.',
  TEST_DATED_TWICE: 'Both the commitment’s due date and another date are given. Choose one of them.',
  TEST_UNDATED: 'Enter by when it has to be delivered, or use the commitment’s due date.',
  TEST_UNCHANGED: 'Nothing in the test has changed. Change a part of it, or close the form.',
  NEWER_REPORT:
    '{by} reported on this after you opened the form. Your text is still here: read that report, then change yours or file it anyway.',

  STAGE_UNKNOWN: '{kind} has no such stage. Use one of: {codes}.',
  STAGE_FOR_TREATIES: '“{stage}” applies to treaties only. Choose another stage, or correct the instrument type first.',
  STAGE_NOT_APPLICABLE: '“{stage}” is marked as not applicable here. Choose another stage, or undo that mark first.',
  STAGE_UNCHANGED: 'The commitment is already at “{stage}”. To support that stage, add evidence to it.',
  STAGE_NOT_EDITED: 'A stage is changed with a date and evidence, not in this form. Use “Change stage”.',
  GRADE_UNCITED:
    '“{stage}” needs evidence of grade {needed} (“{gradeMeans}”), and you cited none. Cite evidence, or report the status instead.',
  GRADE_NEEDED:
    '“{stage}” needs evidence of grade {needed} (“{gradeMeans}”). What you cited is grade {grade}. Cite better evidence, or report the status instead.',
  RUNG_APPLIES_ALREADY: '“{stage}” already applies. Reload the page to see who changed it.',
  RUNG_MARKED_ALREADY: '“{stage}” is already marked as not applicable. Reload the page to see by whom.',
  RUNG_ASIDE: '“{stage}” is not a step on the ladder, so it is never due. Choose another stage.',
  RUNG_REACHED: '“{stage}” has been reached, so it applies. If that is wrong, correct the stage first.',

  FOLLOW_UP_UNASSIGNED: 'Choose a person or a team to do this.',
  FOLLOW_UP_ASSIGNED_TWICE: 'Both a person and a team are chosen. Choose one of them.',
  FOLLOW_UP_STEP_IMPOSSIBLE:
    'This follow-up is now “{followUpState}”, so this is not possible. Reload the page to see why.',
  TEAM_CANNOT_SEE: 'The team {name} cannot see this commitment. Choose its lead team, or a person who can see it.',
  ASSIGNEE_LEFT: '{name} no longer works here. Choose another person.',
  ASSIGNEE_CANNOT_SEE:
    '{name} cannot see this commitment. Choose a person who can, or add {name} to its named readers first.',

  POSITION_NEEDS_STATEMENT: 'A position rests on words. Choose the statement that shows it, or choose “Not heard”.',
  POSITION_WITHOUT_STATEMENT:
    'No statement shows that a party was not heard. Clear the statement, or choose another position.',
  POSITION_UNCHANGED: 'This is already the recorded position, with the same statement. Change one of them, or cancel.',
  PARTY_CHANGED_MEANWHILE:
    '{by} recorded something about this party after you opened the form. Check what is shown now, then send yours again.',
} as const;
