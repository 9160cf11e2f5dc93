/** Why a request was refused, independent of the operation. */
export const failures = {
  SIGNED_OUT: 'You are signed out. Sign in and try again; what you typed is still here.',
  FORBIDDEN: 'Your role does not allow this. Ask a manager of the team, or an administrator.',
  NOT_FOUND: 'This does not exist, or you may not see it. Check the link.',
  EDIT_STALE: '{by} changed this after you opened it. Your text is still here: check what changed, then save again.',
  UNDO_STALE: '{by} changed this in the meantime, so it was not undone.',
  CHANGED_AT_ONCE:
    'Another person changed the same thing at the same moment. Nothing was lost: check it, then try again.',
  SHOWN_ONCE:
    'This was already done, and its link is shown only once. Create a new link; the old one will stop working.',
  SAVED_UNREAD: 'This was saved, but could not be shown again. Reload the page to see it.',

  TOOK_TOO_LONG: 'This took too long and was stopped. Try again in a moment, or ask for less.',
  TOO_MANY_REQUESTS: 'Too many requests came from your session or your network. Wait {seconds} s, then try again.',
  TOO_MANY_AT_ONCE: 'You sent too many requests at once. Wait a moment, then try again.',
  ATTEMPT_UNDER_WAY: 'Your first attempt is still being processed. Wait a moment, then try again.',
  DISK_FULL:
    'The server has no disk space left, so nothing was saved. Ask the person who runs it to free some, then try again.',
  DATABASE_AWAY:
    'The database is not responding. When it is back, check whether your change was saved before trying again.',
  FAILED:
    'Something went wrong on our side. Try again; if you were saving, first check whether it was saved. If it keeps failing, quote reference {reference}.',
  FAILED_UNNUMBERED: 'Something went wrong on our side. Try again in a moment.',
  UNREACHABLE: 'The server could not be reached. Check your connection and try again; what you typed is still here.',
  NOT_ACCEPTED: 'The server did not accept this. Reload the page, then try again.',
  PAGE_OUT_OF_DATE:
    'This page is out of date, or sent something wrong. Copy what you typed, then reload the page. If it happens again, quote reference {reference}.',

  VALUE_UNFIT: 'One of the values is not valid. Check dates, numbers and special characters, then try again.',
  VALUE_NOT_TEXT: 'A value of type {code} must be a string. Put it in quotation marks.',
  ID_INVALID: '“{typed}” is not a valid id. If it came with a link, copy the whole link again.',
  INSTANT_INVALID: '“{typed}” is not a date with a time. Write it as in 2026-11-22T09:30:00Z.',
  DAY_MALFORMED: '“{typed}” is not a day in the calendar. Write it as in 2026-11-22.',
  DECIMAL_INVALID:
    '“{typed}” is not a number. Write it in digits, with a point for decimals, as in 75000000 or 1250.5.',

  QUERY_MISSING: 'There is no "query" in this request. Send one by POST, as JSON.',
  QUERY_NOT_KEPT: 'The server does not know the query with this hash. Send its text as well.',
  HASH_OF_ANOTHER_QUERY: 'The SHA-256 hash in “persistedQuery” is not that of the query. Send the hash of its text.',
  QUERY_TOO_LONG: 'A query has at most {limit} characters. Send several queries.',
  QUERY_TOO_DEEP: 'A query is nested at most {limit} deep. Ask for less at once.',
  QUERY_REPEATS:
    'A query repeats a field at most {limit} times, and has at most as many fragments in one place. Ask for each once.',
  TOO_MANY_FIELDS: 'A query has at most {limit} fields. Send several queries.',
  TOO_MANY_ALIASES_ASKED: 'A query has at most {limit} aliases. Send several queries.',
  NAME_TOO_LONG: 'A field and an alias have at most {limit} characters. Choose a shorter alias.',
  TOO_MANY_ROWS: 'A query reads at most {limit} rows. Ask for shorter pages, or for fewer lists in lists.',
  ANSWER_TOO_LONG:
    'An answer has at most {limit} MB, and this one could be longer. Ask for shorter pages, or for fewer texts of sources.',
  PAGE_TOO_LARGE: 'A page has at most {limit} rows; {count} were asked for. Ask for the next page with "after".',
  EXPORT_TOO_LONG:
    'An Excel sheet holds at most {limit} commitments, and this filter has {count}. Export CSV, or narrow the filter.',
  ORDER_UNKNOWN: '“{typed}” is not a sort order. Choose one of those in the schema.',
  CURSOR_INVALID: 'The cursor in “after” is not valid. Start again from the first page.',
  SEARCH_TOO_LONG: 'A search has at most {limit} characters. Search for fewer words.',
  TOO_MANY_FILTER_VALUES: 'A filter has at most {limit} values of one kind. Choose fewer.',
  COLUMNS_OUT_OF_RANGE:
    'A board returns up to ten columns at a time, starting from column 1. Ask for a range within that.',
  REQUEST_ID_INVALID: '“Idempotency-Key” takes 16 to 128 characters without spaces, such as a random UUID.',
  REQUEST_ID_REUSED: 'This request id was used for another change, so nothing was done. Send it with a new id.',
  REQUEST_ID_SHARED: 'A request with an id makes one change. Send each change in its own request, with its own id.',
} as const;
