import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { deliveryDocuments, reported, signedOff } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';

const document = `query ($id: UUID!) { commitment(id: $id) { status reversed isOverride reports { totalCount } }
  reversed: commitments(filter: { reversed: true }) { totalCount } not: commitments(filter: { reversed: false }) { totalCount }
  overridden: commitments(filter: { isOverride: true }) { totalCount } }`;

describe('a delivery that did not last', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller;
  let manager: Caller;
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    await application.database.query(`update commitments set archived_at = now(), archived_reason = 'x'`);
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    commitment = await given.arranged(team);
  });
  afterAll(() => application.close());

  const file = async (status: string, effectiveOn: string): Promise<string> => {
    const { lastReport } = await contributor.ask('query ($id: UUID!) { commitment(id: $id) { lastReport { id } } }', {
      id: commitment.id,
    });
    const more = { status, effectiveOn, missing: ['The letter'], seenJudgementId: lastReport?.id ?? null };
    return (await reported(contributor, commitment, more)).id;
  };
  const agree = (id: string, more: object = {}) => signedOff(manager, commitment, id, more);
  const read = async (voice = 'REPORTED'): Promise<Json> => {
    const { data } = await contributor.send(document, { id: commitment.id }, { 'followthrough-voice': voice });
    const { commitment: one, reversed, not, overridden } = data;
    expect(reversed.totalCount).toBe(one.reversed ? 1 : 0);
    expect(not.totalCount).toBe(one.reversed ? 0 : 1);
    expect(overridden.totalCount).toBe(one.isOverride ? 1 : 0);
    return one;
  };

  it('is marked from the first open report after it, and stays in the history', async () => {
    await file('DELIVERED', '2026-11-01');
    expect(await read()).toMatchObject({ status: 'DELIVERED', reversed: false });
    await file('AT_RISK', '2026-11-10');
    expect(await read()).toMatchObject({ status: 'AT_RISK', reversed: true, reports: { totalCount: 2 } });
    await file('PARTLY_DELIVERED', '2026-11-12');
    expect(await read()).toMatchObject({ reversed: false });
    await file('UNCLEAR', '2026-11-13');
    expect(await read()).toMatchObject({ reversed: true });
  });

  it('is none where the open report is about an earlier day, or one of them was withdrawn', async () => {
    const delivered = await file('DELIVERED', '2026-11-10');
    await file('AT_RISK', '2026-11-01');
    expect(await read()).toMatchObject({ status: 'DELIVERED', reversed: false });
    const open = await file('OFF_TRACK', '2026-11-12');
    expect(await read()).toMatchObject({ reversed: true });
    const withdraw = (judgementId: string) =>
      contributor.ask(deliveryDocuments.withdraw, { input: { judgementId, reason: 'By mistake.' } });
    await withdraw(open);
    expect(await read()).toMatchObject({ status: 'DELIVERED', reversed: false });
    await file('OFF_TRACK', '2026-11-13');
    await withdraw(delivered);
    expect(await read()).toMatchObject({ status: 'OFF_TRACK', reversed: false });
  });

  it('is told in the voice that is read: agreed only once the manager agreed with both', async () => {
    await agree(await file('DELIVERED', '2026-11-01'));
    const open = await file('AT_RISK', '2026-11-10');
    expect(await read()).toMatchObject({ reversed: true });
    expect(await read('AGREED')).toMatchObject({ status: 'DELIVERED', reversed: false });
    await agree(open);
    expect(await read('AGREED')).toMatchObject({ status: 'AT_RISK', reversed: true });
    expect(await read('ASSESSED')).toMatchObject({ status: 'UNCLEAR', reversed: false });
  });

  it('is none in the agreed voice where only the open report was agreed', async () => {
    await file('DELIVERED', '2026-11-01');
    await agree(await file('AT_RISK', '2026-11-10'));
    expect(await read()).toMatchObject({ reversed: true });
    expect(await read('AGREED')).toMatchObject({ status: 'AT_RISK', reversed: false });
  });

  describe('and an agreement without evidence', () => {
    beforeEach(() => given.milestone(commitment));

    it('is marked with the agreed status, as long as that stands', async () => {
      const delivered = await file('DELIVERED', '2026-11-01');
      expect(await agree(delivered)).toMatchObject({ code: 'DELIVERY_UNPROVEN' });
      expect(await read('AGREED')).toMatchObject({ isOverride: false });
      await agree(delivered, { override: 'The minister opened it.' });
      expect(await read('AGREED')).toMatchObject({ status: 'DELIVERED', isOverride: true });
      expect(await read()).toMatchObject({ status: 'DELIVERED', isOverride: false });
      await agree(await file('AT_RISK', '2026-11-10'));
      expect(await read('AGREED')).toMatchObject({ status: 'AT_RISK', isOverride: false, reversed: true });
    });

    it('is not marked once it was sent back', async () => {
      const delivered = await file('DELIVERED', '2026-11-01');
      await agree(delivered, { override: 'The minister opened it.' });
      await agree(delivered, { decision: 'SENT_BACK', reason: 'It is closed again.' });
      expect(await read('AGREED')).toMatchObject({ status: 'UNCLEAR', isOverride: false });
    });
  });
});
