/** Why a source, a passage or a note cannot be saved, or a proposal cannot be decided. */
export const sourceRefusals = {
  SOURCE_TEXT_MISSING: 'There is no text. Paste the text of the document, or choose another file.',
  SOURCE_TEXT_TOO_LONG: 'The text has {megabytes} MB, and the limit is {limit} MB. Archive the document in parts.',
  SOURCE_TEXT_BINARY:
    'This is not text but the content of a file, such as a PDF or a picture. Open the file and copy its text.',
  SOURCE_ARCHIVED_ALREADY:
    'This document is already archived as “{title}”. Open that source. If the page has changed since, archive its new text.',
  SOURCE_DAMAGED:
    'The text of this source has changed since it was archived, so nothing can be quoted from it. Ask an administrator to restore it from a backup.',
  HTML_BUSY: 'The server is reading several pages. Try again in a moment; what you typed is still here.',
  HTML_UNREADABLE: 'The text of this page cannot be extracted. Open the page, copy its text and paste it here.',
  ORIGIN_UNKNOWN: 'A detail is either stated by the text or given by you. Choose one.',
  REASON_MISSING: 'Enter where you got this from, or mark it as stated by the text.',
  LANGUAGE_UNKNOWN: 'This is not a language code. Enter one such as en, cy or pt-BR.',
  ADDRESS_INVALID: 'This is not a web address. Copy it from your browser, starting with https:// or http://.',

  FETCH_NOT_ALLOWED: 'This deployment does not fetch pages from there. Open the page, copy its text and paste it here.',
  FETCH_FAILED: 'The page could not be fetched. Check the link, or open the page, copy its text and paste it here.',
  FETCH_STATUS:
    'The server answered with status {httpStatus} instead of a page, so there is no text. Check the link, or open the page, copy its text and paste it here.',
  FETCH_REDIRECTS: 'The link leads from page to page without end. Open it in your browser, and paste the text you see.',
  FETCH_TOO_LARGE: 'The page is larger than the limit for a source. Open it, and paste the part that matters.',
  FETCH_NOT_TEXT: 'The link does not lead to text or a web page. Open it, copy the text it shows and paste it here.',
  FETCH_TOO_SLOW: 'The page took too long to answer. Try again, or open the page, copy its text and paste it here.',
  FETCH_BUSY: 'The server is fetching several pages. Try again in a moment; the link is still here.',

  PASSAGE_OUTSIDE: 'The passage is not part of the source’s text. Select the words again.',
  PASSAGE_EMPTY: 'The selection contains no words. Select the words that matter.',
  PASSAGE_TOO_LONG: 'The passage has {length} characters, and the limit is {limit}. Select the words that matter.',
  NOTE_NOT_A_FIGURE: 'This field is for figures only. Clear it, or note the passage as a figure.',
  NOTED_ALREADY: 'This passage already has this note. To add another, say what else it shows.',

  EXTRACTION_UNDER_WAY: 'This source is already being scanned. Wait until that has finished, or cancel it first.',
  EXTRACTION_ENDED: 'The scan of this source has ended, so there is nothing to cancel.',
  OUTSIDE_READER_MISSING:
    'This deployment has no outside reader. Ask the person who runs the server to set READER_URL and READER_MODEL.',
  OUTSIDE_READING_AFTER_SCAN:
    'This source is being scanned. Wait until that has finished: the outside reader is asked after it.',
  OUTSIDE_READING_NEEDS_SCAN:
    'This source needs a new scan first. Choose “Scan again”: the outside reader is asked after it.',
  OUTSIDE_READING_UNDER_WAY:
    'The outside reader has already been asked about this source. Wait until it has finished, or cancel its reading first.',
  OUTSIDE_READING_DONE: 'The outside reader has now read this source. Load the page again to see what it proposed.',
  PROPOSAL_CHANGED: 'This proposal, or a passage joined to it, has changed since you saw it. Check it, then decide.',
  PROPOSAL_DECIDED: '{by} has already decided on this. What you typed is still here.',
  PROPOSAL_DECIDED_AS: '{by} has already decided on this: “{proposalState}”. What you typed is still here.',
  PROPOSAL_OF_ANOTHER_TEAM: 'Only the team that decided on this proposal can change the decision.',
  PROPOSAL_DECIDED_WITH:
    'This passage was decided with another one about the same commitment. Reopen the proposal of that one instead.',
  PROPOSAL_NOT_DECIDED: 'Nobody has decided on this proposal yet, so there is nothing to reopen.',
  PROPOSAL_DECIDED_ANEW:
    'This proposal has been decided again since, so nothing was undone. Check the new decision first.',
  ENTRY_WORKED_ON:
    '{reference} has changed since it was created, so nothing was undone. Correct it on its page, or ask a manager to archive it.',
  STATEMENT_CITED:
    'A report, a due date, a request, an amount or the position of a party of {reference} cites this passage, so nothing was undone. Withdraw or correct that first.',
  STATEMENT_LAST:
    'This passage is the only statement of {reference}, so nothing was undone. Select other words that state it, add them to {reference}, then undo this.',
  DECISIONS_TOO_FEW:
    'The register has {accepted} accepted and {declined} noted or rejected passages in {sources} sources. Training needs {limit} of each, and {count} sources. Decide on more proposals, then train again.',
  WEIGHTS_STALE:
    'These weights were trained before the last upgrade and do not fit this version. Train again on the server, then use the new ones.',
  WEIGHTS_CHOSEN_SINCE: 'The weights in use have changed since you opened the page. Check which ones are used now.',
  SPLIT_TOO_FEW: 'A split has at least two commitments. Add another one, or accept or link the proposal as a whole.',
  TOO_MANY_SPLIT: 'There are {count} commitments, and the limit for one passage is {limit}. Remove some.',
} as const;
