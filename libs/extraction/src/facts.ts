import { datePhrasesIn } from '@followthrough/domain/date-phrases';
import { datedPhrases, timeOf, type Dated, type Time } from './dates.js';
import { moneyIn, type MoneySpan } from '@followthrough/domain/money-words';
import type { Span } from './sentences.js';

/** The amounts and dates in a sentence, found once for all readings of it. */
export interface Facts {
  readonly money: readonly MoneySpan[];
  readonly dated: readonly Dated[];
  readonly time: Time;
}

export function factsOf(text: string, { start, end }: Span, published: string | null): Facts {
  const dated = datesOf(text, { start, end }, published);
  const time = timeOf(text.slice(start, end), dated, published);
  return { money: moneyIn(text, start, end, '$'), dated, time };
}

export function datesOf(text: string, { start, end }: Span, published: string | null): Dated[] {
  return datedPhrases(datePhrasesIn(text, start, end), published);
}
