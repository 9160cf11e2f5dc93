import type { EnteredFact } from '@followthrough/domain/fact-origins';
import {
  factsIn,
  isAsked,
  type CommonChoice,
  type Entered,
  type Fact,
  type FactTable,
  type PersonFact,
  type PlainName,
  type RequiredName,
  type TagsFact,
  type ValueOf,
} from '@followthrough/domain/facts';
import type { FactOrigin } from '@followthrough/domain/vocabulary';

/** A fact with its origin in a form; empty if unknown. */
export interface OriginDraft {
  readonly value: string;
  readonly origin: FactOrigin;
  readonly why: string;
}

/** The origin of a fact, as the API returns it. */
interface Origin {
  readonly origin: FactOrigin;
  readonly why?: string | null;
}

/** Facts in a form: texts and choices that are not stated are empty. */
export type FactDraft<T extends FactTable> = {
  readonly [N in PlainName<T>]: T[N] extends { hasOrigin: true }
    ? OriginDraft
    : T[N] extends PersonFact
      ? string | null
      : T[N] extends CommonChoice
        ? N extends RequiredName<T>
          ? ValueOf<T[N]>
          : ValueOf<T[N]> | ''
        : T[N] extends TagsFact
          ? readonly string[]
          : string;
};

/** Facts as the API returns them: a field missing from the selection does not compile. */
export type FactsShown<T extends FactTable> = {
  readonly [N in PlainName<T>]: ValueOf<T[N]> | (N extends RequiredName<T> ? never : null | undefined);
};

type Values = Readonly<Record<string, unknown>>;

/** The facts of a new item. */
export function emptyFacts<T extends FactTable>(table: T): FactDraft<T> {
  return draftOfFacts(table, {} as FactsShown<T>);
}

/** @param originOf the origin of a fact, for facts that record it */
export function draftOfFacts<T extends FactTable>(
  table: T,
  shown: FactsShown<T>,
  originOf: (name: string) => Origin | undefined = () => undefined,
): FactDraft<T> {
  const drafts = factsIn(table).flatMap(([name, fact]) => {
    if (fact.type === 'own') return [];
    const value = (shown as Values)[name] ?? emptyOf(fact);
    return [[name, fact.hasOrigin ? originDraft(value as string, originOf(name)) : value]];
  });
  return Object.fromEntries(drafts) as FactDraft<T>;
}

export function originDraft(value: string, held?: Origin): OriginDraft {
  return { value, origin: held?.origin ?? 'GIVEN', why: held?.why ?? '' };
}

function emptyOf(fact: Fact) {
  switch (fact.type) {
    case 'person':
      return null;
    case 'tags':
      return [];
    case 'choice':
      return fact.initial ?? '';
    default:
      return '';
  }
}

/** The input for mutations. Facts that the form does not ask for are left out, even if they were typed before. */
export function enteredFacts<T extends FactTable>(table: T, draft: FactDraft<T>): Entered<T> {
  const entered = factsIn(table).flatMap(([name, fact]) => {
    if (fact.type === 'own') return [];
    const value = isAsked(fact, draft) ? (draft as Values)[name] : null;
    if (fact.hasOrigin) return [[name, value && enteredOrigin(value as OriginDraft)]];
    return [[name, fact.type === 'text' && fact.isRequired ? value : value || null]];
  });
  return Object.fromEntries(entered) as Entered<T>;
}

/** A fact stated in the text needs no reason. */
export function enteredOrigin({ value, origin, why }: OriginDraft): EnteredFact {
  return { value, origin, why: origin === 'STATED' ? null : why || null };
}
