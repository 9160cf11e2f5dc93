import { writeFileSync } from 'node:fs';
import { markedDocuments } from '@followthrough/extraction/learning/corpus';
import { lessonOf } from '@followthrough/extraction/learning/examples';
import { trained } from '@followthrough/extraction/learning/training';
import { written } from '@followthrough/extraction/model';

/** `train --corpus DIR --out FILE`: learns from marked documents which passages state a commitment. */
const usage = 'Usage: npm run train -- --corpus DIR --out FILE';

function valueOf(argv: readonly string[], name: string): string {
  const at = argv.indexOf(name);
  const value = at < 0 ? undefined : argv[at + 1];
  if (value === undefined) throw new Error(`${name} is missing. ${usage}`);
  return value;
}

function run(argv: readonly string[]): void {
  const out = valueOf(argv, '--out');
  const documents = markedDocuments(valueOf(argv, '--corpus'));
  if (documents.length === 0) throw new Error('That folder has no marked documents.');
  const model = trained(documents.map(lessonOf));
  const json = written(model);
  writeFileSync(out, json);
  const { learned, likely, possible } = model;
  process.stdout.write(
    `Learned from ${learned.candidates} passages of ${learned.documents} documents with ${learned.commitments} commitments.\n` +
      `Likely from ${likely}, possible from ${possible}. ${out} has ${Math.ceil(json.length / 1_000)} kB.\n`,
  );
}

try {
  run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
