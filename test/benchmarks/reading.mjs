import { crossValidated } from '@followthrough/extraction/learning/cross-validation';
import { markedDocuments } from '@followthrough/extraction/learning/corpus';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** It reads documents only, so no database is started for it. */
export const needsDatabase = false;

/**
 * Measures how well commitments are found in the marked documents of `corpus`, by cross-validation: no document is read
 * by a model that learned from it. Writes reading.json under `out`.
 */
export async function run({ corpus, out, say = console.log }) {
  if (!corpus) throw new Error('--corpus DIR says where the marked documents are.');
  const documents = markedDocuments(corpus);
  if (documents.length === 0) throw new Error(`${corpus} has no marked documents.`);
  say(`Cross-validating on ${documents.length} documents`);
  const measured = crossValidated(documents, (fold) => say(`${fold} of 5 groups are measured`));
  writeFileSync(join(out, 'reading.json'), `${JSON.stringify(measured, null, 2)}\n`);
  const { reading, keywords, likelyWhereNone } = measured;
  say(`Likely: F1 ${reading.likely.f1}, recall ${reading.likely.recall}, precision ${reading.likely.precision}`);
  say(`Both tiers: recall ${reading.both.recall} with ${reading.both.proposalsPerCommitment} proposals a commitment`);
  say(`Kind ${reading.kind}, undertakers ${reading.undertakers}, money ${reading.money}, due ${reading.due}`);
  const { same, other, none } = reading.joined;
  say(`Joined: ${same} state the same, ${other} another commitment; of ${none} pairs one is not marked`);
  say(`Where nothing is promised: ${likelyWhereNone} likely proposals a document`);
  say(
    `Plain keywords: F1 ${keywords.likely.f1}, recall ${keywords.likely.recall}, precision ${keywords.likely.precision}`,
  );
}
