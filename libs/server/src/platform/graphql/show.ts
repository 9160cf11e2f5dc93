import { Field, TypeMetadataStorage } from '@nestjs/graphql';
import { isObjectType, type GraphQLSchema } from 'graphql';
import type { EntityClass } from '../views/columns.js';
import { readArgued } from '../views/reads.js';
import { allViews, type Shown } from '../views/view.js';

/** Shows a field of a viewed type in the schema: what a view adds is declared there and nowhere else. */
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

/** Lets every field of a view that takes arguments be read under its response key. */
export function readArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const name of allViews().keys()) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) field.resolve ??= (source, _args, _context, info) => readArgued(source, info);
    }
  }
  return schema;
}
