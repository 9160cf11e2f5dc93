import { lowerAt, type Anchor, type Words } from './anchor.js';
import { particleVerbs } from './verb-lexicon.js';
import { readVerb } from './verbs.js';

const longest = 120;
const comfortable = 90;
const enders = new Set([
  ';',
  ':',
  '.',
  '(',
  '–',
  '—',
  'which',
  'who',
  'where',
  'while',
  'whilst',
  'whereby',
  'including',
]);
const dropped = new Set(['today', 'also']);
const articles = new Set(['the', 'a', 'an', 'our', 'their', 'its', 'this', 'these']);

/** A short title in the imperative, “Host the harbour summit in Port Ansel”, from the words of the passage alone. */
export function titleOf(text: string, words: Words, anchor: Anchor): string {
  const object = phraseFrom(text, words, anchor.objectAt, anchor.voice === 'nominal');
  const subject = subjectWords(text, words, anchor);
  if (anchor.voice === 'nominal') return capped(object === '' ? subject : object);
  const verb = imperative(anchor, words);
  if (anchor.voice === 'passive') return capped([verb, subject, object].filter(Boolean).join(' '));
  return capped([verb, object].filter(Boolean).join(' '));
}

function imperative(anchor: Anchor, words: Words): string {
  const base = anchor.verb?.base ?? '';
  const particle = lowerAt(words, anchor.verbAt + 1);
  return (particleVerbs[base]?.includes(particle) ?? false) && anchor.objectAt > anchor.verbAt + 1
    ? `${base} ${particle}`
    : base;
}

function subjectWords(text: string, words: Words, { subject }: Anchor): string {
  if (subject === null) return '';
  return clean(text, words, subject.from, subject.phraseEnd);
}

/** The words from `at` to the first thing that is not needed to name the act. */
function phraseFrom(text: string, words: Words, at: number, bare: boolean): string {
  let from = at;
  while (from < words.length && (dropped.has(lowerAt(words, from)) || (bare && articles.has(lowerAt(words, from)))))
    from += 1;
  let to = from;
  while (to < words.length && !ends(words, from, to)) to += 1;
  return clean(text, words, from, to);
}

function ends(words: Words, from: number, at: number): boolean {
  const word = lowerAt(words, at);
  if (enders.has(word) || (word === 'and' && secondVerb(words, at + 1))) return true;
  if (word === ',') return !listGoesOn(words, at) || (words[at]?.start ?? 0) - (words[from]?.start ?? 0) > comfortable;
  return word === 'to' && (words[at]?.start ?? 0) - (words[from]?.start ?? 0) > comfortable;
}

/** “… and stress the need”: a second thing said is no part of the name. */
function secondVerb(words: Words, at: number): boolean {
  const word = lowerAt(words, at);
  if (['will', 'we', 'have', 'has', 'to', 'is', 'are'].includes(word)) return true;
  return readVerb(word, 'base')?.verbClass === 'SAY' && lowerAt(words, at + 1) === 'the';
}

/** A comma inside “Serbia, North Macedonia and Kosovo” ends nothing. */
function listGoesOn(words: Words, comma: number): boolean {
  for (let at = comma + 1; at < comma + 5; at += 1) {
    if (lowerAt(words, at) === 'and') return at > comma + 1;
    if (/ing$/.test(lowerAt(words, at))) return false;
  }
  return false;
}

function clean(text: string, words: Words, from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to <= from) return '';
  return text.slice(first.start, last.end).replace(/\s+/gu, ' ').replace(/[“”"]/gu, '').trim();
}

function capped(words: string): string {
  const whole = words.charAt(0).toUpperCase() + words.slice(1);
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\s,;:]+$/u, '')}…`;
}
