/** The document to archive: a file or pasted text. */
export interface DocumentDraft {
  readonly text: string;
  readonly fileName: string | null;
  readonly isPage: boolean;
}

export const noDocument: DocumentDraft = { text: '', fileName: null, isPage: false };

/** The media type for the server; null if the server should detect it. */
export function mediaTypeOf({ fileName, isPage }: DocumentDraft): 'HTML' | 'TEXT' | null {
  return fileName === null ? null : isPage ? 'HTML' : 'TEXT';
}
