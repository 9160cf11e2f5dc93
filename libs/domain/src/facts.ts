import type { Format } from './fact-formats.js';
import type { EnteredFact } from './fact-origins.js';
import { isCode, type Term } from './terms.js';

/** What every fact has: its name on screens, and a sentence on what belongs into it. Both are keys of translations. */
interface Told {
  readonly label: string;
  readonly hint?: string;
}

/** What is written. In the record it is a text, which can be erased. */
export interface TextFact extends Told {
  readonly type: 'text';
  /** In UTF-16 code units; that of a line unless told. */
  readonly limit?: number;
  readonly isRequired?: true;
  /** Asked for only where another fact has this value, and needed there: `{ marking: 'OFFICIAL_SENSITIVE' }`. */
  readonly neededWhere?: Readonly<Record<string, string>>;
}

/** A date as exact as it is known, an EDTF string. */
export interface DateFact extends Told {
  readonly type: 'date';
}

/** One of a list of terms, kept and recorded as its code. */
export interface ChoiceFact extends Told {
  readonly type: 'choice';
  readonly choices: Readonly<Record<string, Term>>;
}

/** An exact sum with its currency. */
export interface MoneyFact extends Told {
  readonly type: 'money';
}

/** A choice that many rows have, so that it has a type in the API, and can be filtered by. */
export interface CommonChoice extends ChoiceFact {
  /** What its type is called in the API. */
  readonly typeName: string;
  /** What a filter calls any number of them. Without it nobody filters by this fact. */
  readonly filter?: string;
  /** Required, and this unless something else is chosen. */
  readonly initial?: string;
}

/** What a row is about, in words of one list: kept in lower case, each once. */
export interface TagsFact extends Told {
  readonly type: 'tags';
  readonly filter?: string;
}

/** Somebody who works here, by their id. */
export interface PersonFact extends Told {
  readonly type: 'person';
}

/** A calendar day, ISO 8601. */
export interface DayFact extends Told {
  readonly type: 'day';
  /** Belongs only to rows where another fact has this value: forms ask for it there, and leave it out elsewhere. */
  readonly onlyWhere?: Readonly<Record<string, string>>;
}

/** A country or a part of it (ISO 3166), a language (BCP 47) or a web address. In the record an address is a text. */
export interface FormattedFact extends Told {
  readonly type: Format;
}

/** What has parts, and so a rule, a form and columns of its own. */
export interface OwnFact extends Told {
  readonly type: 'own';
}

/**
 * A fact that every row of one sort can have. One line of data makes it a column, an input, a member of events, a field of
 * forms and a line of pages.
 */
export type Fact = (TextFact | CommonChoice | TagsFact | PersonFact | DayFact | FormattedFact | OwnFact) & {
  /** Events were recorded before there was such a fact, and lack it. */
  readonly isLater?: true;
  /** It is entered with where it comes from: the text states it, or somebody here gives it, and says why. */
  readonly hasOrigin?: true;
};

/** In the order in which forms ask. */
export type FactTable = Readonly<Record<string, Fact>>;

type Name<T> = keyof T & string;
type NamesOf<T extends FactTable, Such> = { [N in Name<T>]: T[N] extends Such ? N : never }[Name<T>];

/** The names of facts with a rule, a form and columns of their own. */
export type OwnName<T extends FactTable> = NamesOf<T, OwnFact>;
/** Those of facts that no type can draw: a form and a page have something of their own for each. */
export type SpecialName<T extends FactTable> = NamesOf<T, OwnFact | PersonFact | TagsFact>;
/** Those of all facts that have a type. */
export type PlainName<T extends FactTable> = Exclude<Name<T>, OwnName<T>>;
export type RequiredName<T extends FactTable> = NamesOf<T, { isRequired: true } | { initial: string }>;
/** Those that are texts in the record. */
export type WrittenName<T extends FactTable> = NamesOf<T, TextFact | TagsFact | { type: 'link' }>;
/** Those that are data in the record: codes, ids and days. */
type DataName<T extends FactTable> = Exclude<PlainName<T>, WrittenName<T>>;
/** Those that are entered with where they come from. */
export type OriginName<T extends FactTable> = NamesOf<T, { hasOrigin: true }>;
type LaterName<T extends FactTable> = NamesOf<T, { isLater: true }>;

