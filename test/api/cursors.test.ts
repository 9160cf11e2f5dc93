import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';

/** Cursors are sealed: nobody reads from them what they carry, or makes one. */
describe('a cursor', () => {
  let application: Application;
  let reader: Caller;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    const team = await given.team();
    reader = await given.viewer(team);
    const contributor = await given.contributor(team);
    for (const name of ['Norland', 'Sudmark', 'Østland']) {
      const input = { kind: 'COUNTRY', name };
      await contributor.ask(
        'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename } }',
        { input },
      );
    }
  });
  afterAll(() => application.close());

  const page = `query ($after: String) { organisations(first: 1, after: $after) {
    edges { cursor node { id name } } pageInfo { endCursor hasNextPage } } }`;

  const cursors = async (): Promise<string[]> => {
    const { edges } = await reader.ask('{ organisations { edges { cursor } } }');
    return edges.map(({ cursor }: { cursor: string }) => cursor);
  };

  async function expectRefused(after: string): Promise<void> {
    for (let time = 0; time < 4; time++) {
      const { status, errors } = await reader.send(page, { after });
      expect({ status, message: errors?.[0]?.message }).toEqual({
        status: 400,
        message: expect.stringContaining('“after” is not valid'),
      });
    }
  }

  it('leads from page to page', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const answer: { edges: { cursor: string; node: { name: string } }[]; pageInfo: { endCursor: string } } =
        await reader.ask(page, { after });
      names.push(...answer.edges.map(({ node }) => node.name));
      after = answer.pageInfo.endCursor;
      if (answer.edges[0]) expect(after).toBe(answer.edges[0].cursor);
    } while (after);
    expect(names).toEqual(['Norland', 'Sudmark', 'Østland']);
  });

  it('shows neither the key nor the id that it carries', async () => {
    const { edges } = await reader.ask('{ organisations { edges { cursor node { id name } } } }');
    for (const { cursor, node } of edges) {
      const bytes = Buffer.from(cursor, 'base64').toString('latin1').toLowerCase();
      expect(bytes).not.toContain(node.name.slice(1, 5).toLowerCase());
      expect(bytes).not.toContain(node.id.slice(0, 8));
    }
  });

  it('is one of this deployment, however it begins', async () => {
    const [cursor] = await cursors();
    const bytes = Buffer.from(cursor!, 'base64');
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      await expectRefused(changed.toString('base64'));
    }
    await expectRefused(bytes.subarray(0, 16).toString('base64'));
    await expectRefused(
      Buffer.from(JSON.stringify(['norland', '00000000-0000-7000-8000-000000000000'])).toString('base64'),
    );
  });

  it('is sealed with a key that every deployment makes for itself', async () => {
    const [settings] = await application.database.query<{ cursor_key: Buffer }>('select cursor_key from settings');
    expect(settings!.cursor_key).toHaveLength(64);
  });
});
