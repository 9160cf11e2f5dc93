/** A piece of SQL with the values it needs. Values are always bound, never spliced into the text. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** A value that is bound once however often a statement names it. */
export class Bound {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  get value(): unknown {
    return this.#value;
  }
}

/** Stands for a value that is known each time a plan runs, and not before. */
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

/** Text of our own making. Never hand it anything a client sent. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

/** A number of rows, which PostgreSQL has to read to plan for it. @throws for anything but a whole number. */
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

/** All of them hold; with none, true. */
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

/** A value that no row changes: worked out once for a statement, where a prepared one would work it out for each row. */
export function once(value: Sql): Sql {
  return sql`(select ${value})`;
}

export interface Statement {
  readonly text: string;
  readonly parameters: unknown[];
  /** What is still to be opened in the JSON that it builds. */
  readonly closed: readonly Closed[];
}

/** A value that PostgreSQL cannot bring into its final form: where it stands, list for list, and how it is opened. */
export interface Closed {
  readonly path: readonly string[];
  readonly open: (value: unknown) => unknown;
}

/** A statement that may run again and again, each time with other values in its blanks. */
export class Plan {
  constructor(
    readonly text: string,
    private readonly values: readonly unknown[],
    private readonly closed: readonly Closed[],
  ) {}

  /** @throws for a blank that is not among those `filled`. */
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

/** PostgreSQL's numbered form. The text depends on the shape alone, so that equal shapes share a prepared statement. */
export function plan(root: Sql, closed: readonly Closed[] = []): Plan {
  const values: unknown[] = [];
  const places = new Map<Bound, number>();
  let text = '';

  const write = (fragment: Sql): void => {
    fragment.strings.forEach((piece, index) => {
      text += piece;
      if (index < fragment.values.length) place(fragment.values[index]);
    });
  };
  const place = (value: unknown): void => {
    if (value instanceof Sql) return write(value);
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

  write(root);
  return new Plan(text, values, closed);
}
