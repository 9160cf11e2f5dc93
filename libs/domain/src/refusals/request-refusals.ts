/** Why a request to move a due date or to drop a commitment cannot be made, withdrawn or decided. */
export const requestRefusals = {
  REQUEST_OPEN_ALREADY:
    'There is already an open request: “{requestKind}”. Wait for the decision on it, or have it withdrawn first.',
  REQUEST_TEAM_CLOSED:
    '{name} is closed, so it takes no new requests. Ask a manager to reassign the commitment, or an administrator to reopen the team.',
  REQUEST_NEEDS_DATE: 'This commitment has no due date yet, so nobody needs to agree to one. Set the date directly.',
  REQUEST_CLOSED: 'The status is already “{status}”, so there is nothing left to drop. Reload the page to see why.',
  REQUEST_DUE_MOVED:
    'The due date changed after this request was made. Refuse the request; it can be made again from the current date.',
  REQUEST_DATE_REREAD:
    'The wording now gives another date than the one requested, because its source was corrected. Refuse the request; it can be made again.',
  REQUEST_DECIDED_MEANWHILE:
    '{by} already decided on this request: {ending}. Reload the page to see the decision in full.',
  REQUEST_WITHDRAWN_MEANWHILE: '{by} withdrew this request, so there is nothing to decide. Reload the page.',
  OWN_REQUEST: 'You made this request yourself. Ask another manager of the lead team to decide on it.',
} as const;
