import { limits } from '@followthrough/domain/limits';

/** A file as the archive takes it, or why it cannot be taken. */
export type ReadFile =
  | { readonly text: string; readonly name: string; readonly size: number; readonly isPage: boolean }
  | { readonly refused: 'TOO_LARGE' | 'NOT_TEXT' | 'UNREADABLE' };

/** Reads a text or HTML file in UTF-8, byte for byte: anything else is refused rather than mended. */
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

/** As the server tells a page of HTML from a text. */
export function looksLikePage(text: string, name = ''): boolean {
  return /\.x?html?$/i.test(name) || /^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(text);
}
