import {
  factsIn,
  isWritten,
  statedValue,
  writtenNames,
  type Entered,
  type FactTable,
  type Kept,
  type RecordedFacts,
  type WrittenName,
} from './facts.js';
import { normaliseTags } from './tags.js';

/** The input as stored. Only for facts that `factsProblem` accepts. */
export function keptFacts<T extends FactTable>(table: T, entered: Entered<T>): Kept<T> {
  const values = entered as Readonly<Record<string, unknown>>;
  const kept = factsIn(table).flatMap(([name, fact]) => {
    if (fact.type === 'own') return [];
    const value = statedValue(fact, values[name]);
    return [[name, fact.type === 'tags' ? normaliseTags((value as readonly string[] | null) ?? []) : value]];
  });
  return Object.fromEntries(kept) as Kept<T>;
}

/** The data of the event, which stays forever: codes, ids and days. */
export function recordedFacts<T extends FactTable>(table: T, kept: Kept<T>): RecordedFacts<T> {
  const data = factsIn(table).filter(([, fact]) => fact.type !== 'own' && !isWritten(fact));
  return Object.fromEntries(data.map(([name]) => [name, (kept as Record<string, unknown>)[name]])) as RecordedFacts<T>;
}

/** The texts of the event, with one tag per line. */
export function writtenFacts<T extends FactTable>(table: T, kept: Kept<T>): Record<WrittenName<T>, string | null> {
  const texts = writtenNames(table).map((name) => [
    name,
    [(kept as Record<string, unknown>)[name]].flat().join('\n') || null,
  ]);
  return Object.fromEntries(texts) as Record<WrittenName<T>, string | null>;
}
