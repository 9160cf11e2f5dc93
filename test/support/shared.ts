import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['FOLLOWTHROUGH_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const strings = 'vectors/naughty-strings/blns.json';

/** Where a file of the corpus or the vectors is: beside the checkout, or where FOLLOWTHROUGH_SHARED says. */
export function shared(path: string): string {
  return join(folder, path);
}

const withReason = (path: string) => (title: string) => `${title} (skipped: ${shared(path)} is not there)`;

type Test = (title: string, work: () => void | Promise<void>, milliseconds?: number) => void;

/** `it`, where that file is at hand; elsewhere the test is skipped, and says so in its name. */
export function itWith(path: string): Test {
  const [test, named] = isHere(path) ? [it, (title: string) => title] : [it.skip, withReason(path)];
  return (title, work, milliseconds) => test(named(title), async () => work(), milliseconds);
}

/** The same for everything that is described. */
export function describeWith(path: string): (title: string, work: () => void) => void {
  return isHere(path) ? describe : (title, work) => describe.skip(withReason(path)(title), work);
}

export const itWithNaughtyStrings = itWith(strings);

/** Texts that break what handles text carelessly. Some are empty. */
export function naughtyStrings(): readonly string[] {
  return JSON.parse(readFileSync(shared(strings), 'utf8')) as string[];
}

function isHere(path: string): boolean {
  return existsSync(shared(path));
}
