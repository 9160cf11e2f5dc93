import { countryOfDemonym, isCountryWord } from '../countries.js';

const dropped = new Set(
  `the of and for a an its government governments commonwealth republic kingdom federal minister ministers prime president
  secretary department ministry state states united foreign office hon mr ms mrs dr both sides leaders`.split(/\s+/),
);
const short: Readonly<Record<string, string>> = {
  uk: 'united kingdom',
  'u.k': 'united kingdom',
  us: 'united states',
  'u.s': 'united states',
  usa: 'united states',
  eu: 'european union',
  un: 'united nations',
};

/** Whether two names mean the same party: the same words, the same country, or one within the other. */
export function isSameParty(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.join(' ') === b.join(' ')) return true;
  const [countryA, countryB] = [countriesIn(one), countriesIn(other)];
  if (countryA.some((country) => countryB.includes(country))) return true;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const telling = fewer.filter((word) => !dropped.has(word));
  return telling.length > 0 ? telling.every((word) => more.includes(word)) : fewer.every((word) => more.includes(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .split(/[^\p{L}\p{N}.]+/u)
    .flatMap((word) => (short[word.replace(/\.$/u, '')] ?? word).split(' '))
    .filter((word) => word !== '' && word !== 'the');
}

function countriesIn(name: string): string[] {
  const words = name.split(/[^\p{L}.’']+/u);
  return words.flatMap((word) => {
    const country = countryOfDemonym(word) ?? (isCountryWord(word) ? word.replace(/[’']s$/u, '') : undefined);
    const lower = country?.toLowerCase().replace(/\.$/u, '');
    return lower === undefined ? [] : [(short[lower] ?? lower).split(' ').at(-1)!];
  });
}
