import type { Format } from './fact-formats.js';
import type { EnteredFact } from './fact-origins.js';
import { isCode, type DefinedTerm, type Term } from './terms.js';

/** The parts that every fact has: a label and a help text. Both are translation keys. */
interface Told {
  readonly label: string;
  readonly hint?: string;
}

/** Text. In the record it is an erasable text. */
export interface TextFact extends Told {
  readonly type: 'text';
  /** In refusals, such as “a title”; “this detail” if it has no name there. */
  readonly called?: Term;
  /** In UTF-16 code units; by default that of a line. */
  readonly limit?: number;
  readonly isRequired?: true;
  /** Requested, and required, only if another fact has this value: `{ marking: 'OFFICIAL_SENSITIVE' }`. */
  readonly neededWhere?: Readonly<Record<string, string>>;
}

/** A date as precise as it is known, as an EDTF string. */
export interface DateFact extends Told {
  readonly type: 'date';
}

/** One of a list of terms, stored and recorded as its code. */
export interface ChoiceFact extends Told {
  readonly type: 'choice';
  readonly choices: Readonly<Record<string, Term>>;
}

/** An exact amount with its currency. */
export interface MoneyFact extends Told {
  readonly type: 'money';
}

/** A choice that many rows share, so that it is an enum in the API and can be filtered by. */
export interface CommonChoice extends ChoiceFact {
  readonly choices: Readonly<Record<string, DefinedTerm>>;
  /** The name of its enum in the API. */
  readonly typeName: string;
  /** The name of its filter. Without one there is no filter. */
  readonly filter?: string;
  /** Required, with this default. */
  readonly initial?: string;
}

/** Tags from a shared list: stored in lower case, without duplicates. */
export interface TagsFact extends Told {
  readonly type: 'tags';
  readonly filter?: string;
}

/** A user, by id. */
export interface PersonFact extends Told {
  readonly type: 'person';
}

/** A calendar day, ISO 8601. */
export interface DayFact extends Told {
  readonly type: 'day';
  /** Applies only to rows in which another fact has this value; forms ask for it only there. */
  readonly onlyWhere?: Readonly<Record<string, string>>;
}

/** A country or subdivision (ISO 3166), a language (BCP 47) or a web address. In the record an address is a text. */
export interface FormattedFact extends Told {
  readonly type: Format;
}

/** A fact with several parts, and so with a rule, a form and columns of its own. */
export interface OwnFact extends Told {
  readonly type: 'own';
}

/** A text with a name of its own in refusals. */
interface CalledText extends TextFact {
  readonly called: Term;
}

/**
 * A fact that every row of a type can have. One line of data produces its column, input, event member, form field and
 * line on the page.
 */
export type Fact = (CalledText | CommonChoice | TagsFact | PersonFact | DayFact | FormattedFact | OwnFact) & {
  /** Added later, so earlier events lack it. */
  readonly isLater?: true;
  /** Entered with its origin: stated in the text, or given by a user with a reason. */
  readonly hasOrigin?: true;
};

/** In the order of the form. */
export type FactTable = Readonly<Record<string, Fact>>;

type Name<T> = keyof T & string;
type NamesOf<T extends FactTable, Such> = { [N in Name<T>]: T[N] extends Such ? N : never }[Name<T>];

/** The names of facts with a rule, a form and columns of their own. */
export type OwnName<T extends FactTable> = NamesOf<T, OwnFact>;
/** The names of facts that no generic field can show: a form and a page have a component for each. */
export type SpecialName<T extends FactTable> = NamesOf<T, OwnFact | PersonFact | TagsFact>;
/** The names of all facts with a type. */
export type PlainName<T extends FactTable> = Exclude<Name<T>, OwnName<T>>;
export type RequiredName<T extends FactTable> = NamesOf<T, { isRequired: true } | { initial: string }>;
/** The names of facts that are texts in the record. */
export type WrittenName<T extends FactTable> = NamesOf<T, TextFact | TagsFact | { type: 'link' }>;
/** The names of facts that are data in the record: codes, ids and days. */
type DataName<T extends FactTable> = Exclude<PlainName<T>, WrittenName<T>>;
/** The names of facts with an origin. */
export type OriginName<T extends FactTable> = NamesOf<T, { hasOrigin: true }>;
type LaterName<T extends FactTable> = NamesOf<T, { isLater: true }>;

