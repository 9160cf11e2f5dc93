import { Field, TypeMetadataStorage } from '@nestjs/graphql';
import type { EntityClass } from '../sql/columns.js';

/** What GraphQL shows of a field that no class declares: its type and its description. */
export interface Shown {
  readonly type: () => unknown;
  readonly description: string;
  readonly nullable: boolean;
  readonly args?: (new () => object) | undefined;
}

/** Shows a field that no decorator in a class declares, as views and facts do. */
export function show(entity: EntityClass<object>, name: string, { type, description, nullable, args }: Shown): void {
  const prototype = entity.prototype as object;
  Field(type as () => StringConstructor, { description, nullable })(prototype, name);
  if (!args) return;
  // Not by @Args: that is read for resolvers only, and these fields have none.
  TypeMetadataStorage.addMethodParamMetadata({
    kind: 'args',
    target: entity,
    methodName: name,
    typeFn: () => args,
    index: 0,
    options: {},
  });
}
