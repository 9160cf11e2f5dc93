import {
  factsIn,
  isAsked,
  type CommonChoice,
  type Entered,
  type FactTable,
  type PersonFact,
  type PlainName,
  type RequiredName,
  type TagsFact,
  type ValueOf,
} from '@followthrough/domain/facts';

/** Facts as a form holds them: texts and choices that are not stated are empty. */
export type FactDraft<T extends FactTable> = {
  readonly [N in PlainName<T>]: T[N] extends PersonFact
    ? string | null
    : T[N] extends CommonChoice
      ? N extends RequiredName<T>
        ? ValueOf<T[N]>
        : ValueOf<T[N]> | ''
      : T[N] extends TagsFact
        ? readonly string[]
        : string;
};

/** The same as the API answers them: what a page forgets to select does not compile. */
export type FactsShown<T extends FactTable> = {
  readonly [N in PlainName<T>]: ValueOf<T[N]> | (N extends RequiredName<T> ? never : null | undefined);
};

type Values = Readonly<Record<string, unknown>>;

/** Of something that nothing is known of yet. */
export function emptyFacts<T extends FactTable>(table: T): FactDraft<T> {
  return draftOfFacts(table, {} as FactsShown<T>);
}

export function draftOfFacts<T extends FactTable>(table: T, shown: FactsShown<T>): FactDraft<T> {
  const drafts = factsIn(table).flatMap(([name, fact]) => {
    const value = (shown as Values)[name];
    switch (fact.type) {
      case 'own':
        return [];
      case 'person':
        return [[name, value ?? null]];
      case 'tags':
        return [[name, value ?? []]];
      case 'choice':
        return [[name, value ?? fact.initial ?? '']];
      case 'text':
        return [[name, value ?? '']];
    }
  });
  return Object.fromEntries(drafts) as FactDraft<T>;
}

/** As mutations take them. What the form does not ask for is not stated, though it may hold words that were typed before. */
export function enteredFacts<T extends FactTable>(table: T, draft: FactDraft<T>): Entered<T> {
  const entered = factsIn(table).flatMap(([name, fact]) => {
    if (fact.type === 'own') return [];
    const value = isAsked(fact, draft) ? (draft as Values)[name] : null;
    return [[name, fact.type === 'text' && fact.isRequired ? value : value || null]];
  });
  return Object.fromEntries(entered) as Entered<T>;
}
