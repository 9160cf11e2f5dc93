import { aspects, checkability, type Aspect, type CheckedFacts } from '@followthrough/domain/checkability';
import { codeList } from '@followthrough/domain/terms';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import { Party } from '@followthrough/server/commitments/parties/party.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { testWritten } from '../support/given-delivery-tests.js';
import { givenIn, type Given } from '../support/given.js';

const facts = `query ($ids: CommitmentFilter!) { commitments(filter: $ids, first: 100) { edges { node { id kind
  parties { role isInferred organisation { id } } statements { roles } noStatementReason amount amountWords
  kindFields { name value } dueEdtf dueBasis dueReadings milestones { isRequired } checkability { aspect extent } } } } }`;

/** The facts as the pure rule takes them, from what the API tells. */
const factsOf = (c: Json): CheckedFacts => ({
  kind: c.kind,
  parties: c.parties.map(({ role, isInferred, organisation }: Json) => ({
    role,
    isInferred,
    isIdentified: organisation !== null,
  })),
  statements: c.statements,
  isUnsourced: c.noStatementReason !== null,
  amount: c.amount,
  amountWords: c.amountWords,
  kindFields: Object.fromEntries(c.kindFields.map(({ name, value }: Json) => [name, value])),
  dueEdtf: c.dueEdtf,
  dueBasis: c.dueBasis,
  dueReadings: c.dueReadings,
  requiresMilestones: c.milestones.some(({ isRequired }: Json) => isRequired),
});

describe('whether commitments can be judged', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    await everyKindOfFacts();
  });
  afterAll(() => application.close());

  /** One commitment for each thing that makes a difference, and some for none. */
  async function everyKindOfFacts() {
    const norland = await given.organisation();
    const with_ = (columns: Partial<Commitment> = {}) => given.arranged(team, columns);
    const party = (of: Commitment, columns: Partial<Party>) =>
      application.arrange((ctx) =>
        ctx.db.insert(Party, {
          id: newId(),
          commitmentId: of.id,
          role: 'UNDERTAKES',
          position: 0,
          isInferred: false,
          ...columns,
        }),
      );
    await party(await with_(), { organisationId: norland.id });
    await party(await with_(), { organisationId: norland.id, isInferred: true, words: 'the Norlanders' });
    await party(await with_(), { words: 'member states' });
    await party(await with_(), { organisationId: norland.id, role: 'PARTNER' });
    await party(await with_(), { organisationId: norland.id, removedAt: application.now });
    await given.statement(await with_());
    await given.statement(await with_(), { roles: ['WITHDRAWS'] });
    await given.statement(await with_({ noStatementReason: 'Heard.' }), { roles: ['CHANGES', 'STATES'] });
    await with_({ noStatementReason: 'Heard at a meeting.' });
    await with_({ amount: '75000000', currency: 'GBP' });
    await with_({ amountWords: 'tens of millions' });
    await with_({ kindFields: { base: 'the budget' } });
    await with_({ kindFields: { qualifier: 'ADDITIONAL' } });
    await with_({ kind: 'OPERATION', kindFields: { target: '50', measure: 'officers' } });
    await with_({ kind: 'OPERATION', kindFields: { measure: 'officers' } });
    await with_({ kind: 'OTHER' });
    await with_({ kind: 'AGREEMENT', kindFields: { instrumentType: 'TREATY' } });
    await with_({ kind: 'SUMMIT' });
    await with_({ kind: 'SUMMIT', kindFields: { venue: 'Hallin' } });
    await with_({ kind: 'REFORM', kindFields: { legislature: 'the council' } });
    await with_({ dueWords: 'June 2026', dueEdtf: '2026-06', dueBasis: 'EXPLICIT' });
    await with_({ dueWords: 'spring 2026', dueEdtf: '2026-21', dueBasis: 'EXPLICIT', dueReadings: ['SEASON'] });
    await with_({ dueWords: 'next June', dueEdtf: '2026-06', dueBasis: 'RELATIVE', dueAgainst: '2025-12' });
    await with_({ dueEdtf: '2026-06', dueBasis: 'GIVEN', dueWhy: 'As agreed.' });
    await with_({ dueWords: 'in the coming weeks' });
    await given.milestone(await with_());
    await given.milestone(await with_(), { isRequired: false });
    await given.milestone(await with_(), { removedAt: application.now });
  }

  const found = async (filter: object = {}): Promise<Json[]> =>
    (await contributor.ask(facts, { ids: filter })).edges.map(({ node }: Json) => node);

  it('is computed by PostgreSQL as the rule says, for each aspect', async () => {
    const all = await found();
    expect(all).toHaveLength(28);
    const extents = new Set<string>();
    for (const node of all) {
      const told = Object.fromEntries(node.checkability.map(({ aspect, extent }: Json) => [aspect, extent]));
      expect(told).toEqual(checkability(factsOf(node)));
      for (const [aspect, extent] of Object.entries(told)) extents.add(`${aspect} ${String(extent)}`);
    }
    // Nothing was compared for an extent that no commitment has.
    expect(extents.size).toBe(3 * codeList(aspects).length);
  });

  it.each(codeList(aspects))('is filtered by what is missing: %s', async (aspect: Aspect) => {
    const all = await found();
    const missing = all.filter((node) => checkability(factsOf(node))[aspect] === 'MISSING').map(({ id }) => id);
    expect(missing.length).toBeGreaterThan(0);
    expect((await found({ missing: [aspect] })).map(({ id }) => id).sort()).toEqual(missing.sort());
  });

  it('is filtered by any of several aspects, and by none', async () => {
    const wanted = ['HOW_MUCH', 'BY_WHEN'] as const;
    const all = await found();
    const missing = all.filter((node) => wanted.some((aspect) => checkability(factsOf(node))[aspect] === 'MISSING'));
    expect(await found({ missing: wanted })).toHaveLength(missing.length);
    expect(await found({ missing: [] })).toEqual([]);
  });

  it('is filtered by having a test of delivery', async () => {
    const [one] = await found();
    await testWritten(contributor, one);
    expect((await found({ hasTest: true })).map(({ id }) => id)).toEqual([one.id]);
    expect(await found({ hasTest: false })).toHaveLength(27);
  });
});
