import type { Type } from '@nestjs/common';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../changes/context.js';
import { allReads } from '../views/reads.js';
import type { Root } from '../views/root.js';
import { Allow } from './allow.js';
import { Ctx } from './ctx.js';

/**
 * Generates the resolver that Nest needs for the fields of Query declared by views. It runs when a request is not
 * answered directly, for example if it also contains introspection.
 */
export function readingResolver(): Type {
  class ReadingResolver {}
  Resolver()(ReadingResolver);
  for (const [name, root] of allReads()) declare(ReadingResolver.prototype, name, root);
  return ReadingResolver;
}

function declare(prototype: object, name: string, { type, nullable, description, args, isForAnyone }: Root): void {
  const method: TypedPropertyDescriptor<(ctx: Context, info: GraphQLResolveInfo) => Promise<unknown>> = {
    value: (ctx, info) => ctx.read(info),
    configurable: true,
    writable: true,
  };
  Object.defineProperty(prototype, name, method);
  Query(type as () => typeof String, { nullable, description })(prototype, name, method);
  Allow(isForAnyone ? 'anyone' : 'signedIn')(prototype, name, method);
  Ctx()(prototype, name, 0);
  Info()(prototype, name, 1);
  if (!args) return;
  // Metadata that the compiler would emit for a decorated method.
  Reflect.defineMetadata('design:paramtypes', [Object, Object, args], prototype, name);
  Args()(prototype, name, 2);
}
