import { Database } from '@followthrough/server/platform/sql/database';
import type { EntityClass } from '@followthrough/server/platform/sql/columns';
import type { Application, Caller, Json } from './application.js';

/** A class of rows, and the rows to compare. */
type Rows = readonly [EntityClass<object>, object];

/**
 * Compares rows with the events of their subject.
 * @param untold columns that need no event, with the reason
 */
export class RecordComparison {
  /** The columns with a value in some test: a column that is always empty would prove nothing. */
  readonly #filled = new Set<string>();

  constructor(
    private readonly application: Application,
    private readonly untold: Readonly<Record<string, string>>,
  ) {}

  /**
   * The values that are missing from the events. Names are compared for values that are not distinctive, such as
   * `true`.
   */
  async missing(reader: Caller, subject: string, id: string, all: readonly Rows[]): Promise<string[]> {
    const events = await told(reader, subject, id);
    const { manager } = this.application.app.get(Database).writes;
    const absent: string[] = [];
    for (const [entity, where] of all) {
      for (const row of await manager.findBy(entity, where as never)) {
        for (const column of this.#columnsOf(entity)) {
          const name = `${entity.name}.${column}`;
          const values = valuesOf((row as Json)[column]);
          for (const value of values)
            if (!isTold(events, column, value)) absent.push(`${name} ${JSON.stringify(value)}`);
          if (values.length > 0) this.#filled.add(name);
        }
      }
    }
    return absent;
  }

  /** The columns that were never compared. */
  unfilled(entities: readonly EntityClass<object>[]): string[] {
    const all = entities.flatMap((entity) => this.#columnsOf(entity).map((column) => `${entity.name}.${column}`));
    return all.filter((name) => !this.#filled.has(name));
  }

  #columnsOf(entity: EntityClass<object>): string[] {
    const { columns } = this.application.app.get(Database).writes.manager.connection.getMetadata(entity);
    return columns.map(({ propertyName }) => propertyName).filter((name) => !this.untold[`${entity.name}.${name}`]);
  }
}

/** Each value in its events, and its member name. */
async function told(reader: Caller, subject: string, id: string): Promise<Set<string>> {
  const trail = `query ($id: UUID!) { ${subject}(id: $id) { events(first: 100) {
    edges { node { type data texts { field text } } } } } }`;
  const { events } = await reader.ask(trail, { id });
  const found = new Set<string>();
  for (const { node } of events.edges as Json[]) {
    for (const { text } of node.texts) for (const line of String(text).split('\n')) found.add(line);
    leaves(node.data, '', found);
  }
  return found;
}

function leaves(value: unknown, name: string, found: Set<string>): void {
  if (Array.isArray(value)) for (const member of value) leaves(member, name, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) leaves(member, key, found);
  else found.add(String(value)).add(`${name}=${String(value)}`);
}

/** The separate values of a column; none if it is empty. */
function valuesOf(value: unknown): (string | number | boolean)[] {
  if (value === null || value === undefined) return [];
  if (Buffer.isBuffer(value)) return [value.toString('hex')];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'object') return Object.entries(value).map(([name, member]) => `${name}: ${String(member)}`);
  return [value as string | number | boolean];
}

function isTold(events: ReadonlySet<string>, column: string, value: string | number | boolean): boolean {
  return events.has(typeof value === 'string' ? value : `${column}=${String(value)}`);
}