export type ValueOf<F> = F extends CommonChoice
  ? keyof F['choices'] & string
  : F extends TagsFact
    ? readonly string[]
    : string;

type EnteredOf<F> = F extends { hasOrigin: true } ? EnteredFact : ValueOf<F>;

/** The input. Absent, null or blank means not stated. */
export type Entered<T extends FactTable> = {
  readonly [N in RequiredName<T>]: EnteredOf<T[N]>;
} & {
  readonly [N in Exclude<PlainName<T>, RequiredName<T>>]?: EnteredOf<T[N]> | null;
};

/** The stored values: null if not stated. */
export type Kept<T extends FactTable> = {
  [N in PlainName<T>]: T[N] extends TagsFact
    ? string[]
    : N extends RequiredName<T>
      ? ValueOf<T[N]>
      : ValueOf<T[N]> | null;
};

type Recorded<T extends FactTable, N extends Name<T>> = { readonly [K in N]: Kept<T>[K & PlainName<T>] };

/** The part that stays in the record forever. */
export type RecordedFacts<T extends FactTable> = Recorded<T, Exclude<DataName<T>, LaterName<T>>> &
  Partial<Recorded<T, DataName<T> & LaterName<T>>>;

/** The facts of a table in order, each with its name. */
export function factsIn<T extends FactTable>(table: T): readonly (readonly [Name<T>, Fact])[] {
  return Object.entries(table) as never;
}

/** Whether it is an erasable text in the record, rather than data. */
export function isWritten({ type }: Fact): boolean {
  return type === 'text' || type === 'tags' || type === 'link';
}

/** The names of the facts that are texts in the record. */
export function writtenNames<T extends FactTable>(table: T): readonly WrittenName<T>[] {
  return factsIn(table).flatMap(([name, fact]) => (isWritten(fact) ? name : [])) as never;
}

/** The names of the facts with an origin. */
export function originNames<T extends FactTable>(table: T): readonly OriginName<T>[] {
  return factsIn(table).flatMap(([name, { hasOrigin }]) => (hasOrigin ? name : [])) as never;
}

/** The names of the texts in the record that contain the reasons for entered facts. */
export function reasonNames<T extends FactTable>(table: T): readonly `${OriginName<T>}Why`[] {
  return originNames(table).map((name) => `${name}Why` as const);
}

/** The entered value without its origin; null if blank, which means not stated. */
export function statedValue({ hasOrigin }: Fact, entered: unknown): unknown {
  const value = hasOrigin ? (entered as EnteredFact | null | undefined)?.value : entered;
  return value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
}

/** Whether a form asks for a fact, given the values of the others. */
export function isAsked(fact: Fact, values: object): boolean {
  if (fact.type === 'day') return !fact.onlyWhere || holds(fact.onlyWhere, values);
  return fact.type !== 'text' || !fact.neededWhere || isNeeded(fact, values);
}

/** Whether a fact is required, given the values of the others. */
export function isNeeded(fact: Fact, values: object): boolean {
  if (fact.type === 'choice') return fact.initial !== undefined;
  if (fact.type !== 'text') return false;
  return fact.neededWhere ? holds(fact.neededWhere, values) : (fact.isRequired ?? false);
}

function holds(where: Readonly<Record<string, string>>, values: object): boolean {
  return Object.entries(where).every(([name, value]) => (values as Record<string, unknown>)[name] === value);
}

/** The term of a choice’s code; undefined for an unknown code. */
export function termOf({ choices }: ChoiceFact, code: string): Term | undefined {
  return isCode(choices, code) ? choices[code] : undefined;
}
