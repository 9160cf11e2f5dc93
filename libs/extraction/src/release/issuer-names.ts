import { limits } from '@followthrough/domain/limits';
import { isBodyName } from './body-names.js';
import type { Line } from './ends.js';
import { isProse } from './heading.js';

/** A possible name of the issuer. */
export interface IssuerName {
  readonly name: string;
  /** Printed in the place of the issuer, or in the form of a body’s name: used even if no organisation has it. */
  readonly isClear: boolean;
}

const label = /^(?:from|issued by|published by|released by|source|publisher|by)\s*[:–-]\s*(.+)$/iu;
const inSentence =
  /\b(?:issued|released|published) by (?:the )?((?:\p{Lu}[\p{L}’'&-]*|of|for|and|the)(?: (?:\p{Lu}[\p{L}’'&-]*|of|for|and|the)){0,8})/u;

/** Possible names of the issuer, most likely first. */
export function issuerNames(first: readonly (readonly Line[])[], last: readonly Line[]): readonly IssuerName[] {
  const above = first.slice(0, 14).filter((paragraph) => !isProse(paragraph));
  const lines = [...above.flat().slice(0, 14), ...last.slice(-8)].filter(({ text }) => text.length <= limits.name);
  const clear = (name: string | undefined) =>
    name && name.length <= limits.name ? [{ name: bare(name), isClear: true }] : [];
  const labelled = lines.flatMap(({ text }) => clear(label.exec(text)?.[1]));
  const bodies = lines.filter(({ text }) => isBodyName(text)).flatMap(({ text }) => clear(text));
  const told = first
    .flat()
    .flatMap(({ text }) => clear(inSentence.exec(text.slice(0, 600))?.[1]?.replace(/ (?:of|for|and|the)$/, '')));
  const whole = lines
    .flatMap(({ text }) => [text, ...text.split(/\s+[|·•–—-]\s+/u)])
    .map((name) => ({ name: bare(name), isClear: false }));
  const subjects = first.slice(0, 6).flatMap(([line]) => (line ? beginningsOf(line.text) : []));
  const all = [...labelled, ...bodies, ...told, ...whole, ...subjects].filter(({ name }) => name !== '');
  return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
}

/** “The Harbour Office said…”: the first words of a sentence, longest first. */
function beginningsOf(line: string): IssuerName[] {
  const words = line.replace(/^the /i, '').split(' ').slice(0, 7);
  return words
    .map((_, at) => ({ name: bare(words.slice(0, words.length - at).join(' ')), isClear: false }))
    .slice(0, -1);
}

const bare = (name: string) =>
  name
    .replace(/^["“”'‘\s]*(?:the )?/iu, '')
    .replace(/[\s,:;."“”’]+$/u, '')
    .trim();
