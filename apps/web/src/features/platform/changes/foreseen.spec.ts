import { getNamedType, isAbstractType, Kind, parse, type DocumentNode } from 'graphql';
import * as generated from '../../../generated/graphql.js';
import { schema } from '../../../testing/schema.js';
import { isForeseen } from './foreseen.js';

const mutations = Object.entries(generated).flatMap(([name, value]) => {
  if (!name.endsWith('Document')) return [];
  const document = value as unknown as DocumentNode;
  const [operation] = document.definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION && operation.operation === 'mutation'
    ? [{ document, operation }]
    : [];
});

describe('the answer of a mutation', () => {
  const document = parse(
    'mutation M { m { __typename ...A ... on InvalidInput { message } } } fragment A on Person { id }',
  );

  it('is foreseen where the document names its type, by a fragment, too', () => {
    expect(isForeseen(document, { __typename: 'InvalidInput' })).toBe(true);
    expect(isForeseen(document, { __typename: 'Person' })).toBe(true);
    expect(isForeseen(document, { __typename: 'Overtaken' })).toBe(false);
  });

  it('is foreseen where the document expects one type alone', () => {
    expect(isForeseen(parse('mutation M { m { __typename id } }'), { __typename: 'Person' })).toBe(true);
  });

  it('is handled by every mutation of the product, for each member of its union', () => {
    expect(mutations.length).toBeGreaterThan(30);
    for (const { document: written, operation } of mutations) {
      const [root] = operation.selectionSet.selections;
      if (root?.kind !== Kind.FIELD) throw new Error('a mutation without a field');
      const type = getNamedType(schema.getMutationType()!.getFields()[root.name.value]!.type);
      const answers = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
      const unforeseen = answers.filter(({ name }) => !isForeseen(written, { __typename: name }));
      expect([root.name.value, ...unforeseen.map(String)]).toEqual([root.name.value]);
    }
  });
});
