import { countryOfDemonym, isCountryWord } from './countries.js';
import { actorNouns, eventNouns, firstPersons, instrumentNouns, partisanNouns } from './nouns.js';
import { isAcronym, isCapitalised, isWord, type Token } from './tokens.js';

/** The class of a subject’s head: an actor, an instrument, or neither. */
export type SubjectClass = 'actor' | 'voice' | 'name' | 'instrument' | 'event' | 'partisan' | 'thing';

/** `from` to `to` (exclusive) are the tokens of the subject before its first preposition or participle. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  /** End of the whole phrase, with its prepositions. */
  readonly phraseEnd: number;
  readonly subjectClass: SubjectClass;
  readonly relative: boolean;
}

const farthest = 40;
const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const stops = set(
  ', ; : . ( “ ” " – — - that as while whilst when if because so but where since until although though whether than will shall would which who whom said says announced confirmed added agreed pledged promised explained stressed emphasised noted must should can could may might has have is are was were',
);
const pronouns = set('we i he she they it');
const relatives = set('which who that');
const prepositions = set(
  'of for in on with between to from at by under against across through within without during following after before into over including about towards toward among amid per alongside',
);
const determiners = set('the a an our its their this these those his her my both each all');
const fillers = set(
  'also now today then therefore jointly both each all together formally already further still currently again finally and or',
);
const nounIngs = set(
  'funding meeting training building housing working steering planning banking briefing hearing king being nothing',
);

/** The subject of the verb group at `at`, found by walking back through its clause. */
export function subjectOf(tokens: readonly Token[], at: number): Subject | null {
  const shared = lower(tokens, at - 1) === 'and' ? inherited(tokens, at - 1) : null;
  if (shared !== null) return shared;
  let end = at;
  while (end > 0 && (fillers.has(lower(tokens, end - 1)) || /ly$/.test(lower(tokens, end - 1)))) end -= 1;
  const before = lower(tokens, end - 1);
  if (relatives.has(before)) return antecedent(tokens, end - 1);
  if (end < at && isAuxiliary(lower(tokens, end - 1))) return null;
  if (pronouns.has(before))
    return { from: end - 1, to: end, phraseEnd: end, subjectClass: classOf(tokens, end - 1, end), relative: false };
  if (before === ')') end = backTo(tokens, end - 1, '(');
  if (before === ',' || before === '–' || before === '—') end = beforeAside(tokens, end - 1);
  return phrase(tokens, end, false) ?? inherited(tokens, end);
}

function lower(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? '';
}

function isAuxiliary(word: string): boolean {
  return ['will', 'shall', 'have', 'has', 'is', 'are'].includes(word);
}

function backTo(tokens: readonly Token[], from: number, sign: string): number {
  for (let at = from; at >= Math.max(0, from - farthest); at -= 1) if (lower(tokens, at) === sign) return at;
  return from;
}

/** “The minister, who has held office since May, will”: skips the words between the commas. */
function beforeAside(tokens: readonly Token[], comma: number): number {
  const sign = lower(tokens, comma);
  const first = backTo(tokens, comma - 1, sign);
  return first < comma - 1 && first > 0 ? first : comma;
}

/** “will fund … and deploy …”, “will meet … and will be chaired”: the second verb shares the subject of the first. */
function inherited(tokens: readonly Token[], end: number): Subject | null {
  for (let at = end - 1; at >= Math.max(1, end - farthest); at -= 1) {
    if (['will', 'shall'].includes(lower(tokens, at))) return phrase(tokens, skipFillers(tokens, at), false);
  }
  return null;
}

function skipFillers(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && fillers.has(lower(tokens, end - 1))) end -= 1;
  return end;
}

function antecedent(tokens: readonly Token[], relative: number): Subject | null {
  const end = [',', '–', '—', '-'].includes(lower(tokens, relative - 1)) ? relative - 1 : relative;
  const found = phrase(tokens, end, true);
  return found === null ? null : { ...found, relative: true };
}

function phrase(tokens: readonly Token[], end: number, last: boolean): Subject | null {
  let from = end;
  while (from > Math.max(0, end - farthest) && !stops.has(lower(tokens, from - 1))) from -= 1;
  while (from < end && fillers.has(lower(tokens, from))) from += 1;
  if (from >= end) return null;
  if (last || prepositions.has(lower(tokens, from))) from = lastNounPhrase(tokens, from, end);
  while (from < end - 1 && determiners.has(lower(tokens, from))) from += 1;
  let to = from + 1;
  while (to < end && !cuts(tokens, to)) to += 1;
  return { from, to, phraseEnd: end, subjectClass: classOf(tokens, from, to), relative: false };
}

function cuts(tokens: readonly Token[], at: number): boolean {
  const word = lower(tokens, at);
  if (prepositions.has(word)) return true;
  return word.endsWith('ing') && !nounIngs.has(word) && !isCapitalised(tokens[at]);
}

function lastNounPhrase(tokens: readonly Token[], from: number, end: number): number {
  for (let at = end - 1; at > from; at -= 1) {
    if (determiners.has(lower(tokens, at))) return at;
    const before = tokens[at - 1];
    if (isCapitalised(tokens[at]) && !isCapitalised(before) && lower(tokens, at - 1) !== 'and') return at;
  }
  return Math.min(from + 1, end - 1);
}

function classOf(tokens: readonly Token[], from: number, to: number): SubjectClass {
  const head = tokens[to - 1];
  if (head === undefined || !isWord(head)) return 'thing';
  const word = head.lower;
  if (firstPersons.has(word)) return 'voice';
  if (partisanNouns.has(word)) return 'partisan';
  if (eventNouns.has(word)) return 'event';
  if (actorNouns.has(word) || actorNouns.has(singular(word)) || isCountryWord(head.text)) return 'actor';
  if (instrumentNouns.has(word)) return 'instrument';
  if (isAcronym(head) && !/s$/.test(word)) return 'actor';
  if (!isCapitalised(head)) return 'thing';
  const core = tokens.slice(from, to);
  if (core.some((token) => actorNouns.has(token.lower) || countryOfDemonym(token.text) !== undefined)) return 'actor';
  return to - from > 1 || from > 0 || !word.endsWith('s') ? 'name' : 'thing';
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}
