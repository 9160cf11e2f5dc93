/** Why an assessment cannot be drafted, replied to or withdrawn. */
export const assessmentRefusals = {
  OWN_REPORT_ASSESSED: 'You filed this report yourself, so you cannot assess it. Ask another auditor.',
  ASSESSED_REPORT_WITHDRAWN:
    'This report has been withdrawn, so there is nothing to assess. Your text is still here. Reload the page to see why.',
  ASSESSED_REPORT_REPLACED:
    'A newer report has replaced this one. Your text is still here: read that report, and assess it instead.',
  ASSESSMENT_DRAFT_OPEN:
    'You already have a draft assessment of this report. Wait for the reply, or withdraw that draft first.',
  ASSESSMENT_MILESTONES:
    'An assessment covers each required milestone once. Reload the page to see the current milestones.',
  ASSESSMENT_UNPROVEN:
    'Required milestones without accepted and unexpired evidence of the needed grade: {count}. Choose another status, or say why you assess it as delivered without that evidence.',
  REPLY_DUE_TOO_SOON: 'The lead team needs time to reply. Choose tomorrow or a later day.',
  REPLY_DUE_TOO_LATE: 'This deadline is too far away. Choose a day within {days} days.',
  REPLY_TOO_LATE: 'The last day for a reply was {day}. The assessment now stands without one.',
  ASSESSMENT_REPLIED: '{by} already answered for the lead team: {replyEnding}. Reload the page to see it.',
  ASSESSMENT_WITHDRAWN_MEANWHILE: 'This assessment has been withdrawn. Reload the page to see why.',
  ASSESSMENT_WITHDRAWN_ALREADY: 'This assessment has already been withdrawn. Reload the page to see why.',
} as const;
