/** A piece of SQL with its values. Values are always bound, never inserted into the text. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** A value that is bound once, however often a statement uses it. */
export class Bound {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  get value(): unknown {
    return this.#value;
  }
}

/** A placeholder for a value that is known only when the plan runs. */
export class Blank extends Bound {
  constructor(private readonly name: string) {
    super(undefined);
  }

  override get value(): never {
    throw new Error(`A plan is for every reader: it does not know ${this.name}.`);
  }
}

/** Tagged template: a nested `Sql` is inlined, anything else becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return new Sql(strings, values);
}

/** SQL text from our own code. Never pass it anything that a client sent. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

/** A row count as text, which PostgreSQL can use for planning. @throws for anything except a whole number. */
export function rowCount(rows: number): Sql {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new Error(`${rows} is no number of rows.`);
  return raw(String(rows));
}

export function identifier(name: string): Sql {
  return raw(`"${name.replaceAll('"', '""')}"`);
}

export function join(parts: readonly Sql[], separator: string): Sql {
  if (parts.length === 0) return raw('');
  return new Sql(['', ...Array<string>(parts.length - 1).fill(separator), ''], parts);
}

/** All conditions, joined with `and`; true if there are none. */
export function allOf(conditions: readonly (Sql | undefined | null | false | '')[]): Sql {
  const present = conditions.filter((condition): condition is Sql => condition instanceof Sql && condition !== always);
  if (present.length === 0) return always;
  return join(
    present.map((condition) => sql`(${condition})`),
    ' and ',
  );
}

export const always: Sql = raw('true');
export const never: Sql = raw('false');

/**
 * A value that is the same for every row: computed once per statement, where a prepared statement would compute it for
 * each row.
 */
export function once(value: Sql): Sql {
  return sql`(select ${value})`;
}

/** Rows of a statement that are the same wherever they are used. */
class Shared {
  constructor(readonly rows: Sql) {}
}

/**
 * Rows that do not depend on any other row, as a table to select from: a statement reads them once, however many of its
 * parts use the same ones. They cannot use names that only a part of the statement defines.
 */
export function shared(rows: Sql): Sql {
  return sql`${new Shared(rows)}`;
}

export interface Statement {
  readonly text: string;
  readonly parameters: unknown[];
  /** The values in its JSON that remain to be decoded. */
  readonly closed: readonly Closed[];
}

/** A value that PostgreSQL cannot build in its final form: its path in the answer, and how to decode it. */
export interface Closed {
  readonly path: readonly string[];
  readonly open: (value: unknown) => unknown;
}

/** A statement that can run repeatedly, each time with other values in its blanks. */
export class Plan {
  constructor(
    readonly text: string,
    private readonly values: readonly unknown[],
    private readonly closed: readonly Closed[],
  ) {}

  /** @throws for a blank that is missing from `filled`. */
  statement(filled: ReadonlyMap<Bound, Bound> = new Map()): Statement {
    const parameters = this.values.map((value) =>
      value instanceof Bound ? (filled.get(value) ?? value).value : value,
    );
    return { text: this.text, parameters, closed: this.closed };
  }
}

export function statement(root: Sql): Statement {
  return plan(root).statement();
}

/** Rows to read under the name of a table instead of its own; null for its own. */
export type Instead = (table: string) => Sql | null;

/**
 * PostgreSQL’s numbered form. The text depends only on the shape, so that equal shapes share a prepared statement. A
 * statement finds what is read `instead` of its tables under their names, as PostgreSQL looks for such a name before it looks
 * for a table.
 */
export function plan(root: Sql, closed: readonly Closed[] = [], instead: Instead | null = null): Plan {
  const values: unknown[] = [];
  const places = new Map<Bound, number>();
  const names = new Map<string, string>();
  const tables: string[] = [];
  let text = '';

  const write = (fragment: Sql): void => {
    fragment.strings.forEach((piece, index) => {
      text += piece;
      if (index < fragment.values.length) place(fragment.values[index]);
    });
  };
  const place = (value: unknown): void => {
    if (value instanceof Sql) return write(value);
    if (value instanceof Shared) {
      text += tableOf(value.rows);
      return;
    }
    if (!(value instanceof Bound)) {
      text += `$${values.push(value)}`;
      return;
    }
    let number = places.get(value);
    if (number === undefined) {
      number = values.push(value);
      places.set(value, number);
    }
    text += `$${number}`;
  };

  const tableOf = (rows: Sql): string => {
    const same = signature(rows);
    const known = names.get(same);
    if (known !== undefined) return known;
    const around = text;
    text = '';
    write(rows);
    const name = `shared${tables.length}`;
    tables.push(`${name} as materialized (${text})`);
    names.set(same, name);
    text = around;
    return name;
  };

  const found = new Set<string>();
  const others: string[] = [];
  /** Each follows what it is read from. */
  const readInstead = (of: string): void => {
    for (const [name] of of.matchAll(/\b[a-z_]+\b/g)) {
      const rows = found.has(name) ? null : instead!(name);
      found.add(name);
      if (!rows) continue;
      text = '';
      write(rows);
      const written = text;
      readInstead(written);
      others.push(`${name} as not materialized (${written})`);
    }
  };

  write(root);
  const written = text;
  if (instead) readInstead([...tables, written].join(' '));
  const named = [...others, ...tables];
  return new Plan(named.length > 0 ? `with ${named.join(', ')} ${written}` : written, values, closed);
}

const numbers = new WeakMap<Bound, number>();
let numbered = 0;

/** Equal for pieces with the same text and the same values. */
function signature(value: unknown): string {
  if (value instanceof Sql) return JSON.stringify([value.strings, value.values.map(signature)]);
  if (value instanceof Shared) return signature(value.rows);
  if (!(value instanceof Bound)) return JSON.stringify(value) ?? 'undefined';
  const number = numbers.get(value) ?? numbered++;
  numbers.set(value, number);
  return `bound ${number}`;
}
