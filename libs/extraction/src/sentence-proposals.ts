import { Manner } from '@followthrough/domain/vocabulary';
import { lowerAt, type Anchor, type Words } from './anchor.js';
import { dueOf } from './dates.js';
import { factsOf, type Facts } from './facts.js';
import { kindOf } from './kind.js';
import { listedAnchor, type Lead } from './lists.js';
import { measuresOf, type Measures } from './measure.js';
import type { MoneySpan } from '@followthrough/domain/money-words';
import { partiesOf } from './parties.js';
import { anchorsOf } from './patterns.js';
import type { Proposal } from './proposal.js';
import { confidenceOf, threshold } from './score.js';
import type { Span } from './sentences.js';
import { stageOf } from './stage.js';
import { titleOf } from './title.js';
import { tokenise } from './tokens.js';

/** The context of every sentence of a document. */
export interface Setting {
  readonly text: string;
  readonly published: string | null;
  /** ISO 4217 code for a bare dollar sign. */
  readonly dollar: string;
}

interface Weighed {
  readonly words: Words;
  readonly anchor: Anchor;
  readonly measures: Measures;
  readonly confidence: number;
}

const fewestWords = 4;

/** The proposal from a sentence or list item; `lead` is the sentence before its list. */
export function proposalOf(
  setting: Setting,
  span: Span,
  speaker: string | undefined,
  lead: Lead | null,
): Proposal | null {
  const own = tokenise(setting.text, span.start, span.end);
  if (
    own.length + (lead?.opens === 'verbs' ? lead.words.length : 0) < fewestWords ||
    lowerAt(own, own.length - 1) === '?'
  )
    return null;
  const facts = factsOf(setting.text, span, setting.published);
  const best = strongest(own, facts, lead);
  if (best === null || best.confidence < threshold) return null;
  return assembled(setting, span, facts, best, speaker);
}

/** The strongest reading; an item that states nothing by itself is read with the words of its lead. */
function strongest(own: Words, facts: Facts, lead: Lead | null): Weighed | null {
  const led = lead === null || lead.opens === 'nothing' ? own : [...lead.words, ...own];
  const from = led.length - own.length;
  const words = lead?.opens === 'verbs' ? led : own;
  const anchors = anchorsOf(words).filter((anchor) => anchor.verbAt >= words.length - own.length);
  const best = heaviest(anchors.map((anchor) => weigh(words, anchor, facts)));
  if (lead?.opens !== 'nouns' || (best !== null && best.confidence >= threshold)) return best;
  return heaviest([weigh(led, listedAnchor(led, from), facts)]);
}

function heaviest(weighed: readonly Weighed[]): Weighed | null {
  return weighed.reduce<Weighed | null>(
    (best, next) => (best === null || next.confidence > best.confidence ? next : best),
    null,
  );
}

function weigh(words: Words, anchor: Anchor, facts: Facts): Weighed {
  const measures = measuresOf(facts, words, anchor);
  return { words, anchor, measures, confidence: confidenceOf(words, anchor, measures, facts.time) };
}

function assembled(
  { text, published, dollar }: Setting,
  span: Span,
  facts: Facts,
  { words, anchor, measures, confidence }: Weighed,
  speaker: string | undefined,
): Proposal {
  const money = nearestMoney(words, anchor, facts.money);
  const moneyAt = money === undefined ? -1 : words.findIndex((word) => word.start >= money.start);
  const kind = kindOf(words, anchor, moneyAt);
  return {
    quote: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
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
    confidence,
    because: because(text, words, anchor, measures, money),
  };
}

function nearestMoney(words: Words, anchor: Anchor, money: readonly MoneySpan[]): MoneySpan | undefined {
  const from = words[anchor.objectAt]?.start ?? 0;
  return money.find(({ start }) => start >= from) ?? money.at(-1);
}

function because(
  text: string,
  words: Words,
  anchor: Anchor,
  measures: Measures,
  money: MoneySpan | undefined,
): string[] {
  const triggers = anchor.triggers.flatMap((at) => words[at]?.text ?? []);
  const sum = money === undefined ? [] : [text.slice(money.start, money.end)];
  const extra = [measures.number, measures.checkable, measures.fresh].flatMap((token) => token?.text ?? []);
  return [...new Set([...triggers, ...sum, ...extra].map((word) => word.trim()))];
}
