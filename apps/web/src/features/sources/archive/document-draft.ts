/** What is to be archived: a file, or what was pasted. */
export interface DocumentDraft {
  readonly text: string;
  readonly fileName: string | null;
  readonly isPage: boolean;
}

export const noDocument: DocumentDraft = { text: '', fileName: null, isPage: false };

/** As the server is told; null where it is to look for itself. */
export function mediaTypeOf({ fileName, isPage }: DocumentDraft): 'HTML' | 'TEXT' | null {
  return fileName === null ? null : isPage ? 'HTML' : 'TEXT';
}
