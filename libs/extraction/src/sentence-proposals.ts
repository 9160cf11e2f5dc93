import { Manner } from '@followthrough/domain/vocabulary';
import { lowerAt, type Anchor, type Words } from './anchor.js';
import { datedPhrases, dueOf, pastOf } from './dates.js';
import { kindOf } from './kind.js';
import { listedAnchor, type Lead } from './lists.js';
import { measuresOf, type Measures } from './measure.js';
import type { MoneySpan } from './money.js';
import { partiesOf } from './parties.js';
import { anchorsOf } from './patterns.js';
import type { Proposal } from './proposal.js';
import { confidenceOf, threshold } from './score.js';
import type { Span } from './sentences.js';
import { stageOf } from './stage.js';
import { titleOf } from './title.js';
import { tokenise } from './tokens.js';

/** What every sentence of a document is read against. */
export interface Setting {
  readonly text: string;
  readonly published: string | null;
  /** ISO 4217 code of a bare dollar sign. */
  readonly dollar: string;
}

interface Weighed {
  readonly anchor: Anchor;
  readonly measures: Measures;
  readonly confidence: number;
}

/** The proposal that a sentence or list item makes, if any; `lead` is the sentence before the list it belongs to. */
export function proposalsOf(setting: Setting, span: Span, speaker: string | undefined, lead: Lead | null): Proposal[] {
  const { text } = setting;
  const own = tokenise(text, span.start, span.end);
  if (own.length < 4 || lowerAt(own, own.length - 1) === '?') return [];
  const words = lead !== null && lead.opens !== 'nothing' ? [...lead.words, ...own] : own;
  const best = strongest(setting, span, words, words.length - own.length, lead);
  if (best === null || best.confidence < threshold) return [];
  return [proposal(setting, span, words, best, speaker)];
}

function strongest(setting: Setting, span: Span, words: Words, ownFrom: number, lead: Lead | null): Weighed | null {
  const anchors = anchorsOf(words).filter((anchor) => anchor.verbAt >= ownFrom);
  if (anchors.length === 0 && lead?.opens === 'nouns') anchors.push(listedAnchor(words, ownFrom));
  const weighed = anchors.map((anchor) => weigh(setting, span, words, anchor));
  return weighed.reduce<Weighed | null>(
    (best, next) => (best === null || next.confidence > best.confidence ? next : best),
    null,
  );
}

function weigh({ text, published }: Setting, span: Span, words: Words, anchor: Anchor): Weighed {
  const measures = measuresOf(text, span, words, anchor);
  const past = pastOf(text.slice(span.start, span.end), datedPhrases(measures.dates, published), published);
  return { anchor, measures, confidence: confidenceOf(words, anchor, measures, past) };
}

function proposal(
  setting: Setting,
  span: Span,
  words: Words,
  { anchor, measures, confidence }: Weighed,
  speaker: string | undefined,
): Proposal {
  const { text, published, dollar } = setting;
  const money = nearestMoney(words, anchor, measures.money);
  const moneyAt = money === undefined ? -1 : words.findIndex((word) => word.start >= money.start);
  const kind = kindOf(words, anchor, moneyAt);
  const dates = datedPhrases(measures.dates, published);
  return {
    quote: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    title: titleOf(text, words, anchor),
    kind,
    parties: partiesOf(text, words, anchor, kind, speaker),
    amount:
      money === undefined ? null : { value: money.value, currency: money.currency === '$' ? dollar : money.currency },
    ...dueOf(words, anchor, dates, published),
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
