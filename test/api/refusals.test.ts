import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) {
    __typename
    ... on Problem { code message params { name value } }
    ... on InvalidInput { field }
  }
}`;
const edit = 'mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { __typename } }';
const one = 'query ($id: UUID!) { organisation(id: $id) { id } }';

describe('a refusal', () => {
  let application: Application;
  let contributor: Caller;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    contributor = await given.contributor(await given.team());
  });
  afterAll(() => application.close());

  const refused = (facts: object) => contributor.ask(create, { input: { kind: 'COUNTRY', name: 'Norland', ...facts } });

  it('tells programs what it is about, in values as they are, and people in English', async () => {
    expect(await refused({ name: 'x'.repeat(12_345) })).toEqual({
      __typename: 'InvalidInput',
      code: 'TEXT_TOO_LONG',
      params: [
        { name: 'text', value: 'name' },
        { name: 'length', value: '12345' },
        { name: 'limit', value: '200' },
      ],
      field: 'name',
      message: 'This is too long for a name: it has 12,345 characters, and the limit is 200. Shorten it.',
    });
  });

  it('sends back no more than a line of what was typed', async () => {
    const { code, params, message } = await refused({ code: '<script>'.repeat(9_999) });
    expect({ code, value: params[0].value.length }).toEqual({ code: 'COUNTRY_CODE_UNKNOWN', value: 41 });
    expect(message.length).toBeLessThan(150);
  });

  it('of a whole request has its reason beside the code by which programs go', async () => {
    const { errors } = await contributor.send(one, { id: 'x' });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID', reason: 'ID_INVALID', params: { typed: 'x' } } }]);
    const input = { id: newId(), version: 1, kind: 'COUNTRY', name: 'Norland' };
    const missing = await contributor.send(edit, { input });
    expect(missing.errors).toMatchObject([
      {
        message: 'This does not exist, or you may not see it. Check the link.',
        extensions: { code: 'NOT_FOUND', reason: 'NOT_FOUND', params: {} },
      },
    ]);
  });
});
