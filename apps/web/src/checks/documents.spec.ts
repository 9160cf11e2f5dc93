import { addTypenameToDocument } from '@apollo/client/utilities';
import { limits } from '@followthrough/domain/limits';
import { print, visit, type DocumentNode, type SelectionSetNode } from 'graphql';
import { documentOf, fragmentsIn, inlineDocuments, sourcesIn } from '../../documents/inline-documents.mjs';
import * as generated from '../generated/graphql.js';

const fragments = fragmentsIn([
  'graphql(`fragment A on Query { __typename ...B }`)',
  'graphql(`\n fragment B on Query { __typename }\n`)',
]);
const operations = Object.entries(generated).flatMap(([name, value]) =>
  name.endsWith('Document') ? [value as unknown as DocumentNode] : [],
);
const inOrder = (document: DocumentNode) => document.definitions.map((definition) => print(definition)).sort();

/** What a selection names twice beside itself; what two fragments share is not of it. */
function namedTwice({ selections }: SelectionSetNode): readonly string[] {
  const names = selections.map((one) =>
    one.kind === 'InlineFragment'
      ? print(one)
      : one.kind === 'Field'
        ? (one.alias ?? one.name).value
        : `...${one.name.value}`,
  );
  return names.filter((name, at) => names.indexOf(name) !== at);
}

describe('documents that a build puts with their pages', () => {
  it('carry every fragment they spread, once', () => {
    const document = documentOf('query Q { ...A ...B a: x { ...B } }', fragments);
    const names = document.definitions.map((one) => ('name' in one ? one.name?.value : undefined));
    expect(names).toEqual(['Q', 'A', 'B']);
  });

  it('name a fragment that is not defined', () => {
    expect(() => documentOf('query Q { ...Missing }', fragments)).toThrow('Missing');
  });

  it('keep the lines of the code around them', () => {
    const code = 'const q = graphql(`\n  query Q($id: ID!) {\n    node(id: $id) { id }\n  }\n`);\nnext();';
    expect(inlineDocuments(code, fragments).split('\n').length).toBe(code.split('\n').length);
  });

  it('leave out a fragment on its own, which every document that uses it contains', () => {
    expect(inlineDocuments('const f = graphql(`fragment A on Query { __typename }`);', fragments)).toBe(
      'const f = (null);',
    );
    expect(inlineDocuments('const q = graphql(`query Q { ...B }`);', fragments)).toContain('"FragmentDefinition"');
  });

  it('refuse a text that is composed at run time', () => {
    expect(() => inlineDocuments('const q = graphql(`query Q { ${fields} }`);', fragments)).toThrow('substitutions');
  });

  it('select nothing twice', () => {
    const twice = operations.flatMap((operation) => {
      const found: string[] = [];
      visit(operation, { SelectionSet: (selection) => void found.push(...namedTwice(selection)) });
      return found.map((name) => `${name} in ${print(operation).slice(0, 40)}`);
    });
    expect(twice).toEqual([]);
  });

  it('are short enough for the API to keep, with the type names that the client adds', () => {
    const lengths = operations.map((operation) => print(addTypenameToDocument(operation)).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(limits.queryKept);
  });

  it('are the same as in development and tests', () => {
    const all = fragmentsIn(sourcesIn('src'));
    expect(operations.length).toBeGreaterThan(5);
    for (const operation of operations) {
      const [first] = operation.definitions;
      if (!first) throw new Error('a document without definitions');
      expect(inOrder(documentOf(print(first), all))).toEqual(inOrder(operation));
    }
  });
});
