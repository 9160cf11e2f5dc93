import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['FOLLOWTHROUGH_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const strings = 'vectors/naughty-strings/blns.json';

/** The path of a file of the corpus or the vectors: beside the checkout, or in FOLLOWTHROUGH_SHARED. */
export function shared(path: string): string {
  return join(folder, path);
}

const withReason = (path: string) => (title: string) => `${title} (skipped: ${shared(path)} is not there)`;

type Test = (title: string, work: () => void | Promise<void>, milliseconds?: number) => void;

/** `it` if that file is available; otherwise the test is skipped, and its name says so. */
export function itWith(path: string): Test {
  const [test, named] = isHere(path) ? [it, (title: string) => title] : [it.skip, withReason(path)];
  return (title, work, milliseconds) => test(named(title), async () => work(), milliseconds);
}

/** The same for a whole group of tests. */
export function describeWith(path: string): (title: string, work: () => void) => void {
  return isHere(path) ? describe : (title, work) => describe.skip(withReason(path)(title), work);
}

export const itWithNaughtyStrings = itWith(strings);

/** Texts that break careless text handling. Some are empty. */
export function naughtyStrings(): readonly string[] {
  return JSON.parse(readFileSync(shared(strings), 'utf8')) as string[];
}

function isHere(path: string): boolean {
  return existsSync(shared(path));
}
