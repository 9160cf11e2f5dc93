/** A word of the vocabulary as people read it. The code is its key; translations are keyed by it too. */
export interface Term {
  readonly label: string;
  readonly definition?: string;
}

const codes = new WeakMap<object, object>();

/**
 * The enum-like object of a table's keys, `{ SPOKEN: 'SPOKEN', … }`: what GraphQL registers and code names. A table has one,
 * so that whoever has the table finds what was registered for it.
 */
export function codesOf<T extends object>(table: T): { readonly [K in keyof T & string]: K } {
  const made = codes.get(table) ?? Object.fromEntries(Object.keys(table).map((code) => [code, code]));
  codes.set(table, made);
  return made as { [K in keyof T & string]: K };
}

/** The keys of a table in the order it is written, which is the order in which people are shown them. */
export function codeList<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}

/** Whether a value from outside is one of the table's own keys; `toString` and the like are not. */
export function isCode<T extends object>(table: T, value: unknown): value is keyof T & string {
  return typeof value === 'string' && Object.hasOwn(table, value);
}
