import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  isScalarType,
  type GraphQLInputType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';

const schema = buildSchema(readFileSync(new URL('../../libs/contract/schema.graphql', import.meta.url), 'utf8'));

const wrong: Readonly<Record<string, string>> = {
  EDTF: '12/03/2025',
  Day: '12/03/2025',
  Decimal: '1250,5',
  UUID: 'half-a-link',
  DateTime: 'noon',
};
const right: Readonly<Record<string, unknown>> = {
  EDTF: '2025-03',
  Day: '2025-03-12',
  Decimal: '1',
  UUID: '01890a5d-ac96-774b-bcce-b302099a8057',
  DateTime: '2025-03-12T09:30:00Z',
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
};

/** As little as the schema accepts. */
function least(type: GraphQLInputType): unknown {
  const is = getNullableType(type);
  if (isListType(is)) return [least(is.ofType)];
  if (isEnumType(is)) return is.getValues()[0]!.name;
  if (isScalarType(is)) return right[is.name];
  if (!isInputObjectType(is)) throw new Error(`${String(type)} is no input`);
  const needed = Object.values(is.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, least(field.type)]));
}

interface Spoilt {
  readonly at: string;
  readonly scalar: string;
  readonly value: unknown;
}

/** The same with one value that its scalar refuses, once for each place where there can be one. */
function spoilt(type: GraphQLInputType, at: string): readonly Spoilt[] {
  const is = getNullableType(type);
  if (isListType(is)) return spoilt(is.ofType, `${at}[]`).map((one) => ({ ...one, value: [one.value] }));
  if (isScalarType(is) && wrong[is.name]) return [{ at, scalar: is.name, value: wrong[is.name] }];
  if (!isInputObjectType(is)) return [];
  const rest = least(is) as object;
  return Object.values(is.getFields()).flatMap((field) =>
    spoilt(field.type, `${at}.${field.name}`).map((one) => ({ ...one, value: { ...rest, [field.name]: one.value } })),
  );
}

const paths = Object.values(schema.getMutationType()!.getFields()).flatMap(({ name, args, type }) =>
  args.flatMap((argument) =>
    spoilt(argument.type, name).map((one) => ({
      ...one,
      document: `mutation($value: ${String(argument.type)}) { ${name}(${argument.name}: $value)${isScalarType(getNamedType(type)) ? '' : ' { __typename }'} }`,
    })),
  ),
);

describe('a value that its scalar refuses', () => {
  let application: Application;
  let contributor: Caller;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    contributor = await given.contributor(await given.team());
  });
  afterAll(() => application.close());

  it('is refused in words that quote it, wherever a mutation takes one', async () => {
    expect(paths.length).toBeGreaterThan(60);
    for (const { at, scalar, value, document } of paths) {
      const { status, errors } = await contributor.send(document, { value });
      expect({ at, status, error: errors?.[0] }).toMatchObject({
        at,
        status: 400,
        error: {
          message: expect.stringContaining(`“${wrong[scalar]}”`),
          extensions: { code: 'INVALID', reason: expect.any(String), params: { typed: wrong[scalar] } },
        },
      });
      expect({ at, message: errors?.[0]?.message }).toEqual({
        at,
        message: expect.not.stringMatching(/\$value|Expected/),
      });
    }
  });

  it('is refused in the same words once the document is compiled', async () => {
    const { value, document } = paths.find(({ at }) => at === 'changeStage.effectiveOn')!;
    const messages = new Set<unknown>();
    for (let time = 0; time < 5; time++)
      messages.add((await contributor.send(document, { value })).errors?.[0]?.message);
    expect([...messages]).toEqual([
      '“12/03/2025” can mean 12 March 2025 or 3 December 2025. Choose one, or write the month as a word.',
    ]);
  });

  it('has no reference, which the mistakes of a program have', async () => {
    const { value, document } = paths.find(({ at }) => at === 'addEvidence.value')!;
    const refused = await contributor.send(document, { value });
    const mistaken = await contributor.send(document, { value: {} });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', reason: 'DECIMAL_INVALID' });
    expect(refused.errors?.[0]?.extensions).not.toHaveProperty('id');
    expect(mistaken.errors?.[0]?.extensions).toEqual({ code: 'INVALID', id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });
});
