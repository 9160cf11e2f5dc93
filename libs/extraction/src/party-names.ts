import { lowerAt, type Words } from './anchor.js';
import { countryOfDemonym, isCountryWord } from './countries.js';
import { monthNumber } from './iso-day.js';
import { actorNouns } from './nouns.js';
import { isAcronym, isCapitalised, type Token } from './tokens.js';

const groups = new Set(
  `companies partners societies society sector industry business businesses communities schools hospitals councils
    charities organisations organizations academies platforms banks victims families farmers`.split(/\s+/),
);
const articles = new Set('the a an our its their his her this these other both'.split(' '));
const pronouns = new Set('they he she it this these both we i who which that'.split(' '));
const nameGlue = new Set(['of', 'the', 'for', 'and', '&', 'de', 'von', 'der']);

/**
 * “The UK and France” are two parties, as are “the Danish and Dutch governments”; “the Department for Work and
 * Pensions” is one.
 */
export function coordinated(text: string, words: Words, from: number, to: number): string[] {
  const countries = words.slice(from, to).flatMap((word) => countryOfDemonym(word.text) ?? []);
  const joined = words.slice(from, to).some((word) => word.lower === 'and');
  if (countries.length > 1 && joined) return countries;
  const parts: string[] = [];
  let start = listStart(words, from);
  for (let at = start; at <= to; at += 1) {
    const splits =
      at === to || lowerAt(words, at) === ',' || (lowerAt(words, at) === 'and' && standsAlone(words, at + 1, to));
    if (!splits) continue;
    parts.push(nameBetween(text, words, start, at));
    start = at + 1;
  }
  return parts.filter((name) => name !== '');
}

/** “Veldania, Brindal and other members”: the list begins before the comma. */
function listStart(words: Words, from: number): number {
  let start = from;
  while (start > 0 && (articles.has(lowerAt(words, start - 1)) || lowerAt(words, start - 1) === 'and')) start -= 1;
  for (let items = 0; items < 6 && lowerAt(words, start - 1) === ','; items += 1) {
    let back = start - 2;
    while (back > 0 && ![',', '.', 'that'].includes(lowerAt(words, back - 1)) && start - back < 8) back -= 1;
    if (back < 0 || !isCountryWord(words[start - 2]?.text ?? '')) return start;
    start = back;
  }
  return start;
}

function standsAlone(words: Words, at: number, to: number): boolean {
  const next = articles.has(lowerAt(words, at)) ? at + 1 : at;
  return words.slice(next, Math.min(to, next + 5)).some(isParty);
}

/** The parties named directly after a preposition, as a list of names or groups. */
export function namesFrom(text: string, words: Words, from: number): string[] {
  const names: string[] = [];
  let start = from;
  for (let at = from; at <= Math.min(words.length, from + 24); at += 1) {
    if (inName(words, at, start)) continue;
    if (lowerAt(words, at) === 'and' && onlyWords(words, start, at)) continue;
    if (words.slice(start, at).some(isParty)) names.push(nameBetween(text, words, start, at));
    else break;
    if (![',', 'and'].includes(lowerAt(words, at))) break;
    start = lowerAt(words, at + 1) === 'and' ? at + 2 : at + 1;
    at = start - 1;
  }
  return names;
}

/** “Loss and Damage Fund”: capitals alone do not split one name into two parties. */
function onlyWords(words: Words, start: number, at: number): boolean {
  const known = words
    .slice(start, at)
    .some(
      (word) => isCountryWord(word.text) || isAcronym(word) || actorNouns.has(word.lower) || groups.has(word.lower),
    );
  return !known && at - start === 1 && isCapitalised(words[at + 1]) && isCapitalised(words[at + 2]);
}

function inName(words: Words, at: number, start: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (articles.has(word.lower)) return at === start || nameGlue.has(lowerAt(words, at - 1));
  if (isCapitalised(word) || groups.has(word.lower) || actorNouns.has(word.lower)) return !pronouns.has(word.lower);
  if (['of', 'for'].includes(word.lower)) return isCapitalised(words[at + 1]) || lowerAt(words, at + 1) === 'the';
  return at - start < 4 && /^\p{Ll}/u.test(word.text) && groupFollows(words, at);
}

/** “social media companies”: words in lower case count as a name only if a group noun follows. */
function groupFollows(words: Words, at: number): boolean {
  for (let next = at + 1; next < at + 4; next += 1) {
    if (groups.has(lowerAt(words, next)) || actorNouns.has(lowerAt(words, next))) return true;
    if (
      !/^\p{L}/u.test(words[next]?.text ?? '') ||
      ['to', 'of', 'and', 'in', 'for', 'on', 'by'].includes(lowerAt(words, next))
    )
      return false;
  }
  return false;
}

export function isParty(word: Token): boolean {
  if (pronouns.has(word.lower) || monthNumber(word.text) > 0) return false;
  return (
    isCountryWord(word.text) ||
    isAcronym(word) ||
    actorNouns.has(word.lower) ||
    groups.has(word.lower) ||
    (isCapitalised(word) && word.text.length > 3)
  );
}

function nameBetween(text: string, words: Words, from: number, to: number): string {
  let first = from;
  while (first < to && (articles.has(lowerAt(words, first)) || [',', 'and'].includes(lowerAt(words, first))))
    first += 1;
  const start = words[first];
  const end = words[to - 1];
  if (start === undefined || end === undefined || first >= to || pronouns.has(start.lower)) return '';
  return text
    .slice(start.start, end.end)
    .replace(/\s+/gu, ' ')
    .replace(/[’']s$/u, '')
    .slice(0, 120);
}
