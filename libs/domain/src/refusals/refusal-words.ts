import { isCode } from '../terms.js';
import { fill } from './fill.js';
import { parameters, type ParameterName, type Wording } from './parameters.js';
import { refusals, type RefusalCode } from './refusals.js';

/** A refusal: numbers may be text, as the API sends them. */
export interface Refused {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const english: Wording = { locale: 'en-GB', say: fill };

/** The text of a refusal; null if a newer server sends an unknown code or omits a parameter. */
export function refusalWords({ code, params }: Refused, wording: Wording): string | null {
  if (!isCode(refusals, code)) return null;
  const words = refusals[code];
  const names = [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as ParameterName);
  if (names.some((name) => params[name] === undefined)) return null;
  const show = (name: ParameterName) =>
    (parameters[name] as (value: unknown, wording: Wording) => string)(params[name], wording);
  return wording.say(words, Object.fromEntries(names.map((name) => [name, show(name)])));
}

/** The English text, for API users. */
export function englishWords(refused: Refused & { readonly code: RefusalCode }): string {
  return refusalWords(refused, english) ?? refused.code;
}
