import { startApplication, type Application } from '../support/application.js';
import { commitmentDocuments, commitmentFacts } from '../support/given-commitments.js';
import { givenIn } from '../support/given.js';

const page = `query ($reference: String!) { commitmentByReference(reference: $reference) {
  id title status leadTeam { name } parties { words } events { totalCount } } }`;
const byId = 'query ($id: UUID!) { commitment(id: $id) { id title } }';

describe('a hidden commitment', () => {
  let application: Application;

  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.close());

  it('is answered byte for byte as one that does not exist, to read and to change', async () => {
    const given = givenIn(application);
    const team = await given.team();
    const sensitive = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Not to be passed on.' };
    const hidden = await given.commitment(await given.contributor(team), team, sensitive);
    const stranger = await given.manager(await given.team());
    const nowhere = '00000000-0000-7000-8000-00000000abcd';
    const facts = commitmentFacts();
    for (const [document, here, missing] of [
      [page, { reference: hidden.reference }, { reference: 'FT-9999' }],
      [byId, { id: hidden.id }, { id: nowhere }],
      ...(
        [
          [commitmentDocuments.edit, { version: 1, facts }],
          [commitmentDocuments.archive, { reason: 'Entered by mistake.' }],
          [commitmentDocuments.reassign, { leadTeamId: team.id, reason: 'Reorganised.' }],
        ] as const
      ).map(
        ([change, input]) =>
          [change, { input: { ...input, id: hidden.id } }, { input: { ...input, id: nowhere } }] as const,
      ),
    ] as const) {
      expect(await stranger.send(document, here)).toEqual(await stranger.send(document, missing));
    }
  });
});
