import { limits } from '@followthrough/domain/limits';
import { lowerAt, type Anchor, type Words } from './anchor.js';
import { isAcronym, isCapitalised } from './tokens.js';
import { particleVerbs, scheduledVerbs } from './verb-lexicon.js';
import { readVerb } from './verbs.js';

const longest = 120;
const mostWords = 12;
const shortest = 30;
const comfortable = 90;
const enders = new Set('; : . ( – — which who where while whilst whereby how whether including ”'.split(' '));
const dropped = new Set(['today', 'also']);
const articles = new Set(['the', 'a', 'an', 'our', 'their', 'its', 'this', 'these']);
/** Words that begin a phrase that a title does not need. */
const openers = new Set(
  `to for in on with by as through that from under including between across within during against towards at into over
   amid alongside upon via about so where when while because following despite using enabling allowing ensuring
   supporting helping making creating building bringing`.split(/\s+/),
);
/** Words that cannot end a phrase. */
const hanging =
  /^(?:and|or|the|a|an|of|to|for|in|on|with|by|as|from|its|their|our|his|her|this|that|these|those|both|more|such|not|well|is|are|be|&|\W+)$/iu;
const newClause = new Set(['will', 'we', 'have', 'has', 'to', 'is', 'are', 'run']);
/** Intransitive verbs, with the verb for causing the event. */
const causing: Readonly<Record<string, string>> = {
  come: 'bring',
  enter: 'bring',
  go: 'take',
  receive: 'give',
  get: 'give',
};

/** A short title in the imperative, “Host the harbour summit in Port Ansel”, using only words of the passage. */
export function titleOf(text: string, words: Words, anchor: Anchor): string {
  return capped(named(text, words, anchor) || clean(text, words, 0, words.length) || 'Untitled');
}

/** The whole passage as its title, where the grammar does not show the act. */
export function plainTitleOf(text: string, words: Words): string {
  return capped(clean(text, words, 0, words.length).replace(/[.;:,]+$/u, '') || 'Untitled');
}

function named(text: string, words: Words, anchor: Anchor): string {
  const bare = anchor.voice === 'nominal' || anchor.verb?.base === 'include';
  const object = phraseFrom(text, words, anchor.objectAt, bare);
  if (bare) return object === '' ? subjectWords(text, words, anchor) : object;
  const verb = imperative(anchor, words);
  const done = anchor.voice === 'passive' || happens(anchor);
  const into = happens(anchor) && anchor.objectAt > anchor.verbAt + 1 ? 'into' : '';
  return [verb, done ? subjectWords(text, words, anchor) : '', into, object].filter(Boolean).join(' ');
}

/** “The trial will start in May”, “the service will receive”: the title says what must be done. */
function happens({ verb, voice, subject }: Anchor): boolean {
  const byItself = scheduledVerbs.has(verb?.base ?? '') || verb?.base === 'receive' || verb?.base === 'get';
  return (
    voice === 'active' && byItself && subject !== null && !['actor', 'voice', 'name'].includes(subject.subjectClass)
  );
}

function imperative(anchor: Anchor, words: Words): string {
  const base = anchor.verb?.base ?? lowerAt(words, anchor.verbAt);
  if (happens(anchor)) return causing[base] ?? base;
  const particle = lowerAt(words, anchor.verbAt + 1);
  const separate = (particleVerbs[base]?.includes(particle) ?? false) && anchor.objectAt > anchor.verbAt + 1;
  return separate ? `${base} ${particle}` : base;
}

/** The subject with its article; a capital at the start of the sentence is lowered unless it is a name. */
function subjectWords(text: string, words: Words, { subject }: Anchor): string {
  if (subject === null) return '';
  const first = words[subject.from];
  const printed = clean(text, words, subject.from, subject.phraseEnd);
  const name = isAcronym(first) || isCapitalised(words[subject.from + 1]) || subject.from > 0;
  const plain = name || first === undefined ? printed : printed.charAt(0).toLowerCase() + printed.slice(1);
  const article = lowerAt(words, subject.from - 1);
  return ['the', 'a', 'an'].includes(article) ? `${article} ${plain}` : plain;
}