export type ValueOf<F> = F extends CommonChoice
  ? keyof F['choices'] & string
  : F extends TagsFact
    ? readonly string[]
    : string;

type EnteredOf<F> = F extends { hasOrigin: true } ? EnteredFact : ValueOf<F>;

/** What a person enters. What is missing, null or blank is not stated. */
export type Entered<T extends FactTable> = {
  readonly [N in RequiredName<T>]: EnteredOf<T[N]>;
} & {
  readonly [N in Exclude<PlainName<T>, RequiredName<T>>]?: EnteredOf<T[N]> | null;
};

/** What is kept: null where it is not stated. */
export type Kept<T extends FactTable> = {
  [N in PlainName<T>]: T[N] extends TagsFact
    ? string[]
    : N extends RequiredName<T>
      ? ValueOf<T[N]>
      : ValueOf<T[N]> | null;
};

type Recorded<T extends FactTable, N extends Name<T>> = { readonly [K in N]: Kept<T>[K & PlainName<T>] };

/** What of it stands in the record for ever. */
export type RecordedFacts<T extends FactTable> = Recorded<T, Exclude<DataName<T>, LaterName<T>>> &
  Partial<Recorded<T, DataName<T> & LaterName<T>>>;

/** The facts of a table in its order, each with its name. */
export function factsIn<T extends FactTable>(table: T): readonly (readonly [Name<T>, Fact])[] {
  return Object.entries(table) as never;
}

/** Whether it is a text in the record, which can be erased, rather than data. */
export function isWritten({ type }: Fact): boolean {
  return type === 'text' || type === 'tags' || type === 'link';
}

/** The names of those that are texts in the record. */
export function writtenNames<T extends FactTable>(table: T): readonly WrittenName<T>[] {
  return factsIn(table).flatMap(([name, fact]) => (isWritten(fact) ? name : [])) as never;
}

/** The names of those that are entered with where they come from. */
export function originNames<T extends FactTable>(table: T): readonly OriginName<T>[] {
  return factsIn(table).flatMap(([name, { hasOrigin }]) => (hasOrigin ? name : [])) as never;
}

/** What the record calls the reason for which somebody gave a fact. */
export function reasonNames<T extends FactTable>(table: T): readonly `${OriginName<T>}Why`[] {
  return originNames(table).map((name) => `${name}Why` as const);
}

/** What is entered of a fact, without where it comes from; null for what is blank, and so not stated. */
export function statedValue({ hasOrigin }: Fact, entered: unknown): unknown {
  const value = hasOrigin ? (entered as EnteredFact | null | undefined)?.value : entered;
  return value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
}

/** Whether a form asks for a fact, given what the others are: what belongs somewhere is asked for there alone. */
export function isAsked(fact: Fact, values: object): boolean {
  if (fact.type === 'day') return !fact.onlyWhere || holds(fact.onlyWhere, values);
  return fact.type !== 'text' || !fact.neededWhere || isNeeded(fact, values);
}

/** Whether a fact has to be stated, given what the others are. */
export function isNeeded(fact: Fact, values: object): boolean {
  if (fact.type === 'choice') return fact.initial !== undefined;
  if (fact.type !== 'text') return false;
  return fact.neededWhere ? holds(fact.neededWhere, values) : (fact.isRequired ?? false);
}

function holds(where: Readonly<Record<string, string>>, values: object): boolean {
  return Object.entries(where).every(([name, value]) => (values as Record<string, unknown>)[name] === value);
}

/** The term that a choice's code stands for; undefined for what is none. */
export function termOf({ choices }: ChoiceFact, code: string): Term | undefined {
  return isCode(choices, code) ? choices[code] : undefined;
}
