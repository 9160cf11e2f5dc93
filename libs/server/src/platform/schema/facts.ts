import type { EnteredFact } from '@followthrough/domain/fact-origins';
import {
  factsIn,
  isNeeded,
  type CommonChoice,
  type Entered,
  type Fact,
  type FactTable,
  type Kept,
  type TagsFact,
  type ValueOf,
} from '@followthrough/domain/facts';
import { codesOf } from '@followthrough/domain/terms';
import { InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, type ColumnType } from 'typeorm';
import type { Row } from '../sql/columns.js';
import { sql, type Sql } from '../sql/sql.js';
import { described } from './described.js';
import { Day, Uuid } from './scalars.js';
import { show } from './show.js';

type Base<B extends object> = abstract new () => B;

/** The PostgreSQL column and the GraphQL type of a fact; `isShown` is false if a relation shows it instead. */
function shapeOf(fact: Fact): { column: ColumnType; type: () => unknown; isShown: boolean } | null {
  switch (fact.type) {
    case 'own':
      return null;
    case 'text':
    case 'country':
    case 'language':
    case 'link':
      return { column: 'text', type: () => String, isShown: true };
    case 'choice':
      return { column: 'text', type: () => codesOf(fact.choices), isShown: true };
    case 'tags':
      return { column: 'text', type: () => [String], isShown: true };
    case 'day':
      return { column: 'date', type: () => Day, isShown: true };
    case 'person':
      return { column: 'uuid', type: () => Uuid, isShown: false };
  }
}

/**
 * A class of rows with the columns of these facts, under the names in the table, shown by GraphQL. It also registers
 * the enums of the choices, once.
 */
export function withFacts<T extends FactTable, B extends object = object>(
  table: T,
  parent?: Base<B>,
): Base<B & Kept<T>> {
  abstract class Facts extends ((parent ?? Object) as Base<object>) {}
  ObjectType({ isAbstract: true })(Facts);
  for (const [name, fact] of factsIn(table)) {
    const shape = shapeOf(fact);
    if (!shape) continue;
    if (fact.type === 'choice') registerChoice(fact);
    const nullable = fact.type !== 'tags' && !isNeeded(fact, {});
    Column({ type: shape.column, nullable, array: fact.type === 'tags' })(Facts.prototype, name);
    if (shape.isShown) show(Facts, name, { type: shape.type, description: fact.hint ?? fact.label, nullable });
  }
  return Facts as unknown as Base<B & Kept<T>>;
}

function registerChoice({ choices, typeName, hint, label }: CommonChoice): void {
  registerEnumType(codesOf(choices), {
    name: typeName,
    description: hint ?? label,
    valuesMap: described(choices),
  });
}

/**
 * The inputs of a form for these facts; `withOrigin` is the input of a fact that records its origin. Facts with a form
 * of their own are declared by the extending class.
 */
export function factInputs<T extends FactTable>(table: T, withOrigin?: new () => EnteredFact): Base<Entered<T>> {
  abstract class Inputs {}
  InputType({ isAbstract: true })(Inputs);
  for (const [name, fact] of factsIn(table)) {
    const shape = shapeOf(fact);
    const type = fact.hasOrigin ? () => withOrigin : shape?.type;
    const nullable = !isNeeded(fact, {});
    if (shape && type) show(Inputs, name, { type, description: fact.hint ?? fact.label, nullable });
  }
  return Inputs as unknown as Base<Entered<T>>;
}

type Filterable = (CommonChoice | TagsFact) & { readonly filter: string };
type FilterOf<F> = F extends { readonly filter: infer Name extends string } ? Name : never;

/** Any number of values for each fact that has a filter. */
export type FactFilter<T extends FactTable> = {
  readonly [N in keyof T & string as FilterOf<T[N]>]?:
    | readonly (T[N] extends TagsFact ? string : ValueOf<T[N]>)[]
    | null;
};

function filtersOf(table: FactTable): readonly (readonly [string, Filterable])[] {
  return Object.entries(table).filter(
    (entry): entry is [string, Filterable] => 'filter' in entry[1] && entry[1].filter !== undefined,
  );
}

export function factFilter<T extends FactTable>(table: T): Base<FactFilter<T>> {
  abstract class Filters {}
  InputType({ isAbstract: true })(Filters);
  for (const [, fact] of filtersOf(table)) {
    const type = () => [fact.type === 'tags' ? String : codesOf(fact.choices)];
    show(Filters, fact.filter, { type, description: `With any of these values for “${fact.label}”.`, nullable: true });
  }
  return Filters as unknown as Base<FactFilter<T>>;
}

/** The condition of such a filter; facts without values are not restricted. */
export function askedOfFacts<T extends FactTable, E extends Kept<T>>(
  table: T,
  row: Row<E>,
  filter: FactFilter<T>,
): readonly Sql[] {
  const columns = row as Readonly<Record<string, Sql>>;
  return filtersOf(table).flatMap(([name, fact]) => {
    const wanted = (filter as Readonly<Record<string, readonly string[] | null | undefined>>)[fact.filter];
    if (!wanted) return [];
    const column = columns[name]!;
    return fact.type === 'tags' ? sql`${column} && ${wanted}::text[]` : sql`${column} = any(${wanted})`;
  });
}
