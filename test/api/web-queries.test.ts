import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  buildSchema,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type NonNullTypeNode,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApplication, type Application } from '../support/application.js';
import { givenIn } from '../support/given.js';
import { webDocument, webQueries } from '../support/web-documents.js';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../libs/contract/schema.graphql'), 'utf8'));

const scalars: Readonly<Record<string, unknown>> = {
  UUID: '01900000-0000-7000-8000-000000000000',
  String: 'x',
  Int: 1,
  Boolean: true,
  Day: '2026-01-01',
};

/** The least that a required variable can be. */
function least(type: GraphQLInputType): unknown {
  if (type instanceof GraphQLNonNull) return least(type.ofType as GraphQLInputType);
  if (type instanceof GraphQLList) return [];
  if (type instanceof GraphQLEnumType) return type.getValues()[0]!.name;
  if (type instanceof GraphQLInputObjectType) {
    const fields = Object.values(type.getFields()).filter(({ type: of }) => of instanceof GraphQLNonNull);
    return Object.fromEntries(fields.map((field) => [field.name, least(field.type)]));
  }
  return scalars[type.name];
}

describe('every query of the web app', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.close());

  it('is one that the API answers: valid, and no larger than an answer may be', async () => {
    const given = givenIn(application);
    const readers = [await given.auditor(), await given.administrator()];
    const refused: unknown[] = [];
    for (const name of webQueries()) {
      const document = webDocument(name);
      const [operation] = parse(document).definitions.filter((one) => one.kind === 'OperationDefinition');
      const required = operation!.variableDefinitions!.filter(
        ({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue,
      );
      const variables = Object.fromEntries(
        required.map(({ variable, type }) => [
          variable.name.value,
          least(typeFromAST(schema, type as NonNullTypeNode) as GraphQLInputType),
        ]),
      );
      // Some are for auditors, and some for administrators.
      const answers = await Promise.all(readers.map((reader) => reader.send(document, variables)));
      const wrong = answers.map(({ errors = [] }) => errors.map(({ message }) => message));
      if (!wrong.some((messages) => messages.length === 0)) refused.push([name, ...wrong]);
    }
    expect(refused).toEqual([]);
    expect(webQueries().length).toBeGreaterThan(50);
  });
});
