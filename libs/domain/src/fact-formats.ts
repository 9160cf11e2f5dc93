import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { optionalTextProblem } from './text.js';
import { isWebAddress } from './web-address.js';

/** ISO 3166-1 alpha-2, or the code of a subdivision (3166-2); `XK` for Kosovo is user-assigned and in use. */
const iso3166 = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** The maximum length of each. */
export const formatLimits = { country: 6, language: limits.tag, link: limits.address } as const;
export type Format = keyof typeof formatLimits;

/** Why a value does not have the format of its type, or null. */
export const formatProblems: Readonly<Record<Format, (value: string, field: string) => RuleProblem | null>> = {
  country: (typed, field) => (iso3166.test(typed) ? null : problem('COUNTRY_CODE_UNKNOWN', { typed }, field)),
  language: (value, field) => (isLanguage(value) ? null : problem('LANGUAGE_UNKNOWN', {}, field)),
  link: (value, field) =>
    optionalTextProblem(value, { limit: formatLimits.link, name: { label: 'a web address' }, field }) ??
    (isWebAddress(value) ? null : problem('ADDRESS_INVALID', {}, field)),
};

function isLanguage(value: string): boolean {
  try {
    return value.length <= formatLimits.language && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    // The language tag is malformed.
    return false;
  }
}
