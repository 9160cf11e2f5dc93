import { resolveDateWords } from './date-words.js';
import { isIsoDay } from './days.js';
import { edtfProblem, parseEdtf } from './edtf.js';
import { clearScales, digitsPattern, scaled } from './scales.js';
import { isProblem, problem, type RuleProblem } from './problems.js';

/*
 * Converts what people type into forms to the format of the API. Forms check here before sending, so that errors appear
 * beside their field.
 */

/**
 * The EDTF form of a date typed as EDTF or in words; anything else is returned unchanged, for `typedDateProblem`.
 * @param against the day from which relative wording counts, or null if it is not allowed
 */
export function typedDate(text: string, against: string | null): string {
  const typed = text.trim();
  if (!isProblem(parseEdtf(typed))) return typed;
  const found = resolveDateWords(typed, against);
  return found && 'edtf' in found ? found.edtf : typed;
}

/**
 * The ISO day typed into a day field, such as `2026-06-30`, `30 June 2026` or `30/06/2026`. Anything that is not a
 * single day is returned unchanged, for `typedDayProblem`: `12/03/2025` can be two days.
 * @param against the day from which “tomorrow” counts, or null if relative wording is not allowed
 */
export function typedDay(text: string, against: string | null): string {
  const day = typedDate(text, against);
  return isIsoDay(day) ? day : text.trim();
}

/** Why the typed text is not a date, or null. Empty is allowed. */
export function typedDateProblem(text: string, against: string | null, field: string): RuleProblem | null {
  return text.trim() === '' ? null : edtfProblem(typedDate(text, against), field);
}

/** The digits before and after the decimal point that the API accepts. */
const decimal = /^-?\d{1,30}(?:\.\d{1,10})?$/;
const grouped = /^-?\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u202f]\d{3})+)(?:\.\d+)?$/;

const inWords = new RegExp(String.raw`^(-?)(${digitsPattern})[\s-]?(${clearScales.join('|')})$`, 'i');

/**
 * A number in the format of the API. Commas or spaces between thousands are allowed, and `75 million` gives 75000000;
 * anything else is returned unchanged.
 */
export function typedNumber(text: string): string {
  const typed = text.trim().replace(/^\u2212/, '-');
  const [, sign, digits, scale] = inWords.exec(typed) ?? [];
  if (digits) return `${sign}${scaled(digits, scale)}`;
  return grouped.test(typed) ? typed.replace(/[, \u00a0\u202f]/g, '') : typed;
}

/** Why the typed text is not a number, or null. Empty is allowed. `1250,5` is refused because it is ambiguous. */
export function typedNumberProblem(text: string, field: string): RuleProblem | null {
  const typed = typedNumber(text);
  return typed === '' || decimal.test(typed) ? null : problem('NUMBER_INVALID', { typed }, field);
}
