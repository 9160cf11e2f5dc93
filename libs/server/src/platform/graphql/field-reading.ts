import type { GqlModuleOptions } from '@nestjs/graphql';
import { isObjectType, type GraphQLField, type GraphQLFieldResolver } from 'graphql';
import { allViews } from '../views/declare.js';

/** Every field of a viewed type stands under its response key in what a statement built, for an executor as for a client. */
const readSelected: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> = (
  source,
  _args,
  _context,
  info,
) => source[String(info.path.key)];

/** Has an executor read the fields of viewed types, and of the pages of them, from what a statement built. */
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

/** Whether a field is read from what a statement built, and from nothing else. */
export function isRead(field: GraphQLField<unknown, unknown>): boolean {
  return field.resolve === readSelected;
}
