import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn, type Given } from '../support/given.js';
import { commitmentDocuments, commitmentFacts } from '../support/given-commitments.js';
import type { Team } from '@followthrough/server/people/teams/team.entity';

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) {
    __typename
    ... on Problem { code message params { name value } }
    ... on InvalidInput { field }
  }
}`;
const enter = `mutation ($input: CreateCommitmentInput!) {
  createCommitment(input: $input) { ... on InvalidInput { code field message } }
}`;
const edit = 'mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { __typename } }';
const one = 'query ($id: UUID!) { organisation(id: $id) { id } }';

describe('a refusal', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  afterAll(() => application.close());

  const refused = (facts: object) => contributor.ask(create, { input: { kind: 'COUNTRY', name: 'Norland', ...facts } });

  it('tells programs what it is about, in values as they are, and people in English', async () => {
    expect(await refused({ name: 'x'.repeat(12_345) })).toEqual({
      __typename: 'InvalidInput',
      code: 'TEXT_TOO_LONG',
      params: [
        { name: 'text', value: 'a name' },
        { name: 'length', value: '12345' },
        { name: 'over', value: '12145' },
        { name: 'limit', value: '200' },
      ],
      field: 'name',
      message: 'This is too long for a name: it has 12,345 characters, 12,145 more than the limit of 200. Shorten it.',
    });
  });

  it('sends back no more than a line of what was typed', async () => {
    const { code, params, message } = await refused({ code: '<script>'.repeat(9_999) });
    expect({ code, value: params[0].value.length }).toEqual({ code: 'COUNTRY_CODE_UNKNOWN', value: 41 });
    expect(message.length).toBeLessThan(150);
    const name = '\u202e'.repeat(99_999);
    const facts = commitmentFacts({ kindFields: [{ name, value: 'x' }] });
    const { field, ...unknown } = await contributor.ask(enter, {
      input: { leadTeamId: team.id, facts, noStatementReason: 'Heard.' },
    });
    expect(unknown).toMatchObject({ code: 'FIELD_UNKNOWN', message: expect.not.stringContaining('\u202e') });
    expect(field).toHaveLength(41);
  });

  it('of a stale edit names everyone who edited since, in one line, for any names', async () => {
    const [boss, second] = [await given.manager(team), await given.manager(team)];
    await application.database.query('update people set name = $2 where id = $1', [boss.id, 'Ana\nThe auditor']);
    const { id, version } = await given.commitment(boss, team);
    const edit = (by: Caller, title: string, of: number) =>
      by.ask(commitmentDocuments.edit, { input: { id, version: of, facts: commitmentFacts({ title }) } });
    await edit(boss, 'Ferries', version);
    await edit(second, 'More ferries', version + 1);
    const { message } = await edit(contributor, 'No ferries', version);
    expect(message).toMatch(/^Ana The auditor and .* changed this after you opened it\./);
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
