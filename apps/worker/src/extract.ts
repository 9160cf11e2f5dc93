import { readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { propose } from '@followthrough/extraction/propose';

/** `extract FILE… [--published DATE]`: prints the proposals of text files as one JSON array. */
const usage = 'Usage: npm run --silent extract -- FILE… [--published YYYY-MM-DD]';

class Refused extends Error {}

function argumentsOf(argv: readonly string[]): { files: string[]; published: string | undefined } {
  const at = argv.findIndex((word) => word === '--published' || word.startsWith('--published='));
  const joined = argv[at]?.includes('=') ?? false;
  const published = at < 0 ? undefined : joined ? argv[at]?.slice('--published='.length) : (argv[at + 1] ?? '');
  const files = at < 0 ? [...argv] : argv.filter((_, index) => index !== at && (joined || index !== at + 1));
  const unknown = files.find((word) => word.startsWith('--'));
  if (unknown !== undefined) throw new Refused(`${unknown} is no option. ${usage}`);
  if (files.length === 0) throw new Refused(`Name at least one text file. ${usage}`);
  if (published !== undefined && !isDay(published))
    throw new Refused(`--published takes a day such as 2025-12-09. ${usage}`);
  return { files, published };
}

function isDay(words: string): boolean {
  const time = Date.parse(`${words}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(words);
}

function textOf(file: string): string {
  const bytes = read(file);
  if (!isUtf8(bytes) || bytes.includes(0))
    throw new Refused(`${file} is not UTF-8 text. Save it as plain text, and try again.`);
  return bytes.toString('utf8');
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw new Refused(`${file} ${reason}. Check the path, and that it names a text file.`);
  }
}

function run(argv: readonly string[]): string {
  const { files, published } = argumentsOf(argv);
  const results = files.map((document) => ({ document, proposals: propose(textOf(document), { published }) }));
  return `${JSON.stringify(results, null, 2)}\n`;
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
