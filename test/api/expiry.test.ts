import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { decided, deliveryDocuments, evidenceDocuments, linked, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';

const today = '2026-11-22';
const yesterday = '2026-11-21';
const listed = `query ($id: UUID!) { commitment(id: $id) { milestones { isSupported isMet expiredOn }
  unprovenMilestones { id } evidence { edges { node { validUntil isExpired } } } } }`;

describe('evidence with a last day', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string; name: string };
  let manager: Caller & { id: string; name: string };
  let commitment: Commitment;
  let milestoneId: string;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
  });
  beforeEach(async () => {
    commitment = await given.arranged(team);
    milestoneId = (await given.milestone(commitment, { neededGrade: 'B' })).id;
  });
  afterAll(() => application.close());

  const read = () => contributor.ask(listed, { id: commitment.id });
  async function accepted(validUntil: string | null): Promise<{ id: string }> {
    const supports = [{ claim: 'MILESTONE', claimId: milestoneId, role: 'SUPPORTS', grade: 'A' }];
    const evidence = await linked(contributor, commitment, { validUntil, supports });
    await decided(manager, evidence.id);
    return evidence as { id: string };
  }
  const agree = (judgementId: string, more: object = {}) =>
    manager.ask(deliveryDocuments.signOff, { input: { judgementId, decision: 'AGREED', ...more } });

  it('meets a milestone until the end of that day, and not after it', async () => {
    await accepted(today);
    expect(await read()).toEqual({
      milestones: [{ isSupported: true, isMet: true, expiredOn: null }],
      unprovenMilestones: [],
      evidence: { edges: [{ node: { validUntil: today, isExpired: false } }] },
    });
    commitment = await given.arranged(team);
    milestoneId = (await given.milestone(commitment, { neededGrade: 'B' })).id;
    await accepted(yesterday);
    expect(await read()).toEqual({
      milestones: [{ isSupported: false, isMet: false, expiredOn: yesterday }],
      unprovenMilestones: [{ id: milestoneId }],
      evidence: { edges: [{ node: { validUntil: yesterday, isExpired: true } }] },
    });
  });

  it('is no proof of “delivered” once expired, for the rule as for the database', async () => {
    await accepted(yesterday);
    const report = await reported(contributor, commitment, { status: 'DELIVERED' });
    expect(await agree(report.id)).toMatchObject({ code: 'DELIVERY_UNPROVEN' });
    const insert = (at: string) =>
      application.database.query(
        `insert into sign_offs (id, judgement_id, decision, at, "by") values (gen_random_uuid(), $1, 'AGREED', $2, $3)`,
        [report.id, at, manager.id],
      );
    await expect(insert(`${today}T00:00:00Z`)).rejects.toThrow('lacks accepted evidence');
    await insert(`${yesterday}T23:59:59Z`);
  });

  it('is replaced by other evidence that holds', async () => {
    await accepted(yesterday);
    await accepted(null);
    expect((await read()).milestones).toEqual([{ isSupported: true, isMet: true, expiredOn: null }]);
    const report = await reported(contributor, commitment, { status: 'DELIVERED' });
    expect(await agree(report.id)).toMatchObject({ __typename: 'Judgement' });
  });

  it.each([
    [
      'a search',
      { kind: 'SEARCH', address: null, lookedFor: 'x', lookedIn: ['y'], effectiveOn: today },
      'EVIDENCE_FIELD_UNFIT',
    ],
    ['evidence that is over before it began', { effectiveOn: '2026-11' }, 'VALID_BEFORE_EFFECTIVE'],
  ])('is never %s', async (_, more, code) => {
    const facts = { kind: 'LINK', title: 'x', address: 'https://example.org', validUntil: '2026-10-31', ...more };
    expect(
      await contributor.ask(evidenceDocuments.add, { input: { commitmentId: commitment.id, ...facts } }),
    ).toMatchObject({
      code,
    });
  });
});
