import { KeepStandings1780000001401 } from '@followthrough/migrations/1401-keep-standings';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { deliveryDocuments, linked, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';

describe('standings of a register that was there before they were kept', () => {
  let application: Application;
  let given: Given;
  let contributor: Caller;
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    const team = await given.team();
    contributor = await given.contributor(team);
    commitment = await given.arranged(team);
  });
  afterAll(() => application.close());

  const at = (time: string) => void (application.now = new Date(`2026-11-22T${time}Z`));
  const withdraw = (judgementId: string) =>
    contributor.ask(deliveryDocuments.withdraw, { input: { judgementId, reason: 'Entered for the wrong one.' } });
  const standings = (): Promise<Json[]> =>
    application.database.query(
      `select from_at, until_at, voice, stage, stage_since, status, judgement_id, judged_on, judged_at, last_news_at
       from standings where commitment_id = $1 and voice = 'REPORTED' and from_at < until_at order by from_at`,
      [commitment.id],
    );

  it('are the ones that would have been stored', async () => {
    at('10:10:00');
    await given.statement(commitment);
    at('10:20:00');
    const first = await reported(contributor, commitment, { effectiveOn: '2026-11-20' });
    at('10:30:00');
    const evidence = await linked(contributor, commitment);
    at('10:40:00');
    const seen = { seenJudgementId: first.id };
    const second = await reported(contributor, commitment, { ...seen, status: 'AT_RISK', effectiveOn: '2026-11-21' });
    const supports = [{ evidenceId: evidence.id, role: 'SUPPORTS', grade: 'B' }];
    await contributor.ask(deliveryDocuments.stage, {
      input: { commitmentId: commitment.id, effectiveOn: '2026-11-01', stage: 'ALLOCATED', supports },
    });
    at('10:50:00');
    await withdraw(second.id);
    const kept = await standings();
    expect(kept.map(({ status }) => status)).toEqual([
      'UNCLEAR',
      'UNCLEAR',
      'ON_TRACK',
      'ON_TRACK',
      'AT_RISK',
      'ON_TRACK',
    ]);

    const migration = new KeepStandings1780000001401();
    await migration.down(application.database as never);
    await migration.up(application.database as never);
    expect(await standings()).toEqual(kept);
  });
});
