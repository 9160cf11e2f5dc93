import { DefaultNamingStrategy, getMetadataArgsStorage } from 'typeorm';
import { identifier, sql, type Sql } from './sql.js';

/** A class whose instances are rows. */
export type EntityClass<E extends object> = abstract new (...args: never[]) => E;

export interface Column {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  /** Whether it identifies a row alone. */
  readonly isKey: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: ReadonlyMap<string, Column>;
}

/**
 * `leadTeamId` becomes `lead_team_id`; tables and columns are always named, so that nothing depends on a plural rule.
 */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? snakeCase(property);
  }
}

function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Reads an entity’s table from its decorators, without a connection. @throws if it has no table. */
export function tableOf(entity: EntityClass<object>): Table {
  const storage = getMetadataArgsStorage();
  const lineage: unknown[] = [];
  for (let type: unknown = entity; typeof type === 'function' && type.name; type = Object.getPrototypeOf(type)) {
    lineage.push(type);
  }
  const name = storage.tables.find((table) => table.target === entity)?.name;
  if (!name) throw new Error(`${entity.name} is no entity with a named table.`);
  const columns = new Map<string, Column>();
  const own = storage.columns.filter(({ target }) => lineage.includes(target));
  const keys = own.filter(({ options }) => options.primary);
  for (const { propertyName, options } of own) {
    columns.set(propertyName, {
      property: propertyName,
      name: options.name ?? snakeCase(propertyName),
      type: String(options.type ?? ''),
      isKey: keys.length === 1 && options.primary === true,
    });
  }
  return { name, columns };
}

/** A column in JSON: numbers that JavaScript would round are text, bytes are hexadecimal. */
export function jsonOf(column: Column, value: Sql): Sql {
  if (column.type === 'numeric' || column.type === 'bigint') return sql`${value}::text`;
  if (column.type === 'bytea') return sql`encode(${value}, 'hex')`;
  return value;
}

/** The columns of one row in a statement: `row.leadTeamId` is `c3."lead_team_id"`. */
export type Row<E> = { readonly [K in keyof E & string]-?: Sql };

export function rowOf<E extends object>(table: Table, alias: Sql): Row<E> {
  return new Proxy({} as Row<E>, {
    get(_, property) {
      const column = table.columns.get(String(property));
      if (!column) throw new Error(`"${table.name}" has no column for ${String(property)}.`);
      return sql`${alias}.${identifier(column.name)}`;
    },
  });
}
