/** A term of the vocabulary, with its label and definition. Its code is the key, also for translations. */
export interface Term {
  readonly label: string;
  readonly definition?: string;
}

/** A term whose definition is always shown with it, or describes it in the API. */
export interface DefinedTerm extends Term {
  readonly definition: string;
}

const codes = new WeakMap<object, object>();

/**
 * The codes of a table as an enum-like object, `{ SPOKEN: 'SPOKEN', … }`, for GraphQL and for code. Each table always
 * gives the same object, so that it can be looked up by the table.
 */
export function codesOf<T extends object>(table: T): { readonly [K in keyof T & string]: K } {
  const made = codes.get(table) ?? Object.fromEntries(Object.keys(table).map((code) => [code, code]));
  codes.set(table, made);
  return made as { [K in keyof T & string]: K };
}

/** The codes of a table in the order written, which is the order of display. */
export function codeList<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}

/** Whether an unknown value is one of the table’s own keys; `toString` and the like are not. */
export function isCode<T extends object>(table: T, value: unknown): value is keyof T & string {
  return typeof value === 'string' && Object.hasOwn(table, value);
}
