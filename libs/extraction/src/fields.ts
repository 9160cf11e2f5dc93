import { Force, Manner } from '@followthrough/domain/vocabulary';
import type { MoneySpan } from '@followthrough/domain/money-words';
import type { Anchor, Words } from './anchor.js';
import { dueOf } from './dates.js';
import { kindOf } from './kind.js';
import { partiesOf } from './parties.js';
import type { Passage } from './passage.js';
import type { Proposal } from './proposal.js';
import { stageOf } from './stage.js';
import { titleOf } from './title.js';
import { readVerb } from './verbs.js';

/** The context of every passage of a document. */
export interface Setting {
  readonly text: string;
  readonly published: string | null;
  /** ISO 4217 code for a bare dollar sign. */
  readonly dollar: string;
}

export type Fields = Omit<Proposal, 'quote' | 'start' | 'end' | 'tier' | 'confidence' | 'because' | 'traits'>;

/** What the passage commits to, by its strongest reading. */
export function fieldsOf({ text, published, dollar }: Setting, passage: Passage): Fields {
  const { speaker } = passage.candidate;
  const { facts, own } = passage;
  const { words, anchor } = passage.readings[0] ?? { words: own, anchor: plainAnchor(own) };
  const money = nearestMoney(words, anchor, facts.money);
  const moneyAt = money === undefined ? -1 : words.findIndex((word) => word.start >= money.start);
  const kind = kindOf(words, anchor, moneyAt);
  return {
    title: titleOf(text, words, anchor),
    kind,
    parties: partiesOf(text, words, anchor, kind, speaker),
    amount:
      money === undefined ? null : { value: money.value, currency: money.currency === '$' ? dollar : money.currency },
    ...dueOf(words, anchor, facts.dated, published),
    stage: stageOf(kind, anchor),
    force: anchor.force,
    manner: anchor.trailed === true ? Manner.TRAILED : speaker === undefined ? Manner.NARRATED : Manner.SPOKEN,
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** The first verb of an act, or the whole passage as the name of a thing, where the grammar sees nothing. */
function plainAnchor(words: Words): Anchor {
  const verbAt = words.findIndex(({ lower }) => {
    const verb = readVerb(lower, 'base', 's', 'ing', 'past', 'participle');
    return verb !== undefined && ['ACT', 'CHANGE', 'PERFORM', 'MEETING', 'VAGUE'].includes(verb.verbClass);
  });
  const verb = verbAt < 0 ? undefined : readVerb(words[verbAt]!.lower, 'base', 's', 'ing', 'past', 'participle');
  const common = { pattern: 'listed', force: Force.WILL, subject: null, verb, triggers: verb ? [verbAt] : [] } as const;
  if (verb === undefined) return { ...common, voice: 'nominal', verbAt: 0, objectAt: 0 };
  return { ...common, voice: 'active', verbAt, objectAt: Math.min(verbAt + 1, words.length - 1) };
}

function nearestMoney(words: Words, anchor: Anchor, money: readonly MoneySpan[]): MoneySpan | undefined {
  const from = words[anchor.objectAt]?.start ?? 0;
  return money.find(({ start }) => start >= from) ?? money.at(-1);
}
