import { buildSchema, getNamedType, isObjectType, isUnionType, type GraphQLNamedType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../libs/contract/schema.graphql'), 'utf8'));
const fields = schema.getMutationType()!.getFields();

/** Every mutation of the contract, by name. */
export const mutationNames = Object.keys(fields).sort();

/** Any mutation as a document with all its arguments, requesting the id of the result or the reason of a refusal. */
export function mutationDocument(name: string): string {
  const { args, type } = fields[name]!;
  const takes = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const gives = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `mutation ${takes && `(${takes})`} { ${name}${gives && `(${gives})`} ${selectionOf(getNamedType(type))} }`;
}

function selectionOf(result: GraphQLNamedType): string {
  if (isObjectType(result)) return '{ id }';
  if (!isUnionType(result)) return '';
  const rows = result.getTypes().filter((type) => isObjectType(type) && type.getFields()['id']);
  return `{ __typename ... on Problem { message } ${rows.map(({ name }) => `... on ${name} { id }`).join(' ')} }`;
}
