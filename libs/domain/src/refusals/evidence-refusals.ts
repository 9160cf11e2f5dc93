/** Why evidence, its citations or a file cannot be saved. */
export const evidenceRefusals = {
  EVIDENCE_FIELD_UNFIT:
    'Evidence of the kind “{evidenceKind}” does not have this field. Clear it, or choose another kind.',
  EVIDENCE_FILE_MISSING: 'Choose a file to upload.',
  EVIDENCE_SOURCE_MISSING: 'Choose the source that contains the passage.',
  EVIDENCE_PASSAGE_MISSING: 'Select the words in the source.',
  SEARCH_PLACES_MISSING: 'Enter where you searched, one place per line.',
  TOO_MANY_PLACES: 'You entered {count} places, and the limit is {limit}. Record a second search for the others.',
  SEARCH_DAY_MISSING: 'Enter the exact day of the search, such as 30 June 2026.',
  SEARCH_UNFIT:
    'A search that found nothing can only support a report of “Unclear” or “Not started”. Remove it here, or cite other evidence.',
  SEARCH_IS_GRADE_D: 'A search is your own account, so its grade is D. Choose grade D.',
  VALID_BEFORE_EFFECTIVE: 'The last day of this evidence is before its effective date. Correct one of the two dates.',
  EVIDENCE_WITHDRAWN_ALREADY: 'This evidence has already been withdrawn. Reload the page to see by whom and why.',
  EVIDENCE_WITHDRAWN: 'Some of the evidence you cited has been withdrawn. Cite other evidence.',
  EVIDENCE_CITED_TWICE: 'The same evidence is cited twice. Keep the entry with the right grade.',
  CLAIM_CITED_TWICE: 'The same claim is chosen twice. Keep the entry with the right grade.',
  TOO_MANY_SUPPORTS: 'You cited {count} pieces of evidence, and the limit is {limit}. Keep the strongest ones.',
  TOO_MANY_CLAIMS: 'You chose {count} claims, and the limit is {limit}. Add the others later.',
  EVIDENCE_SUPERSEDED:
    '{by} saved a newer version of this evidence after you opened it. Reload the page to decide on that one.',
  EVIDENCE_REVISED_MEANWHILE:
    '{by} saved a newer version of this evidence after you opened it. Reload the page to read it, then revise that one if it is still wrong.',
  EVIDENCE_WITHDRAWN_UNREVISED: 'This version was withdrawn, so it cannot be revised. Add new evidence instead.',
  REVISION_OF_OTHER_KIND:
    'A revision has the same kind as the evidence: “{evidenceKind}”. Add new evidence, then withdraw this one.',
  REVISION_UNCHANGED: 'This version says the same as the current one. Change what was wrong or is new.',
  OWN_EVIDENCE: 'You submitted this evidence yourself. Ask another manager of the lead team to decide on it.',
  EVIDENCE_WITHDRAWN_MEANWHILE:
    'This evidence has been withdrawn, so there is nothing to decide. Reload the page to see why.',
  EVIDENCE_DECIDED_MEANWHILE:
    '{by} decided on this evidence after you opened it: {decision}. Read that decision, then decide again if you disagree.',
  EVIDENCE_DECIDED_ALREADY:
    'The current decision on this evidence is already “{decision}”. There is nothing new to decide.',
  EVIDENCE_CLAIMS_CHANGED:
    'The claims of this evidence, or their grades, changed after you opened it. Check them, then decide again.',
  COPY_OF_LINKS_ONLY:
    'Only a link has a page to keep a copy of, and this is evidence of the kind “{evidenceKind}”. Save it without a copy.',
  COPY_OF_WITHDRAWN: 'This evidence has been withdrawn, so no copy was kept. Reload the page to see why.',
  COPY_OF_EARLIER_VERSION:
    '{by} saved a newer version of this evidence after you opened it, so no copy was kept. Reload the page, then keep a copy of that version.',
  COPY_KEPT_MEANWHILE:
    '{by} kept a copy of this page after you opened it. Reload the page to see it, then keep another one if the page has changed since.',
  TOO_MANY_COPIES:
    'This version has {limit} copies, which is the limit. Revise the evidence, then keep a copy of the new version.',
  COPY_NOT_ALLOWED:
    'No copy was kept: this deployment does not fetch pages from there. Save the page in your browser, then add it as evidence of the kind “File”.',
  COPY_FAILED:
    'No copy was kept: the page could not be fetched. Check the link, or save the page in your browser and add it as evidence of the kind “File”.',
  COPY_STATUS:
    'No copy was kept: the server answered with status {httpStatus} instead of a page. Check the link, or save what your browser shows and add it as evidence of the kind “File”.',
  COPY_REDIRECTS:
    'No copy was kept: the link leads from page to page without end. Open it in your browser, and use the address of the page you see.',
  COPY_TOO_LARGE:
    'No copy was kept: the page is larger than the limit for a fetched page. Save it in your browser, then add it as evidence of the kind “File”.',
  COPY_NOT_TEXT:
    'No copy was kept: the link does not lead to a web page or plain text. Download the document, then add it as evidence of the kind “File”.',
  COPY_TOO_SLOW:
    'No copy was kept: the page took too long to answer. Try again, or save it in your browser and add it as evidence of the kind “File”.',
  COPY_BUSY: 'No copy was kept: the server is already fetching several pages. Try again in a moment.',
  SUPPORT_UNCHANGED: 'The evidence is already cited with this role and grade. Choose another role or grade.',

  FILE_MISSING: 'No file was sent. Choose one.',
  FILE_EMPTY: 'The file is empty. Choose another one.',
  FILE_TOO_LARGE: 'The file is larger than {limit} MB, which is the limit. Upload a smaller one.',
  FILES_SEVERAL: 'Several files were sent at once, and none was saved. Upload one at a time.',
  FILE_NOT_AS_FORM: 'The file was not sent as multipart/form-data. Send it again in that format.',
  FILE_CUT_SHORT: 'The upload was interrupted, and nothing was saved. Upload the file again.',
  FILE_UNREACHABLE:
    'The file could not be sent. Check your connection and choose it again; the form is as you left it.',
  FILE_DISK_FULL: 'The file was not saved: the server has no disk space left. Tell an administrator.',
  FILE_DAMAGED: 'This file is missing from storage, or damaged. Ask an administrator to restore it from a backup.',
  FILE_REMOVED: 'This upload was removed because no evidence used it within {days} days. Upload it again.',
  UPLOADS_FULL:
    'Nothing was saved: your files of the last {days} days would exceed {gigabytes} GB. Save it without the file or the copy, or ask a colleague.',
  STORAGE_FULL:
    'Nothing was saved: the space for files is used up. Ask an administrator for more, or add the evidence as a link without a copy.',
} as const;
