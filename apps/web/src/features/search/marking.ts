/** Part of a text, and whether it matches the search. */
export interface Stretch {
  readonly text: string;
  readonly isMatch: boolean;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Inflection endings of English words. */
const ending = /^(?:|s|es|d|ed|e|ing|y|ies|ied)$/;

/** Folded as on the server. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}

export function wordsOf(text: string): readonly string[] {
  return folded(text).match(word) ?? [];
}

/** A text in parts: words that begin with a typed word, or are a form of it, are marked. */
export function marked(text: string, typed: string): readonly Stretch[] {
  const wanted = wordsOf(typed);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!wanted.some((one) => isMeant(folded(found), one))) continue;
    if (index > end) stretches.push({ text: text.slice(end, index), isMatch: false });
    stretches.push({ text: found, isMatch: true });
    end = index + found.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isMatch: false });
  return stretches;
}

/** Whether every typed word is the beginning of a word in the text. */
export function hasAll(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((one) => words.some((each) => each.startsWith(one)));
}

function isMeant(found: string, typed: string): boolean {
  if (found.startsWith(typed)) return true;
  let same = 0;
  while (same < typed.length && found[same] === typed[same]) same += 1;
  return same >= 3 && ending.test(found.slice(same)) && ending.test(typed.slice(same));
}
