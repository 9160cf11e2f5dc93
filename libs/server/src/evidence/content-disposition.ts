import { create } from 'content-disposition';

/**
 * The header that makes a browser save a response under a name, without characters that disguise the name or lead into
 * folders.
 */
export function attachment(name: string): string {
  const shown = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\]/g, '_')
    .trim();
  return create(shown || 'file');
}
