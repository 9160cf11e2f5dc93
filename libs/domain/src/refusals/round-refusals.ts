/** Why a reporting round cannot be opened, changed, frozen, signed or amended. */
export const roundRefusals = {
  ROUND_DEADLINE_PAST: 'This deadline is over. Choose today or a later day.',
  ROUND_SINCE_TOO_LATE:
    'Reports are asked for from a day after the deadline, {day}, so none could arrive in time. Choose an earlier day.',
  ROUND_OPEN_ALREADY:
    '“{title}” is already open for the same teams. Freeze or cancel it before you open another round.',
  ROUND_CANCELLED: 'This round was cancelled. Reload the page to see why, or open a new round.',
  ROUND_FREEZING: 'This round is being frozen. Wait until that is complete, or cancel the freezing.',
  ROUND_FROZEN: 'This round is frozen, so it does not change. To correct a value, propose an amendment.',
  ROUND_NOT_FREEZING:
    'This round is not being frozen, so there is nothing to cancel. Reload the page to see its state.',
  ROUND_NOT_FROZEN: 'This round is not frozen, so it has no figures yet. Freeze it first.',
  ROUND_NOTHING_OWED: 'No report that you can see is missing, so there is nobody to remind.',
  ROUND_STILL_OWED:
    'Reports are missing ({count}), and teams can report until {day}. Freeze the round after that day, or change the deadline.',
  ROUND_DEADLINE_AHEAD: 'Teams can report until {day}. A round of all teams can be frozen after that day.',
  ROUND_OWING_CHANGED:
    'The list of missing reports changed while you were reading (now {count}). Check the list, then freeze the round again.',
  ROUND_TEAM_ABSENT: '{name} has no commitments in this round, so there is nothing to sign.',
  ROUND_SIGNED_ALREADY: '{by} already signed for {name}. Reload the page to see when.',
  AMENDMENT_NEVER_FROZEN: 'This commitment is not in the round, so there is no frozen value to amend.',
  AMENDMENT_WAITS: 'An amendment of this value already waits for a decision. It has to be decided first.',
  AMENDMENT_UNCHANGED: 'This is already the value in the round. Enter the corrected one.',
  AMENDMENT_VALUE_UNKNOWN: 'This value does not exist here. Choose one from the list.',
  AMENDMENT_DECIDED_MEANWHILE:
    '{by} already decided on this amendment: {amendmentDecision}. Reload the page to see the decision.',
  AMENDMENT_WITHDRAWN_MEANWHILE: '{by} withdrew this amendment, so there is nothing to decide. Reload the page.',
  OWN_AMENDMENT:
    'You proposed this amendment yourself. Ask another manager of the team to decide on it, or a manager of another team if yours has no other.',
} as const;
