/** Sizes that server and web share. Lengths are UTF-16 code units, sizes are bytes. */
export const limits = {
  /** Rows a page of any list may hold. */
  pageSize: 100,
  title: 300,
  /** Rationales, reasons, descriptions. */
  words: 10_000,
  name: 200,
  /** A source's text, and an uploaded file. */
  sourceBytes: 5_000_000,
  fileBytes: 50_000_000,
} as const;
