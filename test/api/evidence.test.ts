import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { evidenceDocuments, linked } from '../support/given-delivery.js';
import { itWithNaughtyStrings, naughtyStrings } from '../support/shared.js';
import { givenIn, type Given } from '../support/given.js';

const nowhere = '00000000-0000-7000-8000-000000000000';
const listed = `query ($id: UUID!) { commitment(id: $id) { evidenceCount bestGrade latestEvidence { id }
  evidence { totalCount edges { node { id isWithdrawn withdrawal { reason } } } }
  milestones { id isSupported supports { role grade evidence { id isWithdrawn } } } } }`;

describe('evidence', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { name: string; id: string };
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  beforeEach(async () => void (commitment = await given.arranged(team)));
  afterAll(() => application.close());

  const add = (input: object) =>
    contributor.ask(evidenceDocuments.add, { input: { commitmentId: commitment.id, title: 'Evidence', ...input } });
  const codeOf = async (caller: Caller, document: string, input: object) =>
    (await caller.send(document, { input })).errors?.[0]?.extensions.code;
  const eventsOf = (id: string) =>
    application.database.query<{ type: string; data: { supports?: unknown[] } }>(
      `select type, convert_from(canonical, 'UTF8')::json -> 'data' as data from events
       where subject_id = $1 order by subject_version`,
      [id],
    );

  it('is a link, a figure or a passage, with when it was so and when we learned of it', async () => {
    const link = await linked(contributor, commitment, { effectiveOn: '2026-06' });
    expect(link).toMatchObject({ effectiveEdtf: '2026-06', submittedAt: '2026-11-22T10:00:00+00:00' });
    const figure = { measure: 'boats found', value: '-46.50', unit: '%', period: 'to March', comparison: 'last year' };
    expect(await add({ kind: 'FIGURE', ...figure })).toMatchObject(figure);
    const located = { place: 'page 12', quote: 'Forty-two boats were found.' };
    expect(await add({ kind: 'LINK', address: 'https://example.org/report.pdf', ...located })).toMatchObject(located);
    const { id: sourceId, text } = await given.source();
    const passage = await add({ kind: 'PASSAGE', sourceId, start: 5, end: 13 });
    expect(passage.passage).toEqual({ quote: text.slice(5, 13), source: { id: sourceId } });
    expect(passage.commitment.evidenceCount).toBe(4);
  });

  it.each([
    ['a script for an address', { kind: 'LINK', address: 'javascript:alert(1)' }, 'ADDRESS_INVALID'],
    ['an address of 3,000 letters', { kind: 'LINK', address: `https://${'a'.repeat(3_000)}` }, 'TEXT_TOO_LONG'],
    ['a blank title', { kind: 'LINK', title: ' ', address: 'https://example.org' }, 'TEXT_MISSING'],
    ['a NUL', { kind: 'LINK', title: 'a\0b', address: 'https://example.org' }, 'TEXT_HAS_NUL'],
    ['half a character', { kind: 'FIGURE', measure: '\ud800' }, 'TEXT_IS_BROKEN'],
    ['no file', { kind: 'FILE' }, 'EVIDENCE_FILE_MISSING'],
    ['a date to come', { kind: 'FIGURE', measure: 'x', effectiveOn: '2027' }, 'EVIDENCE_IN_FUTURE'],
    [
      'fields of another kind',
      { kind: 'FIGURE', measure: 'x', address: 'https://example.org' },
      'EVIDENCE_FIELD_UNFIT',
    ],
  ])('is refused with %s, and leaves nothing behind', async (_, input, code) => {
    expect(await add(input)).toMatchObject({ __typename: 'InvalidInput', code });
    expect((await contributor.ask(listed, { id: commitment.id })).evidenceCount).toBe(0);
    expect(await eventsOf(commitment.id)).toHaveLength(1);
  });

  it.each([
    ['31 February', { effectiveOn: '2026-02-31' }],
    ['a number beyond counting', { value: '1e999' }],
    ['an id that is none', { fileId: 'x' }],
  ])('refuses %s before anything is run, cold and compiled alike', async (_, input) => {
    for (const __ of [1, 2, 3, 4]) {
      const answer = await contributor.send(evidenceDocuments.add, {
        input: { commitmentId: commitment.id, kind: 'FIGURE', title: 'x', measure: 'x', ...input },
      });
      expect(answer.errors?.[0]?.extensions.code).toBe('INVALID');
    }
  });

  itWithNaughtyStrings('keeps every naughty string as it came', async () => {
    const strings = naughtyStrings().filter((text) => text.trim() && !text.includes('\0') && text.length <= 300);
    expect(strings.length).toBeGreaterThan(400);
    for (let first = 0; first < strings.length; first += 5) {
      const [title, measure = title, unit = title, period = title, comparison = title] = strings.slice(
        first,
        first + 5,
      );
      const texts = { title, measure, unit, period, comparison };
      expect(await add({ kind: 'FIGURE', ...texts })).toMatchObject({ __typename: 'Evidence', ...texts });
    }
  });

  it('is added by contributors of the lead team to what they see, and to nothing else', async () => {
    const input = { kind: 'LINK', title: 'x', address: 'https://example.org' };
    const elsewhere = await given.contributor(await given.team());
    const secret = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    const attempt = (caller: Caller, id: string) =>
      codeOf(caller, evidenceDocuments.add, { commitmentId: id, ...input });
    expect(await attempt(elsewhere, commitment.id)).toBe('FORBIDDEN');
    expect(await attempt(await given.viewer(team), commitment.id)).toBe('FORBIDDEN');
    expect(await attempt(await given.auditor(), commitment.id)).toBe('FORBIDDEN');
    expect(await attempt(elsewhere, secret.id)).toBe('NOT_FOUND');
    expect(await attempt(contributor, nowhere)).toBe('NOT_FOUND');
    expect(await attempt(application.nobody, commitment.id)).toBe('UNAUTHENTICATED');
  });

  it('supports claims of its own commitment only, and the last word on a grade counts', async () => {
    const milestone = await given.milestone(commitment, { neededGrade: 'B' });
    const claim = { claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS' };
    const { id: evidenceId, commitment: after } = await linked(contributor, commitment, {
      supports: [{ ...claim, grade: 'C' }],
    });
    expect(after.bestGrade).toBe('C');
    const said = (grade: string, role = 'SUPPORTS') =>
      contributor.ask(evidenceDocuments.support, { input: { evidenceId, ...claim, role, grade } });
    expect(await said('B')).toMatchObject({ milestone: { isSupported: true } });
    expect(await said('D')).toMatchObject({ milestone: { isSupported: false } });
    expect(await said('A', 'CONTRADICTS')).toMatchObject({ milestone: { isSupported: false } });
    const read = await contributor.ask(listed, { id: commitment.id });
    expect(read.bestGrade).toBeNull();
    expect(read.milestones[0].supports).toEqual([
      { role: 'CONTRADICTS', grade: 'A', evidence: { id: evidenceId, isWithdrawn: false } },
    ]);
    const other = await given.milestone(await given.arranged(team));
    for (const claimId of [other.id, nowhere]) {
      expect(await codeOf(contributor, evidenceDocuments.support, { evidenceId, ...claim, claimId, grade: 'A' })).toBe(
        'NOT_FOUND',
      );
    }
  });

  it('says the same of a claim once, however often and by whomever it is sent', async () => {
    const { id: claimId } = await given.milestone(commitment);
    const { id: evidenceId } = await linked(contributor, commitment);
    const said = { evidenceId, claim: 'MILESTONE', claimId, role: 'SUPPORTS', grade: 'B' };
    const say = (input: object) => contributor.ask(evidenceDocuments.support, { input });
    const answers = await Promise.all([say(said), say(said), say(said)]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'SUPPORT_UNCHANGED',
      'SUPPORT_UNCHANGED',
      'Support',
    ]);
    expect(await say({ ...said, grade: 'C' })).toMatchObject({ __typename: 'Support' });
    expect(await say(said)).toMatchObject({ __typename: 'Support' });
    const rows = await application.database.query('select grade from supports where claim_id = $1 order by sequence', [
      claimId,
    ]);
    expect(rows).toEqual([{ grade: 'B' }, { grade: 'C' }, { grade: 'B' }]);
  });

  it('that is withdrawn is shown as such and counts nowhere', async () => {
    const milestone = await given.milestone(commitment, { neededGrade: 'D' });
    const supports = [{ claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade: 'A' }];
    const kept = await linked(contributor, commitment);
    const { id } = await linked(contributor, commitment, { supports });
    const input = { evidenceId: id, reason: 'The wrong release.' };
    expect(await contributor.ask(evidenceDocuments.withdraw, { input: { ...input, reason: '' } })).toMatchObject({
      code: 'TEXT_MISSING',
      field: 'reason',
    });
    expect(await contributor.ask(evidenceDocuments.withdraw, { input })).toMatchObject({
      isWithdrawn: true,
      withdrawal: { reason: input.reason, by: { name: contributor.name } },
      commitment: { evidenceCount: 1, bestGrade: null },
    });
    const read = await contributor.ask(listed, { id: commitment.id });
    expect(read).toMatchObject({ latestEvidence: { id: kept.id }, evidence: { totalCount: 2 } });
    expect(read.milestones[0]).toMatchObject({ isSupported: false, supports: [{ evidence: { isWithdrawn: true } }] });
    const again = { evidenceId: id, claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade: 'A' };
    expect(await contributor.ask(evidenceDocuments.support, { input: again })).toMatchObject({
      code: 'EVIDENCE_WITHDRAWN',
    });
  });

  it('is withdrawn by its submitter alone, and once', async () => {
    const { id: evidenceId } = await linked(contributor, commitment);
    const input = { evidenceId, reason: 'A mistake.' };
    expect(await codeOf(await given.manager(team), evidenceDocuments.withdraw, input)).toBe('FORBIDDEN');
    const both = await Promise.all([1, 2].map(() => contributor.ask(evidenceDocuments.withdraw, { input })));
    expect(both.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'EVIDENCE_WITHDRAWN_ALREADY',
      'Evidence',
    ]);
  });

  it('records each change once, and what people wrote apart from it', async () => {
    const { id: evidenceId } = await linked(contributor, commitment, { title: 'A very private title' });
    await contributor.ask(evidenceDocuments.withdraw, { input: { evidenceId, reason: 'A mistake.' } });
    const events = await eventsOf(commitment.id);
    expect(events.map(({ type }) => type)).toEqual(['commitment.created', 'evidence.added', 'evidence.withdrawn']);
    const [{ found } = { found: true }] = await application.database.query<{ found: boolean }>(
      `select exists (select 1 from events where position('private title'::bytea in canonical) > 0) as found`,
    );
    expect(found).toBe(false);
  });

  it('takes nothing more once its commitment is archived', async () => {
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'x' where id = $1`,
      [commitment.id],
    );
    expect(await linked(contributor, commitment)).toMatchObject({ code: 'ARCHIVED' });
  });

  it.each(['files', 'evidence', 'evidence_withdrawals', 'supports'])(
    'in %s is never changed or removed by the application, nor by its owner',
    async (table) => {
      // Sent together they are one transaction, which takes the role back with it.
      for (const role of ['set role followthrough_app;', '']) {
        for (const attempt of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`]) {
          await expect(application.database.query(`${role} ${attempt}`)).rejects.toThrow(/permission denied|only ever/);
        }
      }
    },
  );
});
