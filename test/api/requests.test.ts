import { isMove, isWithoutLeave, slippage, type DueMove } from '@followthrough/domain/due-moves';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments } from '../support/given-commitments.js';
import { reported } from '../support/given-delivery.js';
import { decidedRequest, requestDocuments, requested, requestedDrop } from '../support/given-requests.js';
import { archivedSource, sourceFacts } from '../support/given-sources.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const waiting = '{ requestsToDecide(first: 50) { totalCount edges { node { id } } } }';
const own = '{ ownRequests(first: 50) { totalCount edges { node { id } } } }';
const correct = 'mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { __typename } }';
const refused = { decision: 'REFUSED', words: 'The dredger is back.' };
const dueJune = {
  dueWords: 'June 2026',
  dueEdtf: '2026-06',
  dueEarliest: '2026-06-01',
  dueLatest: '2026-06-30',
  dueBasis: 'EXPLICIT',
} as const;
const codes = (answers: readonly Json[]) => answers.map(({ __typename, code }) => code ?? __typename).sort();

describe('requests', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Someone;
  let manager: Someone;
  let colleague: Someone;
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    colleague = await given.manager(team);
    commitment = await given.arranged(team, dueJune);
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  const move = async (by: Caller = contributor, more: object = {}): Promise<string> => {
    const answer = await requested(by, commitment, more);
    if (answer.__typename !== 'CommitmentRequest') throw new Error(answer.message);
    return answer.id;
  };
  const codeOf = async (by: Caller, document: string, input: object): Promise<string | undefined> =>
    (await by.send(document, { input })).errors?.[0]?.extensions.code;
  const decide = (by: Caller, requestId: string) =>
    codeOf(by, requestDocuments.decide, { requestId, decision: 'AGREED' });
  const withdraw = (by: Caller, requestId: string) => by.ask(requestDocuments.withdraw, { input: { requestId } });
  const changeDue = async (more: object, by: Caller = contributor) => {
    const [{ version }] = (await query('select version from commitments where id = $1', [commitment.id])) as [Json];
    const input = { commitmentId: commitment.id, version, reason: 'A letter.', ...more };
    const changed = await by.ask(commitmentDocuments.changeDueDate, { input });
    if (changed.__typename !== 'Commitment') throw new Error(changed.message);
  };
  const seen = (by: Caller = contributor) =>
    by.ask(
      `query ($id: UUID!) { commitment(id: $id) { version dueEdtf status slippageDays movedWithoutLeave
        dueDateMoves { newEdtf isWithoutLeave request { id } } requests { edges { node { id outcome { ending } } } } } }`,
      { id: commitment.id },
    );
  const waitsFor = async (who: Caller, list = waiting): Promise<string[]> =>
    (await who.ask(list)).edges.map(({ node }: Json) => node.id);
  const archive = () =>
    query(`update commitments set archived_at = now(), archived_reason = 'x' where id = $1`, [commitment.id]);
  const eventsOf = () =>
    query(
      `select type, convert_from(canonical, 'UTF8')::json -> 'data' as data from events
       where subject_id = $1 order by subject_version desc`,
      [commitment.id],
    );

  describe('for a new due date', () => {
    it('are made by a contributor, and agreed by a manager, which moves the date', async () => {
      const asked = await requested(contributor, commitment);
      expect(asked).toMatchObject({
        kind: 'MOVE',
        reason: 'The dredger is late.',
        fromEdtf: '2026-06',
        dueEdtf: '2027-06',
        dueBasis: 'EXPLICIT',
        askedBy: { name: contributor.name },
        outcome: null,
        commitment: { version: 1, dueEdtf: '2026-06', slippageDays: null, movedWithoutLeave: false },
      });
      const agreed = await decidedRequest(manager, asked.id, { words: 'Once.' });
      expect(agreed).toMatchObject({
        outcome: { ending: 'AGREED', words: 'Once.', by: { name: manager.name } },
        commitment: {
          version: 2,
          dueEdtf: '2027-06',
          slippageDays: 365,
          movedWithoutLeave: false,
          dueDateMoves: [{ newEdtf: '2027-06', isWithoutLeave: false, request: { id: asked.id } }],
        },
      });
      const [moved, decision, made] = await eventsOf();
      expect(moved).toMatchObject({ type: 'commitment.dueDateChanged', data: { moved: true, requestId: asked.id } });
      expect(decision).toEqual({
        type: 'request.decided',
        data: { requestId: asked.id, kind: 'MOVE', decision: 'AGREED', to: '2027-06' },
      });
      expect(made).toMatchObject({ type: 'request.made', data: { requestId: asked.id, from: '2026-06' } });
    });

    it('are refused with words, and the date stays', async () => {
      const id = await move();
      for (const words of [null, '', '  ']) {
        expect(await decidedRequest(manager, id, { ...refused, words })).toMatchObject({
          code: 'TEXT_MISSING',
          field: 'words',
        });
      }
      expect(await decidedRequest(manager, id, { words: 'x'.repeat(10_001) })).toMatchObject({ code: 'TEXT_TOO_LONG' });
      expect(await decidedRequest(manager, id, refused)).toMatchObject({
        outcome: { ending: 'REFUSED', words: 'The dredger is back.' },
        commitment: { version: 1, dueEdtf: '2026-06', dueDateMoves: [] },
      });
      expect(await move()).not.toBe(id);
    });

    it('need another date, a reason and a current form', async () => {
      for (const [more, code] of [
        [{ due: { words: 'June 2026' } }, 'DUE_UNCHANGED'],
        [{ reason: '' }, 'TEXT_MISSING'],
        [{ due: { edtf: '2027-02-30', why: 'x' } }, 'DAY_NOT_IN_MONTH'],
        [{ due: { edtf: '2027-02' } }, 'DATE_UNEXPLAINED'],
      ] as const) {
        expect(await requested(contributor, commitment, more)).toMatchObject({ code });
      }
      await changeDue({ due: { words: 'July 2026' } }, manager);
      expect(await requested(contributor, commitment)).toMatchObject({
        __typename: 'StaleEdit',
        version: 2,
        changes: [{ fields: ['due'], by: manager.name }],
      });
      const undated = await given.arranged(team);
      expect(await requested(contributor, undated)).toMatchObject({ code: 'REQUEST_NEEDS_DATE' });
    });

    it('can be refused but not agreed once the date was changed by hand', async () => {
      const id = await move();
      await changeDue({ due: { words: 'May 2027' } });
      expect(await decidedRequest(manager, id)).toMatchObject({ code: 'REQUEST_DUE_MOVED' });
      expect(await seen()).toMatchObject({ dueEdtf: '2027-05', requests: { edges: [{ node: { outcome: null } }] } });
      expect(await decidedRequest(manager, id, refused)).toMatchObject({ outcome: { ending: 'REFUSED' } });
    });

    it('count relative wording from the statement, and are not agreed if its source was corrected since', async () => {
      const source = await archivedSource(contributor, 'It sails in June.', {
        published: { value: '2026-05-02', origin: 'STATED' },
      });
      const statement = await contributor.ask(commitmentDocuments.state, {
        input: {
          commitmentId: commitment.id,
          statement: {
            sourceId: source.id,
            start: 0,
            end: 8,
            roles: ['CHANGES'],
            manner: 'NARRATED',
            force: 'WILL',
          },
        },
      });
      const id = await move(contributor, { due: { words: 'next January' }, statementId: statement.id });
      await contributor.ask(correct, {
        input: {
          id: source.id,
          version: source.version,
          facts: sourceFacts({ published: { value: '2027-07-02', origin: 'STATED' } }),
        },
      });
      expect(await decidedRequest(manager, id)).toMatchObject({ code: 'REQUEST_DATE_REREAD' });
      expect(await seen()).toMatchObject({ version: 1, dueEdtf: '2026-06', dueDateMoves: [] });
    });

    it('can be for a date entered by hand, and for none', async () => {
      const id = await move(contributor, { due: { edtf: '2027-02', why: 'The contract.' } });
      expect(await decidedRequest(manager, id)).toMatchObject({ commitment: { dueEdtf: '2027-02' } });
      const none = await move(contributor, { version: 2, due: null });
      expect(await decidedRequest(manager, none)).toMatchObject({
        commitment: { dueEdtf: null, slippageDays: null, movedWithoutLeave: false },
      });
    });
  });

  describe('to drop a commitment', () => {
    const withdrawing = () => given.statement(commitment, { roles: ['WITHDRAWS'] });

    it('become the report of the person who asked, with their words', async () => {
      const statement = await withdrawing();
      const asked = await requestedDrop(contributor, commitment, statement);
      expect(asked).toMatchObject({ kind: 'DROP', statement: { id: statement.id }, commitment: { status: 'UNCLEAR' } });
      expect(await decidedRequest(manager, asked.id)).toMatchObject({
        outcome: { ending: 'AGREED', words: null },
        commitment: {
          status: 'WITHDRAWN',
          currentReport: {
            rationale: 'The council said so.',
            effectiveOn: '2026-11-22',
            recordedBy: { name: contributor.name },
            statements: [{ id: statement.id }],
          },
        },
      });
      const [report] = await eventsOf();
      expect(report).toMatchObject({ type: 'status.reported', data: { status: 'WITHDRAWN', requestId: asked.id } });
    });

    it('need a statement that withdraws it, of this commitment, and a reason', async () => {
      const states = await given.statement(commitment);
      expect(await requestedDrop(contributor, commitment, states)).toMatchObject({ code: 'STATEMENT_NEEDED' });
      const elsewhere = await given.statement(await given.arranged(team), { roles: ['WITHDRAWS'] });
      const input = { commitmentId: commitment.id, statementId: elsewhere.id, reason: 'x' };
      expect(await codeOf(contributor, requestDocuments.drop, input)).toBe('NOT_FOUND');
      expect(await requestedDrop(contributor, commitment, await withdrawing(), { reason: ' ' })).toMatchObject({
        code: 'TEXT_MISSING',
      });
    });

    it('are not agreed before a report made since was seen', async () => {
      const asked = await requestedDrop(contributor, commitment, await withdrawing());
      const report = await reported(contributor, commitment);
      expect(await decidedRequest(manager, asked.id)).toMatchObject({
        __typename: 'NewerJudgement',
        judgementId: report.id,
      });
      expect((await seen()).requests.edges).toEqual([{ node: { id: asked.id, outcome: null } }]);
      expect(await decidedRequest(manager, asked.id, { seenJudgementId: report.id })).toMatchObject({
        commitment: { status: 'WITHDRAWN' },
      });
    });

    it('are for open commitments, when they are made and when they are agreed', async () => {
      const statement = await withdrawing();
      const asked = await requestedDrop(contributor, commitment, statement);
      const { id: seenJudgementId } = await reported(contributor, commitment, { status: 'NOT_DELIVERED' });
      expect(await decidedRequest(manager, asked.id, { seenJudgementId })).toMatchObject({ code: 'REQUEST_CLOSED' });
      await decidedRequest(manager, asked.id, refused);
      const again = await requestedDrop(contributor, commitment, statement);
      expect(again).toMatchObject({ code: 'REQUEST_CLOSED' });
      expect(again.message).toContain('“Not delivered”');
    });

    it('are not agreed once the statement was withdrawn', async () => {
      const statement = await withdrawing();
      const asked = await requestedDrop(contributor, commitment, statement);
      await query(`insert into statement_withdrawals (id, statement_id, reason, at) values ($1, $2, 'x', now())`, [
        newId(),
        statement.id,
      ]);
      expect(await decidedRequest(manager, asked.id)).toMatchObject({ code: 'STATEMENT_NEEDED' });
      expect((await seen()).requests.edges).toEqual([{ node: { id: asked.id, outcome: null } }]);
    });
  });

  describe('are decided by someone else:', () => {
    const mine = { code: 'OWN_REQUEST' };

    it('never by the person who asked, whatever is decided', async () => {
      const id = await move(manager);
      expect(await decidedRequest(manager, id)).toMatchObject(mine);
      expect(await decidedRequest(manager, id, refused)).toMatchObject(mine);
      expect(await decidedRequest(colleague, id)).toMatchObject({ __typename: 'CommitmentRequest' });
    });

    it('not by the person who asked as contributor and manages the team now, nor by a former manager', async () => {
      const id = await move();
      await query(`update memberships set role = 'MANAGER' where person_id = $1`, [contributor.id]);
      expect(await decidedRequest(contributor, id)).toMatchObject(mine);
      await query(`update memberships set role = 'CONTRIBUTOR' where person_id = $1`, [manager.id]);
      expect(await decide(manager, id)).toBe('FORBIDDEN');
    });

    it('not by the person who asked where another team that they manage leads the commitment now', async () => {
      const other = await given.team();
      const both = await given.manager(other);
      await query(`insert into memberships (id, person_id, team_id, role) values ($1, $2, $3, 'CONTRIBUTOR')`, [
        newId(),
        both.id,
        team.id,
      ]);
      const someone = Object.assign(both, await application.as(both));
      const id = await move(someone);
      await query('update commitments set lead_team_id = $2 where id = $1', [commitment.id, other.id]);
      expect(await decidedRequest(someone, id)).toMatchObject(mine);
      expect(await decide(manager, id)).toBe('FORBIDDEN');
      expect(await decidedRequest(await given.manager(other), id)).toMatchObject({ outcome: { ending: 'AGREED' } });
    });

    it('not in two requests at once, nor beside a colleague’s', async () => {
      const id = await move(manager);
      expect(codes(await Promise.all([decidedRequest(manager, id), decidedRequest(manager, id)]))).toEqual([
        'OWN_REQUEST',
        'OWN_REQUEST',
      ]);
      expect(codes(await Promise.all([decidedRequest(manager, id), decidedRequest(colleague, id)]))).toEqual([
        'CommitmentRequest',
        'OWN_REQUEST',
      ]);
    });

    it('not in the database either, and nobody withdraws another’s', async () => {
      const id = await move();
      const insert = (ending: string, by: string) =>
        query(`insert into request_outcomes (request_id, ending, words, at, "by") values ($1, $2, 'x', now(), $3)`, [
          id,
          ending,
          by,
        ]);
      await expect(insert('AGREED', contributor.id)).rejects.toThrow(/of their own/);
      await expect(insert('REFUSED', contributor.id)).rejects.toThrow(/of their own/);
      await expect(insert('WITHDRAWN', manager.id)).rejects.toThrow(/of their own/);
    });

    it('only by managers of the lead team', async () => {
      const id = await move();
      const stranger = await given.manager(await given.team());
      for (const who of [contributor, await given.viewer(team), await given.auditor(), stranger]) {
        expect(await decide(who, id)).toBe('FORBIDDEN');
      }
      expect(await decide(await given.administrator(), id)).toBe('FORBIDDEN');
      expect(await decide(application.nobody, id)).toBe('UNAUTHENTICATED');
      expect(await decide(manager, newId())).toBe('NOT_FOUND');
    });
  });

  it('are made by contributors of the lead team', async () => {
    const input = { commitmentId: commitment.id, version: 1, due: { words: 'June 2027' }, reason: 'x' };
    const stranger = await given.contributor(await given.team());
    for (const who of [await given.viewer(team), await given.auditor(), await given.administrator(), stranger]) {
      expect(await codeOf(who, requestDocuments.move, input)).toBe('FORBIDDEN');
    }
    expect(await codeOf(application.nobody, requestDocuments.move, input)).toBe('UNAUTHENTICATED');
  });

  it('about a hidden commitment do not exist', async () => {
    commitment = await given.arranged(team, { ...dueJune, marking: 'OFFICIAL_SENSITIVE' });
    const id = await move();
    const stranger = await given.manager(await given.team());
    const input = { commitmentId: commitment.id, version: 1, due: { words: 'June 2027' }, reason: 'x' };
    expect(await codeOf(stranger, requestDocuments.move, input)).toBe('NOT_FOUND');
    expect(await decide(stranger, id)).toBe('NOT_FOUND');
    expect(await codeOf(stranger, requestDocuments.withdraw, { requestId: id })).toBe('NOT_FOUND');
    const found = '{ commitments(filter: { requested: true }, first: 100) { edges { node { id } } } }';
    const ids = async (who: Caller) => (await who.ask(found)).edges.map(({ node }: Json) => node.id);
    expect(await ids(stranger)).not.toContain(commitment.id);
    expect(await ids(contributor)).toContain(commitment.id);
  });

  it('are open once for each kind, also if made twice at once, and in the database', async () => {
    const statement = await given.statement(commitment, { roles: ['WITHDRAWS'] });
    const both = await Promise.all([requested(contributor, commitment), requested(manager, commitment)]);
    expect(codes(both)).toEqual(['CommitmentRequest', 'REQUEST_OPEN_ALREADY']);
    expect(await requestedDrop(contributor, commitment, statement)).toMatchObject({ kind: 'DROP' });
    const insert = query(
      `insert into requests (id, commitment_id, kind, reason, asked_at, asked_by) values ($1, $2, 'MOVE', 'x', now(), $3)`,
      [newId(), commitment.id, contributor.id],
    );
    await expect(insert).rejects.toThrow(/open request/);
  });

  it('are decided once', async () => {
    const id = await move();
    const answers = await Promise.all([decidedRequest(manager, id), decidedRequest(colleague, id, refused)]);
    expect(codes(answers)).toEqual(['CommitmentRequest', 'REQUEST_DECIDED_MEANWHILE']);
    expect(await decidedRequest(manager, id)).toMatchObject({ code: 'REQUEST_DECIDED_MEANWHILE' });
    expect(await withdraw(contributor, id)).toMatchObject({ code: 'REQUEST_DECIDED_MEANWHILE' });
    expect(await query('select 1 from request_outcomes where request_id = $1', [id])).toHaveLength(1);
  });

  it('are withdrawn by the person who asked, before they are decided', async () => {
    const id = await move();
    expect(await codeOf(manager, requestDocuments.withdraw, { requestId: id })).toBe('FORBIDDEN');
    expect(await withdraw(contributor, id)).toMatchObject({
      outcome: { ending: 'WITHDRAWN', words: null, by: { name: contributor.name } },
    });
    const late = await decidedRequest(manager, id);
    expect(late).toMatchObject({ code: 'REQUEST_WITHDRAWN_MEANWHILE' });
    expect(late.message).toContain(contributor.name);
    expect(await withdraw(contributor, id)).toMatchObject({ code: 'REQUEST_WITHDRAWN_MEANWHILE' });
    const again = await move();
    expect(codes(await Promise.all([withdraw(contributor, again), decidedRequest(manager, again)]))).toEqual([
      'CommitmentRequest',
      expect.stringMatching(/MEANWHILE/),
    ]);
  });

  it('about an archived commitment are neither made nor decided nor withdrawn, and wait for nobody', async () => {
    const id = await move();
    await archive();
    expect(await requested(contributor, commitment)).toMatchObject({ code: 'ARCHIVED' });
    expect(await decidedRequest(manager, id)).toMatchObject({ code: 'ARCHIVED' });
    expect(await withdraw(contributor, id)).toMatchObject({ code: 'ARCHIVED' });
    expect(await waitsFor(manager)).toEqual([]);
    expect(await waitsFor(contributor, own)).toEqual([]);
  });

  it('are not made to a closed team, which still decides on those it has', async () => {
    const id = await move();
    await query('update teams set closed_at = now() where id = $1', [team.id]);
    const other = await given.arranged(team, dueJune);
    const statement = await given.statement(other, { roles: ['WITHDRAWS'] });
    expect(await requested(contributor, other)).toMatchObject({ code: 'REQUEST_TEAM_CLOSED' });
    expect(await requestedDrop(contributor, other, statement)).toMatchObject({ code: 'REQUEST_TEAM_CLOSED' });
    expect(await decidedRequest(manager, id)).toMatchObject({ outcome: { ending: 'AGREED' } });
  });

  it('wait for managers who did not make them, and are listed for the person who did', async () => {
    const id = await move();
    commitment = await given.arranged(team, dueJune);
    const hers = await move(colleague);
    commitment = await given.arranged(team, dueJune);
    await decidedRequest(manager, await move());
    expect(await waitsFor(manager)).toEqual([id, hers]);
    expect(await waitsFor(colleague)).toEqual([id]);
    expect(await waitsFor(contributor, own)).toEqual([id]);
    for (const who of [contributor, await given.viewer(team), await given.auditor(), await given.administrator()]) {
      expect(await waitsFor(who)).toEqual([]);
    }
    expect(await statementsBesidesSession(() => manager.ask(waiting))).toBe(1);
  });

  it('are recorded without their words', async () => {
    const id = await move(contributor, { reason: 'A very private reason.' });
    await decidedRequest(manager, id, { ...refused, words: 'A very private refusal.' });
    const found = `select 1 from events where position('very private'::bytea in canonical) > 0`;
    expect(await query(found)).toEqual([]);
  });

  it('are never changed or removed by the application, nor by its owner', async () => {
    for (const role of ['set role followthrough_app;', '']) {
      for (const table of ['requests', 'request_outcomes']) {
        for (const attempt of [`delete from ${table}`, `truncate ${table} cascade`]) {
          await expect(application.database.query(`${role} ${attempt}`)).rejects.toThrow(/permission denied|only ever/);
        }
      }
      for (const attempt of [`update requests set reason = 'x'`, 'update request_outcomes set at = now()']) {
        await expect(application.database.query(`${role} ${attempt}`)).rejects.toThrow(/permission denied|only ever/);
      }
    }
  });

  describe('and a date that moves without one', () => {
    const to = (words: string | null, more: object = {}) => changeDue({ due: words && { words }, ...more });

    it('is marked, until it is agreed to or moved back', async () => {
      await to('July 2026');
      expect(await seen()).toMatchObject({
        slippageDays: 31,
        movedWithoutLeave: true,
        dueDateMoves: [{ isWithoutLeave: true, request: null }],
      });
      await to('May 2026');
      expect(await seen()).toMatchObject({ slippageDays: -30, movedWithoutLeave: false });
      await to('July 2026');
      await decidedRequest(manager, await move(contributor, { version: 4, due: { words: 'August 2026' } }));
      expect(await seen()).toMatchObject({ slippageDays: 62, movedWithoutLeave: false });
      await to('July 2026');
      expect(await seen()).toMatchObject({ movedWithoutLeave: false });
      await to('September 2026');
      expect((await seen()).dueDateMoves.map(({ isWithoutLeave: marked }: Json) => marked)).toEqual([
        true,
        false,
        true,
        false,
        false,
        true,
      ]);
    });

    it('is marked if it was removed, and the next date counts from the first', async () => {
      await to(null);
      expect(await seen()).toMatchObject({ slippageDays: null, movedWithoutLeave: true });
      await to('July 2026');
      expect(await seen()).toMatchObject({ slippageDays: 31, movedWithoutLeave: true });
    });

    it('is not marked if it is the first date, or a correction before the first report', async () => {
      await to('July 2026', { isCorrection: true });
      expect(await seen()).toMatchObject({ slippageDays: null, movedWithoutLeave: false, dueDateMoves: [] });
      await reported(contributor, commitment);
      await to('August 2026', { isCorrection: true });
      expect(await seen()).toMatchObject({ slippageDays: 31, movedWithoutLeave: true });
      commitment = await given.arranged(team);
      await to('July 2026');
      expect(await seen()).toMatchObject({ slippageDays: null, movedWithoutLeave: false, dueDateMoves: [] });
    });

    it('is a move if it corrects a date that a manager agreed to', async () => {
      await decidedRequest(manager, await move());
      await to('July 2027', { isCorrection: true });
      expect(await seen()).toMatchObject({ slippageDays: 396, movedWithoutLeave: true });
    });

    it('is not marked if it moved before there were requests', async () => {
      await query(
        `insert into due_date_moves (id, commitment_id, old_edtf, old_latest, new_edtf, new_latest, reason, at, leave_needed)
         values ($1, $2, '2026-05', '2026-05-31', '2026-06', '2026-06-30', 'x', now(), false)`,
        [newId(), commitment.id],
      );
      expect(await seen()).toMatchObject({ slippageDays: 30, movedWithoutLeave: false });
      await to('July 2026');
      expect(await seen()).toMatchObject({ slippageDays: 61, movedWithoutLeave: true });
    });

    it('is summed with what the sum is about and what is left out', async () => {
      await to('July 2026');
      commitment = await given.arranged(team, dueJune);
      await decidedRequest(manager, await move(contributor, { due: { words: 'August 2026' } }));
      commitment = await given.arranged(team, dueJune);
      await to(null);
      await given.arranged(team, dueJune);
      await given.arranged(team);
      await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
      const sum = `query ($team: UUID!) { slippage(filter: { teamIds: [$team] }) {
        days moved withoutLeave dated uncounted undated } }`;
      const counts = { days: 93, moved: 2, withoutLeave: 2, dated: 3, uncounted: 1 };
      expect(await contributor.ask(sum, { team: team.id })).toEqual([{ ...counts, undated: 2 }]);
      const stranger = await given.contributor(await given.team());
      expect(await stranger.ask(sum, { team: team.id })).toEqual([{ ...counts, undated: 1 }]);
    });

    it('is found in the register', async () => {
      await to('July 2026');
      const found = '{ commitments(filter: { movedWithoutLeave: true }, first: 100) { edges { node { id } } } }';
      expect((await contributor.ask(found)).edges).toContainEqual({ node: { id: commitment.id } });
    });

    it('is judged as the domain judges it, whatever happened', async () => {
      const days = [null, '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'];
      for (let seed = 1; seed <= 40; seed += 1) {
        const { id } = await given.arranged(team, dueJune);
        const moves: DueMove[] = [];
        let latest: string | null = '2026-06-30';
        for (let place = 0; place < 4; place += 1) {
          const next = days[(seed * 7 + place * (seed % 5) + place) % 5]!;
          const hasLeave = (seed + place) % 3 === 0;
          moves.push({ oldLatest: latest, newLatest: next, hasLeave });
          await query(
            `insert into due_date_moves (id, commitment_id, old_latest, new_latest, reason, at, leave_needed)
             values ($1, $2, $3, $4, 'x', now(), $5)`,
            [newId(), id, latest, next, !hasLeave],
          );
          latest = next;
        }
        await query('update commitments set due_latest = $2 where id = $1', [id, latest]);
        const read = 'query ($id: UUID!) { commitment(id: $id) { slippageDays movedWithoutLeave } }';
        expect([moves, await contributor.ask(read, { id })]).toEqual([
          moves,
          { slippageDays: slippage(moves, latest), movedWithoutLeave: isWithoutLeave(moves) },
        ]);
      }
      expect(isMove({ edtf: null }, { edtf: '2026' }, false, { isReported: true, moves: [] })).toBe(false);
    });
  });
});
