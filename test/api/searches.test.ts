import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { deliveryDocuments, evidenceDocuments, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';

const facts = {
  kind: 'SEARCH',
  title: 'Nothing found: a contract',
  lookedFor: 'a contract',
  lookedIn: ['the gazette', 'the ministry’s website'],
  effectiveOn: '2026-11-20',
};
const missing = ['A contract'];

describe('a search that found nothing', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string; name: string };
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  beforeEach(async () => void (commitment = await given.arranged(team)));
  afterAll(() => application.close());

  const add = (more: object = {}, caller: Caller = contributor) =>
    caller.ask(evidenceDocuments.add, { input: { commitmentId: commitment.id, ...facts, ...more } });
  const codeOf = async (caller: Caller, input: object) =>
    (await caller.send(evidenceDocuments.add, { input })).errors?.[0]?.extensions.code;
  const support = (evidenceId: string, claim: string, claimId: string, more: object = {}) =>
    contributor.ask(evidenceDocuments.support, {
      input: { evidenceId, claim, claimId, role: 'SUPPORTS', grade: 'D', ...more },
    });
  const cite = (evidenceId: string, more: object = {}) => [{ evidenceId, role: 'SUPPORTS', grade: 'D', ...more }];

  it('says what was looked for, where, when and by whom', async () => {
    const { id } = await add();
    const read = await contributor.ask(
      `query ($id: UUID!) { evidence(id: $id) { kind lookedFor lookedIn effectiveEdtf submittedBy { name } } }`,
      { id },
    );
    const { kind, lookedFor, lookedIn } = facts;
    const submittedBy = { name: contributor.name };
    expect(read).toEqual({ kind, lookedFor, lookedIn, effectiveEdtf: '2026-11-20', submittedBy });
    const { events } = await contributor.ask(
      'query ($id: UUID!) { commitment(id: $id) { events(first: 1) { edges { node { type texts { field text } } } } } }',
      { id: commitment.id },
    );
    const [{ node }] = events.edges;
    expect(node.type).toBe('evidence.added');
    const texts = Object.fromEntries(node.texts.map(({ field, text }: Json) => [field, text]));
    expect(texts).toMatchObject({ lookedFor, lookedIn1: lookedIn[0], lookedIn2: lookedIn[1] });
  });

  it.each([
    ['nowhere', { lookedIn: [] }, 'SEARCH_PLACES_MISSING'],
    ['in 21 places', { lookedIn: Array(21).fill('x') }, 'TOO_MANY_PLACES'],
    ['in a place of 100,000 letters', { lookedIn: ['x'.repeat(100_000)] }, 'TEXT_TOO_LONG'],
    ['in a place with a NUL', { lookedIn: ['a\0b'] }, 'TEXT_HAS_NUL'],
    ['for nothing', { lookedFor: ' ' }, 'TEXT_MISSING'],
    ['tomorrow', { effectiveOn: '2026-11-23' }, 'EVIDENCE_IN_FUTURE'],
    ['at an unknown time', { effectiveOn: null }, 'SEARCH_DAY_MISSING'],
    ['within a year', { effectiveOn: '2025' }, 'SEARCH_DAY_MISSING'],
    ['with a quote', { quote: 'Yes.' }, 'EVIDENCE_FIELD_UNFIT'],
  ])('is refused %s', async (_, more, code) => {
    expect(await add(more)).toMatchObject({ __typename: 'InvalidInput', code });
    const count = 'query ($id: UUID!) { commitment(id: $id) { evidenceCount } }';
    expect((await contributor.ask(count, { id: commitment.id })).evidenceCount).toBe(0);
  });

  it('supports a report of “unclear” or “not started”, cited or added with it', async () => {
    const { id } = await add();
    const first = await reported(contributor, commitment, { status: 'UNCLEAR', missing, supports: cite(id) });
    expect(first.supports).toEqual([{ role: 'SUPPORTS', grade: 'D', evidence: { id } }]);
    const newEvidence = [{ ...facts, role: 'SUPPORTS', grade: 'D' }];
    const next = { status: 'NOT_STARTED', seenJudgementId: first.id };
    expect(await reported(contributor, commitment, { ...next, newEvidence })).toMatchObject({
      status: 'NOT_STARTED',
      supports: [{ grade: 'D' }],
    });
    expect(await add({ supports: [{ claim: 'JUDGEMENT', claimId: first.id, role: 'SUPPORTS', grade: 'D' }] })).toEqual(
      expect.objectContaining({ __typename: 'Evidence' }),
    );
  });

  it('supports no other status, at no better grade, and contradicts none', async () => {
    const { id } = await add();
    const ask = (more: object) => reported(contributor, commitment, { missing, ...more });
    expect(await ask({ supports: cite(id) })).toMatchObject({ code: 'SEARCH_UNFIT', field: 'supports' });
    expect(await ask({ newEvidence: [{ ...facts, role: 'SUPPORTS', grade: 'D' }] })).toMatchObject({
      code: 'SEARCH_UNFIT',
      field: 'newEvidence.0.lookedFor',
    });
    const unclear = { status: 'UNCLEAR' };
    expect(await ask({ ...unclear, supports: cite(id, { grade: 'A' }) })).toMatchObject({ code: 'SEARCH_IS_GRADE_D' });
    expect(await ask({ ...unclear, supports: cite(id, { role: 'CONTRADICTS' }) })).toMatchObject({
      code: 'SEARCH_UNFIT',
    });
    // Nothing of what was refused is left behind.
    const [{ count } = { count: -1 }] = await application.database.query<{ count: number }>(
      'select (select count(*) from supports where commitment_id = $1)::integer as count',
      [commitment.id],
    );
    expect(count).toBe(0);
  });

  it('supports no milestone and no stage, also if cited later', async () => {
    const { id } = await add();
    const { id: milestoneId } = await given.milestone(commitment, { neededGrade: 'D' });
    expect(await support(id, 'MILESTONE', milestoneId)).toMatchObject({ code: 'SEARCH_UNFIT' });
    const claim = { claim: 'MILESTONE', claimId: milestoneId, role: 'SUPPORTS', grade: 'D' };
    expect(await add({ supports: [claim] })).toMatchObject({ code: 'SEARCH_UNFIT' });
    const stage = { commitmentId: commitment.id, stage: 'ALLOCATED', effectiveOn: '2026-11-20' };
    const link = { kind: 'LINK', title: 'A release', address: 'https://example.org', role: 'SUPPORTS', grade: 'A' };
    const change = await contributor.ask(deliveryDocuments.stage, {
      input: { ...stage, supports: cite(id), newEvidence: [link] },
    });
    expect(change).toMatchObject({ code: 'SEARCH_UNFIT' });
    const report = await reported(contributor, commitment);
    expect(await support(id, 'JUDGEMENT', report.id)).toMatchObject({ code: 'SEARCH_UNFIT' });
  });

  it('is refused by the database, too, where a service would not', async () => {
    const { id } = await add();
    const { id: milestoneId } = await given.milestone(commitment, { neededGrade: 'D' });
    const onTrack = await reported(contributor, commitment);
    const unclear = await reported(contributor, commitment, {
      status: 'UNCLEAR',
      missing,
      seenJudgementId: onTrack.id,
    });
    const insert = (claim: string, claimId: string, role: string, grade: string) =>
      application.database.query(
        `insert into supports (id, evidence_id, commitment_id, claim, claim_id, role, grade, created_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, now())`,
        [id, commitment.id, claim, claimId, role, grade],
      );
    for (const [claim, claimId, role, grade] of [
      ['MILESTONE', milestoneId, 'SUPPORTS', 'D'],
      ['JUDGEMENT', onTrack.id, 'SUPPORTS', 'D'],
      ['JUDGEMENT', unclear.id, 'SUPPORTS', 'C'],
      ['JUDGEMENT', unclear.id, 'CONTRADICTS', 'D'],
    ] as const) {
      await expect(insert(claim, claimId, role, grade)).rejects.toThrow('A search supports only');
    }
    await insert('JUDGEMENT', unclear.id, 'SUPPORTS', 'D');
  });

  it('is recorded by contributors of the lead team only, and for nobody where it is hidden', async () => {
    const input = { commitmentId: commitment.id, ...facts };
    const elsewhere = await given.contributor(await given.team());
    const secret = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    expect(await codeOf(await given.viewer(team), input)).toBe('FORBIDDEN');
    expect(await codeOf(await given.auditor(), input)).toBe('FORBIDDEN');
    expect(await codeOf(elsewhere, input)).toBe('FORBIDDEN');
    expect(await codeOf(elsewhere, { ...input, commitmentId: secret.id })).toBe('NOT_FOUND');
  });
});
