import { eventSubjects } from '@followthrough/domain/events/event-types';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { allViews } from '../views/declare.js';
import { allPasts } from '../views/past.js';
import { Allowances } from './allowances.js';

/**
 * At startup, checks that every type with a table has a view, every field is read by a view or a resolver, every
 * operation names its permission, every subject of events has a view, and every table a way to be read as at a day. Otherwise the server does not start.
 */
@Injectable()
export class SchemaCheck implements OnApplicationBootstrap {
  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly allowances: Allowances,
  ) {}

  onApplicationBootstrap(): void {
    const { schema } = this.host;
    const missing = [
      ...unviewedTypes(schema),
      ...unreadFields(schema),
      ...defaults(schema),
      ...unviewedSubjects(),
      ...undatedTables(),
      ...this.#unallowed(),
    ];
    if (missing.length > 0) throw new Error(`The schema does not hold together:\n${missing.join('\n')}`);
  }

  #unallowed(): string[] {
    const operations = [this.host.schema.getQueryType(), this.host.schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    const allowed = this.allowances.all();
    const unnamed = operations.filter((name) => !allowed.has(name));
    return unnamed.map((name) => `Nothing says who may call ${name}: add @Allow().`);
  }
}

/** Compiled documents ignore the defaults of input fields, and would refuse what an uncompiled one accepts. */
function defaults(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })))
    .filter(({ field }) => field.defaultValue !== undefined)
    .map(({ name }) => `${name} has a default: make it nullable, and let the service say what null means.`);
}

/**
 * Rows of a type without a view would be visible to everyone. The usual cause is a view file that no module imports.
 */
function unviewedTypes(schema: GraphQLSchema): string[] {
  const tables = getMetadataArgsStorage().tables.flatMap(({ target }) =>
    typeof target === 'function' ? target.name : [],
  );
  const unviewed = tables.filter((name) => isObjectType(schema.getType(name)) && !allViews().has(name));
  return unviewed.map((name) => `${name} has a table and no view: import its view in the module.`);
}

/** A table that is forgotten would show its rows of today on every past day. */
function undatedTables(): string[] {
  const tables = [...allViews().values()].map(({ table }) => table.name);
  return tables
    .filter((name) => name !== 'derived' && !allPasts().has(name))
    .map((name) => `Nothing says how ${name} is read as at a day: add it to past.ts.`);
}

/** An event needs a row whose view names its subject. */
function unviewedSubjects(): string[] {
  const named = [...allViews().values()].map(({ subject }) => subject);
  return eventSubjects
    .filter((subject) => named.filter((name) => name === subject).length !== 1)
    .map((subject) => `Events are about ${subject}, and not exactly one view names it as its subject.`);
}

function unreadFields(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  for (const [name, view] of allViews()) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue; // A table that GraphQL does not show.
    for (const field of Object.values(type.getFields())) {
      if (!view.fields.has(field.name)) missing.push(`${name}.${field.name} is in the schema, and no view reads it.`);
    }
  }
  return missing;
}
