import { SayWhoseCommitmentsAre1780000001300 } from '@followthrough/migrations/1300-say-whose-commitments-are';
import { owned } from '@followthrough/migrations/migrate';
import { PartyFollower } from '@followthrough/server/commitments/parties/party-follower';
import type { Organisation } from '@followthrough/server/organisations/organisation.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments, commitmentFacts, said } from '../support/given-commitments.js';
import { givenIn, type Given } from '../support/given.js';

const undertakes = (...parties: readonly (Organisation | string)[]) =>
  parties.map((party) =>
    typeof party === 'string' ? { words: party, role: 'UNDERTAKES' } : { organisationId: party.id, role: 'UNDERTAKES' },
  );

describe('the responsibility for a commitment', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller;
  let administrator: Caller;
  let ours: Organisation;
  let theirs: Organisation;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    administrator = await given.administrator();
    ours = await given.organisation({ name: 'Norland', isOwn: true });
    theirs = await given.organisation({ name: 'Sudmark' });
  });
  afterAll(() => application.close());

  const undertaken = (...parties: readonly (Organisation | string)[]) =>
    given.commitment(contributor, team, { parties: undertakes(...parties) });
  const edited = async (of: Json, parties: readonly object[]): Promise<Json> =>
    contributor.ask(commitmentDocuments.edit, {
      input: { id: of.id, version: of.version, facts: commitmentFacts({ parties }) },
    });
  const held = async (id: string): Promise<Json> =>
    contributor.ask(
      `query ($id: UUID!) { commitment(id: $id) { responsibility events { edges { node { type data } } } } }`,
      { id },
    );
  const settle = (organisation: Organisation, version: number, isOwn: boolean) =>
    administrator.ask(`mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { __typename } }`, {
      input: { id: organisation.id, version, kind: organisation.kind, name: organisation.name, isOwn },
    });

  it('is our own as soon as one of our own undertakes it, and that of other bodies only where all are identified', async () => {
    const made = await undertaken(theirs);
    expect(made.responsibility).toBe('EXTERNAL');
    const both = await edited(made, undertakes(theirs, ours));
    expect(both.responsibility).toBe('OWN');
    const partnered = [...undertakes(theirs), { organisationId: ours.id, role: 'PARTNER' }];
    const again = await edited(both, partnered);
    expect(again.responsibility).toBe('EXTERNAL');
    expect((await edited(again, undertakes(theirs, 'the Prime Minister'))).responsibility).toBe('NOT_IDENTIFIED');
    expect((await undertaken('the Prime Minister', ours)).responsibility).toBe('OWN');
  });

  it('is in every event that changes it', async () => {
    const made = await undertaken('the Prime Minister');
    await edited(made, undertakes(theirs));
    const { events } = await held(made.id);
    const told = events.edges.map(({ node }: Json) => [node.type, node.data.responsibility]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['commitment.created', 'NOT_IDENTIFIED'],
        ['commitment.edited', 'EXTERNAL'],
      ]),
    );
    const edits = events.edges.find(({ node }: Json) => node.type === 'commitment.edited').node.data.fields;
    expect(edits).toEqual(expect.arrayContaining(['responsibility', 'parties']));
  });

  it('follows organisations when they become our own, or cease to be', async () => {
    const body = await given.organisation();
    const alone = await undertaken(body);
    const beside = await undertaken(body, 'local councils');
    const withOurs = await undertaken(body, ours);
    const now = async () =>
      Promise.all([alone, beside, withOurs].map(async ({ id }) => (await held(id)).responsibility));
    expect(await now()).toEqual(['EXTERNAL', 'NOT_IDENTIFIED', 'OWN']);
    await settle(body, 1, true);
    expect(await now()).toEqual(['OWN', 'OWN', 'OWN']);
    await settle(body, 2, false);
    expect(await now()).toEqual(['EXTERNAL', 'NOT_IDENTIFIED', 'OWN']);
  });

  describe('of parties under several names', () => {
    const enter = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
      __typename ... on Organisation { id } ... on InvalidInput { code } } }`;
    const parties = async (id: string): Promise<Json[]> => {
      const document = `query ($id: UUID!) {
        commitment(id: $id) { parties { role words isInferred organisation { id } } } }`;
      return (await contributor.ask(document, { id })).parties;
    };

    it('is that of the one organisation that has these names, once', async () => {
      const agency = await given.organisation({ name: 'Coast Agency', shortName: 'CA', aliases: ['Coastex'] });
      const made = await undertaken('coastex', agency, 'CA');
      expect(made.parties).toMatchObject([{ words: null, organisation: { id: agency.id } }]);
      expect(made.responsibility).toBe('EXTERNAL');
      const inWords = await undertaken('Coast Agency', 'COASTEX');
      const inferred = { words: 'Coast Agency', isInferred: true, organisation: { id: agency.id } };
      expect(await parties(inWords.id)).toMatchObject([inferred]);
      const twoRoles = [
        { words: 'Coastex', role: 'UNDERTAKES' },
        { words: 'Coastex', role: 'HOST' },
      ];
      const hosted = await given.commitment(contributor, team, { parties: twoRoles });
      expect(hosted.parties).toHaveLength(2);
    });

    it('is not guessed where two organisations have the name', async () => {
      await given.organisation({ name: 'Ministry of Tides', aliases: ['Tides'] });
      await given.organisation({ name: 'Agency of Tides', aliases: ['Tides'] });
      const made = await undertaken('Tides');
      expect(made).toMatchObject({
        responsibility: 'NOT_IDENTIFIED',
        parties: [{ words: 'Tides', organisation: null }],
      });
    });

    it('is found out when the organisation is entered or gets the name, once, and recorded', async () => {
      const made = await undertaken('the Harbour Board', ours);
      const alone = await undertaken('The Harbour Board');
      const board = await given.organisation({ name: 'Harbour Board of Sudmark', aliases: ['the harbour board'] });
      const follower = application.app.get(PartyFollower);
      const event = { id: newId(), type: 'organisation.edited', subject: { type: 'organisation', id: board.id } };
      for (let time = 0; time < 2; time++) await follower.organisationNamed(event as never);
      const known = { words: 'The Harbour Board', isInferred: true, organisation: { id: board.id } };
      expect(await parties(alone.id)).toMatchObject([known]);
      expect(await given.events(alone.id)).toEqual(['commitment.created', 'commitment.partiesIdentified']);
      expect((await held(alone.id)).responsibility).toBe('EXTERNAL');
      expect((await held(made.id)).responsibility).toBe('OWN');
    });

    it('has one entry: another under a name or alias of it is refused', async () => {
      await given.organisation({ kind: 'AGENCY', name: 'Border Guard', aliases: ['Guardex'] });
      for (const name of ['guardex', 'BORDER GUARD']) {
        const input = { kind: 'AGENCY', name };
        expect(await contributor.ask(enter, { input })).toMatchObject({ code: 'ORGANISATION_NAME_TAKEN' });
      }
    });
  });

  it('hears a party that was inferred from its office, where it published the source itself', async () => {
    const office = { organisationId: ours.id, words: 'Prime Minister', isInferred: true, role: 'UNDERTAKES' };
    const passage = await given.passage(contributor, 'The Prime Minister will open a ferry line.', {
      issuer: { organisationId: ours.id, origin: 'STATED' },
    });
    const statement = { ...passage, ...said };
    const made = await given.commitment(contributor, team, { parties: [office] }, { statement });
    const answer = await contributor.ask(
      `query ($id: UUID!) { commitment(id: $id) { responsibility heardFrom { words } notHeardFrom { words } } }`,
      { id: made.id },
    );
    expect(answer).toEqual({ responsibility: 'OWN', heardFrom: [{ words: 'Prime Minister' }], notHeardFrom: [] });
  });

  it('keeps what is not identified on the board, in the counts and in the search', async () => {
    const { reference } = await given.commitment(contributor, team, {
      title: 'Lighthouses for everybody',
      parties: undertakes('Prime Minister'),
    });
    const { data } = await contributor.send(`{
      found: commitments(filter: { text: "lighthouses" }) { edges { node { reference responsibility } } }
      only: commitments(filter: { text: "lighthouses", responsibilities: [NOT_IDENTIFIED] }) { totalCount }
      counts: commitmentCounts(filter: { text: "lighthouses" }, by: STATUS) { key count }
      left: commitmentsLeftOut(filter: { text: "lighthouses" }) { reason count }
    }`);
    expect(data).toEqual({
      found: { edges: [{ node: { reference, responsibility: 'NOT_IDENTIFIED' } }] },
      only: { totalCount: 1 },
      counts: [{ key: 'UNCLEAR', count: 1 }],
      left: [],
    });
  });

  it('is worked out for commitments entered before it had three states, and the change can be undone', async () => {
    const made = [await undertaken(ours), await undertaken(theirs), await undertaken('the Prime Minister', theirs)];
    const column = async (name: string) => {
      const rows = await application.database.query<{ id: string; value: unknown }>(
        `select id, ${name} as value from commitments`,
      );
      return made.map(({ id }) => rows.find((row) => row.id === id)?.value);
    };
    const database = await owned(application.database.url).initialize();
    const runner = database.createQueryRunner();
    const migration = new SayWhoseCommitmentsAre1780000001300();
    try {
      // Versions of past days have the columns of today.
      await runner.query('alter table commitments disable trigger user');
      await migration.down(runner);
      expect(await column('is_external')).toEqual([false, true, true]);
      await migration.up(runner);
    } finally {
      await runner.release();
      await database.destroy();
    }
    expect(await column('responsibility')).toEqual(['OWN', 'EXTERNAL', 'NOT_IDENTIFIED']);
  });
});
