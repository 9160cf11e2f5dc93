import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { decided, evidenceDocuments, linked, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';

const facts = { kind: 'LINK', title: 'The corrected release', address: 'https://example.org/corrected' };
const reason = 'The ministry corrected the figure.';
const nowhere = '00000000-0000-7000-8000-000000000000';
const listed = `query ($id: UUID!) { commitment(id: $id) { evidenceCount
  evidence { totalCount edges { node { id number isWithdrawn earlierVersions { id } } } }
  milestones { id isMet isSupported supports { evidence { id newerVersion { id } } } }
  reports { edges { node { supports { evidence { id newerVersion { id } } } } } } } }`;

describe('a revision of evidence', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string; name: string };
  let manager: Caller & { id: string; name: string };
  let commitment: Commitment;
  let evidence: { id: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
  });
  beforeEach(async () => {
    commitment = await given.arranged(team);
    evidence = await linked(contributor, commitment);
  });
  afterAll(() => application.close());

  const revise = (evidenceId: string, more: object = {}, caller: Caller = contributor) =>
    caller.ask(evidenceDocuments.revise, { input: { evidenceId, reason, ...facts, ...more } });
  const codeOf = async (caller: Caller, input: object) =>
    (await caller.send(evidenceDocuments.revise, { input: { reason, ...facts, ...input } })).errors?.[0]?.extensions
      .code;
  const withdraw = (evidenceId: string) =>
    contributor.ask(evidenceDocuments.withdraw, { input: { evidenceId, reason: 'A mistake.' } });
  const read = () => contributor.ask(listed, { id: commitment.id });
  const waiting = async () =>
    (
      await application.database.query<{ id: string }>(
        'select evidence_id as id from evidence_waits where waits and commitment_id = $1',
        [commitment.id],
      )
    ).map(({ id }) => id);

  it('is a version of its own; the earlier one is kept, and counts once', async () => {
    const next = await revise(evidence.id);
    expect(next).toMatchObject({
      number: 2,
      revisionReason: reason,
      title: facts.title,
      earlierVersions: [{ id: evidence.id, number: 1, title: 'A release', newerVersion: { id: next.id } }],
      commitment: { evidenceCount: 1 },
    });
    const third = await revise(next.id, { title: 'Corrected again' });
    expect(third.earlierVersions.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    expect(await read()).toMatchObject({
      evidenceCount: 1,
      evidence: { totalCount: 1, edges: [{ node: { id: third.id, number: 3 } }] },
    });
    const found = await contributor.ask('query ($id: UUID!) { evidence(id: $id) { id title newerVersion { id } } }', {
      id: evidence.id,
    });
    expect(found).toEqual({ id: evidence.id, title: 'A release', newerVersion: { id: third.id } });
  });

  it('leaves every citation with the version that it cites, and says that a newer one exists', async () => {
    const milestone = await given.milestone(commitment, { neededGrade: 'D' });
    const cited = [{ evidenceId: evidence.id, role: 'SUPPORTS', grade: 'C' }];
    await reported(contributor, commitment, { supports: cited });
    const claim = { claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade: 'B' };
    await contributor.ask(evidenceDocuments.support, { input: { evidenceId: evidence.id, ...claim } });
    const next = await revise(evidence.id);
    expect(next.supports).toEqual([]);
    const { milestones, reports } = await read();
    const old = { evidence: { id: evidence.id, newerVersion: { id: next.id } } };
    expect(milestones[0].supports).toEqual([old]);
    expect(reports.edges[0].node.supports).toEqual([old]);
  });

  it('waits for acceptance of its own: that of the earlier version does not carry over', async () => {
    const milestone = await given.milestone(commitment, { neededGrade: 'C' });
    const supports = [{ claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade: 'B' }];
    await contributor.ask(evidenceDocuments.support, { input: { evidenceId: evidence.id, ...supports[0] } });
    expect(await decided(manager, evidence.id)).toMatchObject({ __typename: 'Evidence' });
    expect(await waiting()).toEqual([]);
    const isMet = async () => (await read()).milestones[0].isMet;
    expect(await isMet()).toBe(true);
    const bare = await revise(evidence.id);
    expect((await read()).milestones[0]).toMatchObject({ isMet: false, isSupported: false });
    await withdraw(bare.id);
    expect((await read()).milestones[0]).toMatchObject({ isMet: true, isSupported: true });
    const next = await revise(evidence.id, { supports });
    expect(await isMet()).toBe(false);
    expect(await decided(manager, evidence.id, { decision: 'NOT_ACCEPTED', reason: 'Wrong.' })).toMatchObject({
      code: 'EVIDENCE_SUPERSEDED',
    });
    await expect(
      application.database.query(
        `insert into acceptances (id, evidence_id, decision, support_ids, at, "by")
         select gen_random_uuid(), $1, 'ACCEPTED', '{}', now(), "by" from acceptances limit 1`,
        [evidence.id],
      ),
    ).rejects.toThrow('A newer version of this evidence exists.');
    expect(next).toMatchObject({ acceptances: [], supports: [{ claimId: milestone.id, isAccepted: null }] });
    expect(next.earlierVersions.at(-1).acceptances).toHaveLength(1);
    expect(await waiting()).toEqual([next.id]);
    expect(await decided(manager, next.id)).toMatchObject({ supports: [{ isAccepted: true }] });
    expect(await isMet()).toBe(true);
    expect(await waiting()).toEqual([]);
  });

  it('takes the place of an earlier version that waited, until it is withdrawn', async () => {
    const next = await revise(evidence.id);
    expect(await waiting()).toEqual([next.id]);
    await withdraw(next.id);
    expect(await waiting()).toEqual([evidence.id]);
    const { evidence: list } = await read();
    expect(list.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([next.id, evidence.id]);
    const again = await revise(evidence.id, { title: 'Better' });
    expect(again).toMatchObject({ number: 3, earlierVersions: [{ isWithdrawn: true }, { isWithdrawn: false }] });
    expect(await waiting()).toEqual([again.id]);
  });

  it('is refused if it is stale, sent twice at once, or about withdrawn evidence', async () => {
    const both = await Promise.all([1, 2].map((at) => revise(evidence.id, { title: `Release ${at}` })));
    expect(both.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'EVIDENCE_REVISED_MEANWHILE',
      'Evidence',
    ]);
    expect(await revise(evidence.id)).toMatchObject({ code: 'EVIDENCE_REVISED_MEANWHILE' });
    const other = await linked(contributor, commitment);
    await withdraw(other.id);
    expect(await revise(other.id)).toMatchObject({ code: 'EVIDENCE_WITHDRAWN_UNREVISED' });
  });

  it.each([
    ['no reason', { reason: ' ' }, 'TEXT_MISSING'],
    ['a reason of 100,000 letters', { reason: 'x'.repeat(100_000) }, 'TEXT_TOO_LONG'],
    ['a title of 100,000 letters', { title: 'x'.repeat(100_000) }, 'TEXT_TOO_LONG'],
    ['another kind', { kind: 'FIGURE', measure: 'x', address: null }, 'REVISION_OF_OTHER_KIND'],
    ['nothing new', { title: 'A release', address: 'https://example.org/release' }, 'REVISION_UNCHANGED'],
    ['a date to come', { effectiveOn: '2027' }, 'EVIDENCE_IN_FUTURE'],
  ])('is refused with %s', async (_, more, code) => {
    expect(await revise(evidence.id, more)).toMatchObject({ __typename: 'InvalidInput', code });
    expect((await read()).evidence.totalCount).toBe(1);
  });

  it('takes another passage of the source, also from a colleague', async () => {
    const source = await given.source();
    const passage = { kind: 'PASSAGE', title: 'Words', address: null, sourceId: source.id, start: 0, end: 4 };
    const { id } = await contributor.ask(evidenceDocuments.add, {
      input: { commitmentId: commitment.id, kind: 'PASSAGE', title: 'Words', sourceId: source.id, start: 0, end: 4 },
    });
    expect(await revise(id, passage, manager)).toMatchObject({ code: 'REVISION_UNCHANGED' });
    expect(await revise(id, { ...passage, end: 8 }, manager)).toMatchObject({ number: 2 });
  });

  it('is for contributors of the lead team; for others it is forbidden, or does not exist', async () => {
    const elsewhere = await given.contributor(await given.team());
    const input = { evidenceId: evidence.id };
    expect(await codeOf(await given.viewer(team), input)).toBe('FORBIDDEN');
    expect(await codeOf(await given.auditor(), input)).toBe('FORBIDDEN');
    expect(await codeOf(elsewhere, input)).toBe('FORBIDDEN');
    expect(await codeOf(application.nobody, input)).toBe('UNAUTHENTICATED');
    expect(await codeOf(contributor, { evidenceId: nowhere })).toBe('NOT_FOUND');
    const secret = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    const hidden = await linked(contributor, secret);
    expect(await codeOf(elsewhere, { evidenceId: hidden.id })).toBe('NOT_FOUND');
    const { id: claimId } = await given.milestone(secret);
    const supports = [{ claim: 'MILESTONE', claimId, role: 'SUPPORTS', grade: 'A' }];
    expect(await codeOf(contributor, { ...input, supports })).toBe('NOT_FOUND');
  });

  it('is never changed, renumbered or forked, whoever tries', async () => {
    const next = await revise(evidence.id);
    const query = (sql: string, values: unknown[]) => application.database.query(sql, values);
    const insert = (itemId: string, number: number, kind = 'LINK', commitmentId = commitment.id) =>
      query(
        `insert into evidence (id, item_id, number, revision_reason, commitment_id, kind, title, address, measure, submitted_at)
         values (gen_random_uuid(), $1, $2, 'x', $3, $4, 'x', $5, 'x', now())`,
        [itemId, number, commitmentId, kind, kind === 'LINK' ? 'https://example.org' : null],
      );
    await expect(query('update evidence set title = $2 where id = $1', [next.id, 'x'])).rejects.toThrow();
    await expect(query('delete from evidence where id = $1', [next.id])).rejects.toThrow();
    await expect(insert(evidence.id, 2)).rejects.toThrow('follows the latest version');
    await expect(insert(evidence.id, 4)).rejects.toThrow('follows the latest version');
    await expect(insert(evidence.id, 3, 'FIGURE')).rejects.toThrow('follows the latest version');
    const other = await given.arranged(team);
    await expect(insert(evidence.id, 3, 'LINK', other.id)).rejects.toThrow('follows the latest version');
    await withdraw(evidence.id);
    await withdraw(next.id);
    await expect(insert(evidence.id, 3)).rejects.toThrow('Withdrawn evidence is not revised');
  });

  it('is told on the trail, with its reason', async () => {
    await revise(evidence.id);
    const { events } = await contributor.ask(
      'query ($id: UUID!) { commitment(id: $id) { events(first: 1) { edges { node { type data texts { field text } } } } } }',
      { id: commitment.id },
    );
    const [{ node }] = events.edges;
    expect(node).toMatchObject({ type: 'evidence.revised', data: { revisedId: evidence.id, number: 2 } });
    expect(node.texts).toContainEqual({ field: 'reason', text: reason });
  });
});
