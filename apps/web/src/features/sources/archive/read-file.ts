import { limits } from '@followthrough/domain/limits';

/** The contents of a file, or why it cannot be archived. */
export type ReadFile =
  | { readonly text: string; readonly name: string; readonly size: number; readonly isPage: boolean }
  | { readonly refused: 'TOO_LARGE' | 'NOT_TEXT' | 'UNREADABLE' };

/** Reads a UTF-8 text or HTML file unchanged; anything else is refused rather than converted. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > limits.sourceBytes) return { refused: 'TOO_LARGE' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { refused: 'UNREADABLE' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\0')) return { refused: 'NOT_TEXT' };
    return { text, name: file.name, size: file.size, isPage: looksLikePage(text, file.name) };
  } catch {
    return { refused: 'NOT_TEXT' };
  }
}

/** Distinguishes HTML from text as the server does. */
export function looksLikePage(text: string, name = ''): boolean {
  return /\.x?html?$/i.test(name) || /^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(text);
}
