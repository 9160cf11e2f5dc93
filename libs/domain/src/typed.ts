import { resolveDateWords } from './date-words.js';
import { isIsoDay } from './days.js';
import { edtfProblem, parseEdtf } from './edtf.js';
import { clearScales, digitsPattern, scaled } from './scales.js';
import { isProblem, problem, type RuleProblem } from './problems.js';

/*
 * What people type into forms, as the API takes it. A form asks here before it sends anything, so that what is wrong is
 * said beside its field.
 */

/**
 * The EDTF of a date that was typed as EDTF or in words; anything else comes back as it is, for `typedDateProblem`.
 * @param against the day from which relative words count, or null where they may not be used
 */
export function typedDate(text: string, against: string | null): string {
  const typed = text.trim();
  if (!isProblem(parseEdtf(typed))) return typed;
  const found = resolveDateWords(typed, against);
  return found && 'edtf' in found ? found.edtf : typed;
}

/**
 * The ISO day of what was typed into a field for a day, as `2026-06-30`, `30 June 2026` or `30/06/2026`. What is no single
 * day comes back as typed, for `typedDayProblem`: `12/03/2025` can be two days.
 * @param against the day from which “tomorrow” counts, or null where relative words may not be used
 */
export function typedDay(text: string, against: string | null): string {
  const day = typedDate(text, against);
  return isIsoDay(day) ? day : text.trim();
}

/** Why what was typed is no date, or null. Empty is none, and no problem. */
export function typedDateProblem(text: string, against: string | null, field: string): RuleProblem | null {
  return text.trim() === '' ? null : edtfProblem(typedDate(text, against), field);
}

/** Digits before and after the point that the API takes. */
const decimal = /^-?\d{1,30}(?:\.\d{1,10})?$/;
const grouped = /^-?\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u202f]\d{3})+)(?:\.\d+)?$/;

const inWords = new RegExp(String.raw`^(-?)(${digitsPattern})[\s-]?(${clearScales.join('|')})$`, 'i');

/**
 * A number as the API takes it. Thousands may stand apart, by commas or spaces, and `75 million` is 75000000; anything else
 * comes back as it is.
 */
export function typedNumber(text: string): string {
  const typed = text.trim().replace(/^\u2212/, '-');
  const [, sign, digits, scale] = inWords.exec(typed) ?? [];
  if (digits) return `${sign}${scaled(digits, scale)}`;
  return grouped.test(typed) ? typed.replace(/[, \u00a0\u202f]/g, '') : typed;
}

/** Why what was typed is no number, or null. Empty is none, and no problem. `1250,5` is refused: it could be two numbers. */
export function typedNumberProblem(text: string, field: string): RuleProblem | null {
  const typed = typedNumber(text);
  return typed === '' || decimal.test(typed) ? null : problem('NUMBER_INVALID', { typed }, field);
}