/** The words from `at` that are needed to name the act. */
function phraseFrom(text: string, words: Words, at: number, bare: boolean): string {
  let from = at;
  while (dropped.has(lowerAt(words, from)) || (bare && articles.has(lowerAt(words, from)))) from += 1;
  // “agreed that, building on the review, officials will meet”: what stands between the commas is left out.
  if (lowerAt(words, from) === 'that' && lowerAt(words, from + 1) === ',') {
    const after = words.findIndex((_, place) => place > from + 1 && lowerAt(words, place) === ',');
    if (after > 0) return `that ${phraseFrom(text, words, after + 1, bare)}`;
  }
  let to = from;
  while (to < words.length && !ends(words, from, to)) to += 1;
  return clean(text, words, from, to);
}

function ends(words: Words, from: number, at: number): boolean {
  const word = lowerAt(words, at);
  if (enders.has(word) || (word === 'and' && secondVerb(words, at + 1))) return true;
  if (word === ',') return !listGoesOn(words, at);
  return word === 'to' && (words[at]?.start ?? 0) - (words[from]?.start ?? 0) > comfortable;
}

/** “… and stress the need”: a second verb is not part of the title. */
function secondVerb(words: Words, at: number): boolean {
  const word = lowerAt(words, at);
  if (newClause.has(word)) return true;
  return readVerb(word, 'base')?.verbClass === 'SAY' && lowerAt(words, at + 1) === 'the';
}

/** A comma in “Serbia, North Macedonia and Kosovo” does not end the phrase. */
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
  const printed = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
  return printed
    .replace(/[“”"*]/gu, '')
    .replace(/[\s,]+$/u, '')
    .trim();
}

/** Shortened at the end of a phrase if possible, otherwise up to the length of a title. */
function capped(words: string): string {
  const whole = (words.charAt(0).toUpperCase() + words.slice(1)).toWellFormed();
  const all = whole.split(' ');
  if (whole.length <= longest && all.length <= mostWords) return whole;
  return withoutLoneVerb(phraseOf(whole) ?? byWords(firstWords(all), limits.title));
}

/** “Open a school, train 40 nurses and publish”: a verb whose object was cut off is left out, too. */
function withoutLoneVerb(title: string): string {
  const [tail = '', verb = ''] = /,?\s+(?:and|or)\s+([\p{Ll}-]+)$/u.exec(title) ?? [];
  return readVerb(verb, 'base') === undefined ? title : title.slice(0, title.length - tail.length);
}

/** Without a phrase to end at: as many words as a title has, up to one that can end it. */
function firstWords(all: readonly string[]): string {
  let count = Math.min(all.length, mostWords);
  while (count > 1 && (hanging.test(all[count - 1]!) || openers.has(all[count - 1]!.toLowerCase()))) count -= 1;
  return all
    .slice(0, count)
    .join(' ')
    .replace(/[\s,;:–—-]+$/u, '');
}

/**
 * The longest beginning of at most twelve words and 120 code units that ends before another phrase: “… of the ports in the north” may be
 * cut.
 */
function phraseOf(whole: string): string | null {
  const all = whole.split(' ');
  for (let count = all.length - 1, length = whole.length; count > 0; count -= 1) {
    length -= all[count]!.length + 1;
    if (length > longest || count > mostWords) continue;
    if (length < shortest) return null;
    if (openers.has(all[count]!.toLowerCase()) && !hanging.test(all[count - 1]!)) {
      return all
        .slice(0, count)
        .join(' ')
        .replace(/[\s,;:–—-]+$/u, '');
    }
  }
  return null;
}

/** As many whole words as fit; an overlong word is cut, without splitting a surrogate pair. */
function byWords(whole: string, most: number): string {
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return (space > 0 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, '').replace(/[\s,;:–—-]+$/u, '');
}
