import type { GqlModuleOptions } from '@nestjs/graphql';
import { isIntrospectionType, isObjectType, type GraphQLField, type GraphQLFieldResolver } from 'graphql';
import { readArgued } from '../views/reads.js';

/** The resolvers that classes declare, by type and field. */
type Declared = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/**
 * How the fields of objects are read from what a statement built. Nest gives every field a function; here a field
 * without arguments has none, which compiled documents read fastest, and one with arguments finds its response key.
 */
export function fieldReading(): Pick<GqlModuleOptions, 'transformResolvers' | 'transformSchema'> {
  let declared: Declared = {};
  return {
    transformResolvers: (resolvers) => {
      declared = Object.assign({}, ...[resolvers].flat()) as Declared;
      return resolvers;
    },
    transformSchema: (schema) => {
      const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
      for (const type of Object.values(schema.getTypeMap())) {
        if (!isObjectType(type) || isIntrospectionType(type) || roots.includes(type)) continue;
        for (const field of Object.values(type.getFields())) {
          if (!declared[type.name]?.[field.name]) field.resolve = field.args.length > 0 ? readingArgued : undefined;
        }
      }
      return schema;
    },
  };
}

/** Whether a field is read from what a statement built, and from nothing else. */
export function isRead(field: GraphQLField<unknown, unknown>): boolean {
  return field.resolve === undefined || field.resolve === readingArgued;
}

const readingArgued: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) =>
  readArgued(source, info);
