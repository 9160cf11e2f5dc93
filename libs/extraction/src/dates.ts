import { resolveDateWords } from '@followthrough/domain/date-words';
import { parseEdtf } from '@followthrough/domain/edtf';
import { lowerAt, type Anchor, type Pattern, type Words } from './anchor.js';
import type { DatePhrase } from '@followthrough/domain/date-phrases';

/** A phrase with the date it resolves to: EDTF with its first and last day, if any. */
export interface Dated {
  readonly phrase: DatePhrase;
  /** As much of the phrase as gives the date, so that who reads these words again gets the same one. */
  readonly words: string;
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Whether a sentence refers to a time before the document, after it, or to the day itself. */
export interface Time {
  readonly past: boolean;
  readonly future: boolean;
  readonly today: boolean;
}

export interface Due {
  readonly due: string | null;
  readonly dueText: string | null;
}

const lastTimes =
  'year|month|week|night|spring|summer|autumn|fall|winter|decade|january|february|march|april|may|june|july|august|september|october|november|december';
const weekday = /^(?!to)(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const pastWords = new RegExp(
  String.raw`\b(?:yesterday|ago|previously|(?:previous|former|last) (?:government|administration)s?|earlier (?:this|today)|last (?:${lastTimes})|since (?:the|\d|\p{L}+ \d{4})|in recent (?:years|months|weeks)|to date|so far|recently|had|already)\b`,
  'iu',
);

/** Resolves the phrases of a sentence, counted from the day of the document. */
export function datedPhrases(phrases: readonly DatePhrase[], published: string | null): Dated[] {
  return phrases.map((phrase) => {
    const none = { phrase, words: phrase.words, edtf: null, earliest: null, latest: null };
    if (phrase.endless) return none;
    const whole = read(phrase.words, published);
    const resolved = whole ?? read(phrase.core, published);
    const parsed = resolved === null ? null : parseEdtf(resolved);
    if (parsed === null || 'code' in parsed) return none;
    const { earliest, latest } = parsed;
    return { phrase, words: whole === null ? phrase.core : phrase.words, edtf: resolved, earliest, latest };
  });
}

function read(words: string, published: string | null): string | null {
  const found = resolveDateWords(words, published);
  return found === null || 'endless' in found ? null : found.edtf;
}

/** Whether the dates or wording of a sentence place it before the day of the document. */
export function timeOf(sentence: string, dated: readonly Dated[], published: string | null): Time {
  const before = dated.some((date) =>
    date.latest === null || published === null ? looksPast(date) : date.latest < published,
  );
  const after = dated.some((date) => date.latest !== null && (published === null || date.latest > published));
  return {
    past: before || pastWords.test(sentence),
    future: after || dated.some(({ phrase }) => weekday.test(phrase.core)),
    today: /\b(?:today|this (?:morning|afternoon))\b/i.test(sentence),
  };
}

/** Without a day to compare with, a past tense with a bare month or year means the past. */
function looksPast({ phrase }: Dated): boolean {
  return !phrase.endless && /^(?:in|on|since|from)\b/i.test(phrase.words) && !/next|this/i.test(phrase.words);
}

/** “Next June we will”: only with a future tense can the date of the commitment precede the verb. */
const aheadOfVerb = new Set<Pattern>(['modal', 'expected', 'process', 'pledged', 'tasked', 'listed']);

/**
 * The due date: the nearest date after the verb that has not passed, otherwise one before it. Wording that is
 * open-ended or cannot be resolved is kept without a date.
 */
export function dueOf(
  words: Words,
  anchor: Anchor,
  dated: readonly Dated[],
  leadDated: readonly Dated[],
  published: string | null,
): Due {
  const at = words[anchor.verbAt]?.start ?? 0;
  const open = dated.filter((date) => date.latest === null || published === null || date.latest >= published);
  const fronted = aheadOfVerb.has(anchor.pattern) && anchor.subject?.relative !== true;
  const until = clauseEnd(words, anchor);
  const usable = open.filter(
    (date) =>
      !isBackground(date, published) &&
      !isInDateline(date, words) &&
      date.phrase.start < until &&
      (fronted || date.phrase.start >= at || isAhead(date, published)),
  );
  const rank = ({ phrase, edtf }: Dated): number =>
    (phrase.start >= at ? phrase.start - at : 2 * (at - phrase.start)) + (edtf === null ? 10_000 : 0);
  const best = usable.reduce<Dated | null>(
    (found, next) => (found === null || rank(next) < rank(found) ? next : found),
    null,
  );
  const shown = best?.edtf == null ? (leadDated.find((date) => holdsForItems(date, published)) ?? best) : best;
  return { due: shown?.edtf ?? null, dueText: shown?.words ?? null };
}

/** Begins after the day of the document for certain: a bare “in September” may have been the last one. */
function isAhead({ phrase, earliest }: Dated, published: string | null): boolean {
  const isCertain = /\d{4}|\b(?:next|coming)\b/iu.test(phrase.core);
  return isCertain && published !== null && earliest !== null && earliest > published;
}

/**
 * “Today”, “since May”, “beyond May”, “an outcome from COP30”, “savings from this year”, and the day of the document in
 * full, as in a dateline.
 */
function isBackground({ phrase, edtf, earliest }: Dated, published: string | null): boolean {
  if (/^(?:today|since)/iu.test(phrase.core) || /^(?:since|beyond)\b/iu.test(phrase.words)) return true;
  if (/^(?:from|of)\s/iu.test(phrase.words) && /^COP/iu.test(phrase.core)) return true;
  if (published === null || edtf === null) return false;
  const isRunning = /^\d{4}$/u.test(edtf) && earliest !== null && earliest <= published;
  if (isRunning && /^from\b/iu.test(phrase.words)) return true;
  return edtf === published && /\d{4}$/u.test(phrase.core);
}

/** “HALLIN, Norland, September 15 – The ministers”: names, the date, and a dash, before the sentence. */
function isInDateline({ phrase }: Dated, words: Words): boolean {
  if (phrase.words !== phrase.core) return false;
  const after = words.findIndex(({ start }) => start >= phrase.end);
  if (!/^(?:[-–—:]|\()$/u.test(lowerAt(words, after === -1 ? words.length : after))) return false;
  const before = words.slice(0, after).filter(({ end }) => end <= phrase.start);
  return (
    before.length > 0 && before.length <= longestDateline && before.every(({ text }) => /^(?:\p{Lu}|\P{L})/u.test(text))
  );
}

const longestDateline = 8;

/** Whether a date said of a whole list is one for its items. */
export function holdsForItems(date: Dated, published: string | null): boolean {
  if (date.edtf === null || isBackground(date, published)) return false;
  return published === null || (date.latest !== null && date.latest > published);
}

/** “a partnership, which they will discuss in April”: a date after “which” belongs to a step, not to the commitment. */
function clauseEnd(words: Words, { objectAt }: Anchor): number {
  const relative = words.find(
    ({ lower }, at) => at > objectAt && (lower === 'who' || (lower === 'which' && words[at - 1]?.lower !== 'of')),
  );
  return relative?.start ?? Number.POSITIVE_INFINITY;
}
