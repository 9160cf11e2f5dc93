import { KeepWhatWaits1780000001700 } from '@followthrough/migrations/1700-keep-what-waits';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { decided, evidenceDocuments, linked, seenOf } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const waiting = '{ evidenceToAccept(first: 50) { totalCount edges { node { id } } } }';
const refusal = { decision: 'NOT_ACCEPTED', reason: 'It is about another harbour.' };
const codes = (answers: readonly Json[]) => answers.map(({ __typename, code }) => code ?? __typename).sort();

describe('the acceptance of evidence', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Someone;
  let manager: Someone;
  let colleague: Someone;
  let commitment: Commitment;
  let milestone: { id: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    colleague = await given.manager(team);
    commitment = await given.arranged(team);
    milestone = await given.milestone(commitment);
  });
  afterAll(() => application.close());

  const claimed = (grade = 'B') => ({ claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade });
  const submitted = async (by: Caller, more: object = { supports: [claimed()] }): Promise<string> =>
    (await linked(by, commitment, more)).id;
  const graded = (by: Caller, evidenceId: string, grade: string) =>
    by.ask(evidenceDocuments.support, { input: { evidenceId, ...claimed(grade) } });
  const codeOf = async (by: Caller, evidenceId: string, more: object = {}): Promise<string | undefined> => {
    const input = { evidenceId, decision: 'ACCEPTED', supportIds: [], ...more };
    return (await by.send(evidenceDocuments.decide, { input })).errors?.[0]?.extensions.code;
  };
  const waitsFor = async (who: Caller): Promise<string[]> =>
    (await who.ask(waiting)).edges.map(({ node }: Json) => node.id);
  const rowsOf = (evidenceId: string) =>
    application.database.query<{ decision: string }>(
      'select decision from acceptances where evidence_id = $1 order by sequence',
      [evidenceId],
    );

  it('is a manager’s, with who and when', async () => {
    const id = await submitted(contributor);
    const answer = await decided(manager, id);
    expect(answer.supports).toEqual([{ id: expect.any(String), isAccepted: true }]);
    expect(answer.acceptances).toEqual([
      {
        id: expect.any(String),
        decision: 'ACCEPTED',
        reason: null,
        at: '2026-11-22T10:00:00+00:00',
        by: { name: manager.name },
      },
    ]);
  });

  it('is kept as waiting exactly where the record says so, whatever the order of changes', async () => {
    const withdraw = (evidenceId: string) =>
      contributor.ask(evidenceDocuments.withdraw, { input: { evidenceId, reason: 'Wrong file.' } });
    const [untouched, accepted, graded2, refusedOne, withdrawn, withdrawnLater, bare] = await Promise.all([
      submitted(contributor),
      submitted(contributor),
      submitted(contributor),
      submitted(contributor),
      submitted(contributor),
      submitted(contributor),
      submitted(contributor, {}),
    ]);
    for (const id of [accepted, graded2, withdrawnLater, bare]) await decided(manager, id);
    await decided(manager, refusedOne, refusal);
    await graded(contributor, graded2, 'A');
    await graded(contributor, withdrawnLater, 'A');
    for (const id of [withdrawn, withdrawnLater]) await withdraw(id);
    await graded(contributor, bare, 'C');
    await decided(colleague, bare);
    await graded(manager, refusedOne, 'D');

    const kept = await application.database.query<{ id: string; waits: boolean; is_decided: boolean }>(
      'select evidence_id as id, waits, is_decided from evidence_waits order by 1',
    );
    const slow = `select e.id, exists (select 1 from acceptances a where a.evidence_id = e.id) as is_decided,
        not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id) and coalesce((
          select exists (select 1 from supports s where s.evidence_id = e.id and s.id <> all(a.support_ids)
            and s.sequence = (select max(sequence) from supports where evidence_id = e.id and claim_id = s.claim_id))
          from acceptances a where a.evidence_id = e.id order by a.sequence desc limit 1), true) as waits
      from evidence e order by 1`;
    expect(kept).toEqual(
      (await application.database.query(slow)).map(({ id, waits, is_decided }) => ({ id, waits, is_decided })),
    );
    expect(kept.filter(({ waits }) => waits).map(({ id }) => id)).toEqual(
      expect.arrayContaining([untouched, graded2, refusedOne]),
    );
    expect((await waitsFor(colleague)).sort()).toEqual([untouched, graded2, refusedOne].sort());
    // The manager graded it last, so it waits for another one.
    expect((await waitsFor(manager)).sort()).toEqual([untouched, graded2].sort());

    // A register that was there before this was kept.
    const migration = new KeepWhatWaits1780000001700();
    await migration.down(application.database as never);
    await migration.up(application.database as never);
    expect(
      await application.database.query('select evidence_id as id, waits, is_decided from evidence_waits order by 1'),
    ).toEqual(kept);
  });

  it('owes a reason where the evidence is not accepted', async () => {
    const id = await submitted(contributor);
    for (const reason of [null, '', '  ']) {
      expect(await decided(manager, id, { ...refusal, reason })).toMatchObject({
        code: 'TEXT_MISSING',
        field: 'reason',
      });
    }
    expect(await decided(manager, id, { ...refusal, reason: 'x'.repeat(10_001) })).toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
    expect(await rowsOf(id)).toEqual([]);
    expect(await decided(manager, id, refusal)).toMatchObject({
      supports: [{ isAccepted: false }],
      acceptances: [refusal],
    });
    await expect(
      application.database.query(
        `insert into acceptances (id, evidence_id, decision, support_ids, at, "by")
         values ($1, $2, 'NOT_ACCEPTED', '{}', now(), $3)`,
        [newId(), id, manager.id],
      ),
    ).rejects.toThrow(/acceptances/);
  });

  it('is for managers of the lead team, and of no other', async () => {
    const id = await submitted(contributor);
    const secret = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    const { id: hidden } = await linked(contributor, secret);
    const stranger = await given.manager(await given.team());
    expect(await codeOf(contributor, id)).toBe('FORBIDDEN');
    expect(await codeOf(await given.viewer(team), id)).toBe('FORBIDDEN');
    expect(await codeOf(await given.auditor(), id)).toBe('FORBIDDEN');
    expect(await codeOf(await given.administrator(), id)).toBe('FORBIDDEN');
    expect(await codeOf(stranger, id)).toBe('FORBIDDEN');
    expect(await codeOf(stranger, hidden)).toBe('NOT_FOUND');
    expect(await codeOf(manager, newId())).toBe('NOT_FOUND');
    expect(await codeOf(application.nobody, id)).toBe('UNAUTHENTICATED');
    expect(await rowsOf(id)).toEqual([]);
  });

  describe('of one’s own evidence', () => {
    const own = { code: 'OWN_EVIDENCE' };

    it('is refused, whatever is decided', async () => {
      const id = await submitted(manager);
      expect(await decided(manager, id)).toMatchObject(own);
      expect(await decided(manager, id, refusal)).toMatchObject(own);
      expect(await decided(colleague, id)).toMatchObject({ __typename: 'Evidence' });
    });

    it('is refused after a change of role: submitted as contributor, decided as manager', async () => {
      const id = await submitted(contributor);
      await application.database.query(`update memberships set role = 'MANAGER' where person_id = $1`, [
        contributor.id,
      ]);
      expect(await decided(contributor, id)).toMatchObject(own);
      await application.database.query(`update memberships set role = 'CONTRIBUTOR' where person_id = $1`, [
        manager.id,
      ]);
      expect(await codeOf(manager, id)).toBe('FORBIDDEN');
    });

    it('is refused where another team that its submitter manages leads the commitment now', async () => {
      const other = await given.team();
      const both = await given.manager(other);
      await application.database.query(
        `insert into memberships (id, person_id, team_id, role) values ($1, $2, $3, 'CONTRIBUTOR')`,
        [newId(), both.id, team.id],
      );
      const someone = Object.assign(both, await application.as(both));
      const id = await submitted(someone);
      await application.database.query('update commitments set lead_team_id = $2 where id = $1', [
        commitment.id,
        other.id,
      ]);
      expect(await decided(someone, id)).toMatchObject(own);
    });

    it('is refused to two requests at once, and to the same with a colleague’s', async () => {
      const id = await submitted(manager);
      expect(codes(await Promise.all([decided(manager, id), decided(manager, id)]))).toEqual([
        'OWN_EVIDENCE',
        'OWN_EVIDENCE',
      ]);
      expect(codes(await Promise.all([decided(manager, id), decided(colleague, id)]))).toEqual([
        'Evidence',
        'OWN_EVIDENCE',
      ]);
    });

    it('is refused by the database, too', async () => {
      const id = await submitted(manager);
      const { supportIds } = await seenOf(manager, id);
      const theirs = await submitted(contributor);
      const insert = (evidenceId: string, ids: string[], by: string) =>
        application.database.query(
          `insert into acceptances (id, evidence_id, decision, support_ids, at, "by")
           values ($1, $2, 'ACCEPTED', $3, now(), $4)`,
          [newId(), evidenceId, ids, by],
        );
      await expect(insert(id, [], manager.id)).rejects.toThrow(/of their own/);
      await expect(insert(theirs, supportIds, contributor.id)).rejects.toThrow(/of their own/);
      await expect(insert(theirs, supportIds, colleague.id)).rejects.toThrow(/of their own/);
    });

    it('leaves a grade that the manager gave to another manager', async () => {
      const id = await submitted(contributor);
      await graded(manager, id, 'A');
      expect(await waitsFor(manager)).toContain(id);
      expect(await decided(manager, id)).toMatchObject({ supports: [{ isAccepted: null }] });
      expect(await waitsFor(manager)).not.toContain(id);
      expect(await waitsFor(colleague)).toContain(id);
      expect(await decided(colleague, id)).toMatchObject({ supports: [{ isAccepted: true }] });
    });
  });

  it('is not inherited by a claim or a grade that comes later, nor by other evidence of the same content', async () => {
    const id = await submitted(contributor, { supports: [claimed('D')] });
    await decided(manager, id);
    await graded(contributor, id, 'A');
    const read = 'query ($id: UUID!) { evidence(id: $id) { supports { grade isAccepted } } }';
    expect(await manager.ask(read, { id })).toEqual({ supports: [{ grade: 'A', isAccepted: null }] });
    expect(await waitsFor(manager)).toContain(id);
    expect(await decided(manager, id)).toMatchObject({ supports: [{ isAccepted: true }] });
    const twin = await submitted(contributor, { supports: [claimed('A')] });
    expect(await manager.ask(read, { id: twin })).toEqual({ supports: [{ grade: 'A', isAccepted: null }] });
  });

  it('is refused where the claims changed after they were shown, and nothing is decided', async () => {
    const id = await submitted(contributor, { supports: [claimed('D')] });
    const seen = await seenOf(manager, id);
    await graded(contributor, id, 'A');
    const input = { ...seen, decision: 'ACCEPTED' };
    expect(await manager.ask(evidenceDocuments.decide, { input })).toMatchObject({ code: 'EVIDENCE_CLAIMS_CHANGED' });
    expect(await rowsOf(id)).toEqual([]);
    const flood = { ...input, supportIds: Array.from({ length: 5_000 }, () => newId()) };
    expect(await manager.ask(evidenceDocuments.decide, { input: flood })).toMatchObject({
      code: 'EVIDENCE_CLAIMS_CHANGED',
    });
  });

  it('is refused where another manager was faster, with what they decided', async () => {
    const id = await submitted(contributor);
    const seen = await seenOf(manager, id);
    await decided(colleague, id, refusal);
    const late = await manager.ask(evidenceDocuments.decide, { input: { ...seen, decision: 'ACCEPTED' } });
    expect(late).toMatchObject({ code: 'EVIDENCE_DECIDED_MEANWHILE' });
    expect(late.message).toContain(`${colleague.name} decided on this evidence after you opened it: Not accepted.`);
    const input = { ...(await seenOf(manager, id)), decision: 'ACCEPTED' };
    const both = [manager, colleague].map((by) => by.ask(evidenceDocuments.decide, { input }));
    expect(codes(await Promise.all(both))).toEqual(['EVIDENCE_DECIDED_MEANWHILE', 'Evidence']);
  });

  it('is superseded by a later decision, and all of them stay', async () => {
    const id = await submitted(contributor);
    await decided(manager, id);
    expect(await decided(manager, id)).toMatchObject({ code: 'EVIDENCE_DECIDED_ALREADY' });
    const answer = await decided(colleague, id, refusal);
    expect(answer.supports).toMatchObject([{ isAccepted: false }]);
    expect(answer.acceptances.map(({ decision }: Json) => decision)).toEqual(['NOT_ACCEPTED', 'ACCEPTED']);
    await decided(manager, id);
    expect(await rowsOf(id)).toEqual([
      { decision: 'ACCEPTED' },
      { decision: 'NOT_ACCEPTED' },
      { decision: 'ACCEPTED' },
    ]);
  });

  it('is not given to evidence that was withdrawn, or whose commitment is archived', async () => {
    const id = await submitted(contributor);
    const seen = await seenOf(manager, id);
    const withdraw = { input: { evidenceId: id, reason: 'The wrong release.' } };
    const accept = { input: { ...seen, decision: 'ACCEPTED' } };
    const answers = await Promise.all([
      contributor.ask(evidenceDocuments.withdraw, withdraw),
      manager.ask(evidenceDocuments.decide, accept),
    ]);
    expect(answers[0]).toMatchObject({ __typename: 'Evidence' });
    expect(await manager.ask(evidenceDocuments.decide, accept)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await waitsFor(manager)).not.toContain(id);
    const gone = await submitted(contributor);
    await contributor.ask(evidenceDocuments.withdraw, { input: { evidenceId: gone, reason: 'A mistake.' } });
    expect(await decided(manager, gone)).toMatchObject({ code: 'EVIDENCE_WITHDRAWN_MEANWHILE' });
    const put = await submitted(contributor);
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'x' where id = $1`,
      [commitment.id],
    );
    expect(await decided(manager, put)).toMatchObject({ code: 'ARCHIVED' });
    expect(await waitsFor(manager)).not.toContain(put);
  });

  it('waits for managers of the lead team who did not submit it, first come first', async () => {
    const first = await submitted(contributor);
    const hers = await submitted(colleague);
    const done = await submitted(contributor);
    await decided(manager, done);
    await linked(contributor, await given.arranged(team), { title: 'Elsewhere' });
    const other = await given.team();
    await linked(await given.contributor(other), await given.arranged(other));
    expect((await waitsFor(manager)).slice(0, 2)).toEqual([first, hers]);
    expect(await waitsFor(manager)).toHaveLength(3);
    expect(await waitsFor(colleague)).toEqual(expect.not.arrayContaining([hers]));
    for (const who of [contributor, await given.viewer(team), await given.auditor(), await given.administrator()]) {
      expect(await waitsFor(who)).toEqual([]);
    }
    expect(await statementsBesidesSession(() => manager.ask(waiting))).toBe(1);
  });

  it('waits for no auditor, whatever role an earlier version left them', async () => {
    const id = await submitted(contributor);
    await application.database.query('update people set is_auditor = true where id = $1', [manager.id]);
    expect(await waitsFor(manager)).toEqual([]);
    expect(await codeOf(manager, id)).toBe('FORBIDDEN');
  });

  it('is recorded with what it was about, and the reason apart', async () => {
    const id = await submitted(contributor);
    const { supportIds } = await seenOf(manager, id);
    await decided(manager, id, { ...refusal, reason: 'A very private reason.' });
    const events = await application.database.query<{ type: string; data: Json }>(
      `select type, convert_from(canonical, 'UTF8')::json -> 'data' as data from events
       where subject_id = $1 order by subject_version desc limit 1`,
      [commitment.id],
    );
    expect(events).toEqual([
      {
        type: 'evidence.decided',
        data: { acceptanceId: expect.any(String), evidenceId: id, decision: 'NOT_ACCEPTED', supportIds },
      },
    ]);
    const found = await application.database.query(
      `select 1 from events where position('private reason'::bytea in canonical) > 0`,
    );
    expect(found).toEqual([]);
  });

  it('is never changed or removed by the application, nor by its owner', async () => {
    for (const role of ['set role followthrough_app;', '']) {
      for (const attempt of ['update acceptances set at = now()', 'delete from acceptances', 'truncate acceptances']) {
        await expect(application.database.query(`${role} ${attempt}`)).rejects.toThrow(/permission denied|only ever/);
      }
    }
  });
});
