import { readFileSync } from 'node:fs';
import { candidatesOf } from '../candidates.js';
import { featuresOf } from '../features.js';
import { passageOf } from '../passage.js';
import { stemsOf } from '../stems.js';
import type { Example, Lesson } from './examples.js';

/** The day from which the invented sentences are read. */
const published = '2026-03-10';

export interface Invented {
  readonly text: string;
  readonly states: boolean;
}

/** The invented sentences of lessons.txt; an item stands as a list under its lead. */
export function inventedSentences(): Invented[] {
  const lines = readFileSync(new URL('../../lessons.txt', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => /^[+-] /.test(line))
    .map((line) => ({ text: line.slice(2).replace(' >> ', '\n\n- '), states: line.startsWith('+') }));
}

/** A lesson that every training adds to those of real documents: shapes of which these have few. */
export function inventedLesson(): Lesson {
  return { commitments: 0, examples: inventedSentences().flatMap(exampleOf) };
}

function exampleOf({ text, states }: Invented): Example[] {
  const candidate = [...candidatesOf(text, 0)].flatMap(({ found }) => found).at(-1);
  const passage = candidate && passageOf(text, candidate, published);
  if (!passage) return [];
  return [{ features: featuresOf(passage), stems: stemsOf(passage), label: states ? 1 : 0, states: [] }];
}
