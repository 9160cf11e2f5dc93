import type { Kind } from '@followthrough/domain/kinds';
import { readFileSync } from 'node:fs';
import { candidatesOf } from '../candidates.js';
import { passageOf } from '../passage.js';
import { columnsOfKind, seen, type Example, type Lesson } from './examples.js';

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
  return { commitments: 0, examples: inventedSentences().flatMap(exampleOf), pairs: [] };
}

function exampleOf({ text, states }: Invented): Example[] {
  const candidate = [...candidatesOf(text, 0)].flatMap(({ found }) => found).at(-1);
  const passage = candidate && passageOf(text, candidate, published);
  if (!passage) return [];
  return [{ ...seen(passage), label: states ? 1 : 0, states: [], kinds: [], kindColumns: [] }];
}

/** What stands before an invented act, to make a passage of it. */
const before = 'The ministry agreed to ';

/** The invented acts of kind-lessons.txt: lines of a kind and acts of it. */
export function inventedKinds(): Pick<Example, 'kinds' | 'kindColumns'>[] {
  const lines = readFileSync(new URL('../../kind-lessons.txt', import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, kind, acts = ''] = /^([A-Z]+): (.*)$/u.exec(line) ?? [];
    return kind === undefined ? [] : acts.split('; ').flatMap((act) => kindExampleOf(kind as Kind, act));
  });
}

function kindExampleOf(kind: Kind, act: string): Pick<Example, 'kinds' | 'kindColumns'>[] {
  const text = `${before}${act}.`;
  const span = { start: before.length, end: text.length };
  const passage = passageOf(
    text,
    { ...span, lead: null, isItem: false, isQuoted: false, speaker: undefined },
    published,
  );
  return passage === null ? [] : [{ kinds: [kind], kindColumns: columnsOfKind(text, passage, '') }];
}
