import type { GqlModuleOptions } from '@nestjs/graphql';
import { isObjectType, type GraphQLField, type GraphQLFieldResolver } from 'graphql';
import { allViews } from '../views/declare.js';

/** The statement stores every field of a viewed type under its response key, so the executor reads it from there. */
const readSelected: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> = (
  source,
  _args,
  _context,
  info,
) => source[String(info.path.key)];

/** Makes the executor read the fields of viewed types, and of their connections, from the result of the statement. */
export const fieldReading: Pick<GqlModuleOptions, 'transformSchema'> = {
  transformSchema: (schema) => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || !isViewed(type.name)) continue;
      for (const field of Object.values(type.getFields())) field.resolve = readSelected;
    }
    return schema;
  },
};

function isViewed(type: string): boolean {
  return type === 'PageInfo' || allViews().has(type.replace(/(Connection|Edge)$/, ''));
}

/** Whether the field is read from the result of the statement and nowhere else. */
export function isRead(field: GraphQLField<unknown, unknown>): boolean {
  return field.resolve === readSelected;
}
