import { create } from 'content-disposition';

/** The header that makes a browser save an answer under a name, without what only disguises it, and outside of folders. */
export function attachment(name: string): string {
  const shown = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\]/g, '_')
    .trim();
  return create(shown || 'file');
}
