import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The corpus and the vectors that lie beside the checkout, or where FOLLOWTHROUGH_SHARED says. */
export function shared(...path: readonly string[]): string {
  const folder = process.env['FOLLOWTHROUGH_SHARED'] ?? join(import.meta.dirname, '../../../shared');
  const file = join(folder, ...path);
  if (existsSync(file)) return file;
  throw new Error(
    `${file} is not there. Put the folder "shared" beside the checkout, or say where in FOLLOWTHROUGH_SHARED.`,
  );
}

/** Texts that break what handles text carelessly. Some are empty. */
export function naughtyStrings(): readonly string[] {
  return JSON.parse(readFileSync(shared('vectors', 'naughty-strings', 'blns.json'), 'utf8')) as string[];
}
