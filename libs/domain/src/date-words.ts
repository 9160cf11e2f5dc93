import { isProblem } from './problems.js';
import { readDay, addDays } from './days.js';
import { dateReadings, type DateReading, type Found } from './date-words/found.js';
import { tidy } from './date-words/names.js';
import { readNamed } from './date-words/named.js';
import { readMeeting } from './date-words/meetings.js';
import { readRange } from './date-words/ranges.js';
import { readReference, type Reference } from './date-words/reference-date.js';
import { readOccurrence, readRelativeDay, spelledOut } from './date-words/relative.js';
import { isEndless, readSpan } from './date-words/spans.js';
import { parseEdtf } from './edtf.js';
import { limits } from './limits.js';
import { codesOf } from './terms.js';

/** How a date was obtained. */
export const dateBases = {
  EXPLICIT: { label: 'As stated', definition: 'The source gives the date in full.' },
  RELATIVE: { label: 'Worked out', definition: 'Worked out from the date of the source.' },
  GIVEN: { label: 'Given', definition: 'Entered by a user, with a reason.' },
} as const;
export const DateBasis = codesOf(dateBases);
export type DateBasis = keyof typeof dateBases;

export interface ResolvedDate {
  readonly edtf: string;
  readonly basis: 'EXPLICIT' | 'RELATIVE';
  /** The interpretations chosen, if the wording is ambiguous: codes of `dateReadings`. */
  readonly readings: readonly DateReading[];
  /** The same as text for the reader; absent if the wording is unambiguous. */
  readonly reading?: string;
}

/** Wording without a fixed date: it gives no due date, and should be reviewed instead. */
export interface EndlessWords {
  readonly endless: true;
}

type Modality = 'AT' | 'BY' | 'BEFORE';

const modalities: readonly (readonly [RegExp, Modality])[] = [
  [/^(?:by|no later than|not later than|on or before|until|till|up to|before (?=(?:the )?(?:end|close) of ))\s*/, 'BY'],
  [/^(?:before|ahead of|prior to) /, 'BEFORE'],
  [/^(?:in|on|at|during|for|over|from|of|starting|beginning|with effect from|as of|as from)(?: in| from| on)? /, 'AT'],
];

function modalityOf(text: string): readonly [Modality, string] {
  for (const [pattern, modality] of modalities) {
    if (pattern.test(text)) return [modality, text.replace(pattern, '')];
  }
  return ['AT', text];
}

/** “its 2017-18 budget”, “the period April to August 2017”: the date alone. */
function unwrapped(text: string): string {
  return text
    .replace(/^(?:the|its|their|our|his|her) /, '')
    .replace(/^period (?:from |of )?|^budget (?=\d{4}$)/, '')
    .replace(/ (?:budget|period|(?:financial|fiscal|school|academic|tax) year)$/, '');
}

function readPlain(text: string, reference: Reference | null): Found | null {
  const dated = (form: string) =>
    readNamed(form) ??
    readRange(form) ??
    readMeeting(form, reference) ??
    (reference && readOccurrence(form, reference));
  const relative = reference && readRelativeDay(text, reference);
  return relative ?? dated(text) ?? dated(unwrapped(text));
}

/** “By the end of 2025”, “by 2025” and “until 2025” all end on 31 December; the reader sees the period as worded. */
function readBy(text: string, reference: Reference | null): Found | null {
  const period = text.replace(/^(?:the )?(?:very )?(?:end|close)(?: of)?[ -](?:the )?/, '');
  const found = readPlain(period, reference);
  if (!found) return null;
  const saidEnd = period !== text;
  return saidEnd || readDay(found.edtf) ? found : { ...found, readings: [...found.readings, 'BY_END'] };
}

function readBefore(text: string, reference: Reference | null): Found | null {
  const found = readPlain(text, reference);
  const date = found && parseEdtf(found.edtf);
  if (!found || !date || isProblem(date) || date.earliest === null || date.ends.length === 2) return null;
  return { ...found, edtf: `../${addDays(date.earliest, -1)}` };
}

function readWords(text: string, reference: Reference | null): Found | null {
  const [modality, rest] = modalityOf(text);
  switch (modality) {
    case 'BY':
      return readBy(rest, reference);
    case 'BEFORE':
      return readBefore(rest, reference);
    case 'AT':
      return readPlain(text, reference) ?? readPlain(rest, reference);
  }
}

function answer(found: Found, relative: boolean): ResolvedDate | null {
  if (isProblem(parseEdtf(found.edtf))) return null;
  const reading = found.readings.map((code) => dateReadings[code].label).join(' ');
  return {
    edtf: found.edtf,
    basis: relative ? 'RELATIVE' : 'EXPLICIT',
    readings: found.readings,
    ...(reading === '' ? {} : { reading }),
  };
}

/**
 * Resolves English wording of a date, as a whole, counted from the date of its source.
 * @param against a day, month or year (`2025-12-09`, `2025-12`, `2025`); with anything else, only explicit dates are
 * resolved
 * @returns the date; `{ endless: true }` for wording without a fixed date; or null if the wording is not a date, or is
 * ambiguous (`07/11/2024`, “on Monday”, “over four years”): the product never guesses
 */
export function resolveDateWords(words: string, against: string | null): ResolvedDate | EndlessWords | null {
  if (words.length > limits.line) return null;
  const text = tidy(words);
  if (isEndless(text)) return { endless: true };
  const reference = against === null ? null : readReference(against);
  const span = reference && readSpan(text, reference);
  if (span) return answer(span, true);
  const spelled = reference ? spelledOut(text, reference) : text;
  const found = readWords(spelled, reference);
  return found && answer(found, found.relative || spelled !== text);
}
