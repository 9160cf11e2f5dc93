import { Field, TypeMetadataStorage } from '@nestjs/graphql';
import type { EntityClass } from '../sql/columns.js';

/** The GraphQL type and description of a field that no class declares. */
export interface Shown {
  readonly type: () => unknown;
  readonly description: string;
  readonly nullable: boolean;
  readonly args?: (new () => object) | undefined;
}

/** Adds to the schema a field that no decorator declares, as views and facts do. */
export function show(entity: EntityClass<object>, name: string, { type, description, nullable, args }: Shown): void {
  const prototype = entity.prototype as object;
  Field(type as () => StringConstructor, { description, nullable })(prototype, name);
  if (!args) return;
  // Not with @Args, which is read only for resolvers, and these fields have none.
  TypeMetadataStorage.addMethodParamMetadata({
    kind: 'args',
    target: entity,
    methodName: name,
    typeFn: () => args,
    index: 0,
    options: {},
  });
}
