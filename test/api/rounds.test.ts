import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { RoundFreezingService } from '@followthrough/server/rounds/round-freezing.service';
import { RowsDigest } from '@followthrough/ledger/rows-digest';
import pg from 'pg';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments } from '../support/given-commitments.js';
import { deliveryDocuments, linked, reported } from '../support/given-delivery.js';
import { answered, findingDocuments, findingInput, raised } from '../support/given-findings.js';
import { freezes, roundDocuments, roundFacts, roundFrozen, roundOpened, roundRead } from '../support/given-rounds.js';
import { givenIn, type Given } from '../support/given.js';
import { mutationDocument } from '../support/mutations.js';
import { doneOnce } from '../support/sent-twice.js';
import { statementsBesidesSession, statementsDuring } from '../support/statements.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const afterDeadline = new Date('2026-11-23T02:00:00Z');
const start = new Date('2026-11-22T22:00:00Z');
const dueJune = {
  dueWords: 'June 2026',
  dueEdtf: '2026-06',
  dueEarliest: '2026-06-01',
  dueLatest: '2026-06-30',
  dueBasis: 'EXPLICIT',
} as const;
const waiting = '{ roundsToReport { edges { node { id } } } }';
const unsigned = '{ roundsToSign { edges { node { id } } } }';
const undecided = '{ amendmentsToDecide { edges { node { id } } } }';

describe('reporting rounds', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Someone;
  let manager: Someone;
  let other: Someone;
  let auditor: Someone;
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    auditor = await given.auditor();
  });
  beforeEach(async () => {
    application.now = start;
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    other = await given.manager(team);
    commitment = await given.arranged(team, { kind: 'AGREEMENT', ...dueJune });
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  const open = async (by: Caller = manager, more: object = {}): Promise<Json> => {
    const round = await roundOpened(by, { teamId: team.id, ...more });
    if (round.__typename !== 'Round') throw new Error(round.message);
    return round;
  };
  const ask = (by: Caller, document: keyof typeof roundDocuments, input: object) =>
    by.ask(roundDocuments[document], { input });
  const codeOf = async (by: Caller, document: keyof typeof roundDocuments, input: object) =>
    (await by.send(roundDocuments[document], { input })).errors?.[0]?.extensions.code;
  const agree = (by: Caller, judgementId: string) =>
    by.ask(deliveryDocuments.signOff, { input: { judgementId, decision: 'AGREED' } });
  const idsIn = async (by: Caller, document: string): Promise<string[]> =>
    (await by.ask(document)).edges.map(({ node }: Json) => node.id);
  const frozen = async (more: object = {}): Promise<Json> => {
    const { id } = await open(manager, more);
    application.now = afterDeadline;
    return roundFrozen(application, manager, id);
  };
  const valueOf = (round: Json, { id }: { id: string } = commitment) =>
    round.values.edges.map(({ node }: Json) => node).find((value: Json) => value.commitment.id === id);
  const amend = (by: Caller, roundId: string, more: object = {}) =>
    ask(by, 'amend', {
      ...{ roundId, commitmentId: commitment.id, part: 'STATUS', value: 'AT_RISK', reason: 'The ship was late.' },
      ...more,
    });

  describe('while open', () => {
    it('say who still owes a report, until it is reported as of the day that they ask for', async () => {
      const delivered = await given.arranged(team);
      await reported(contributor, delivered, { status: 'NOT_DELIVERED', effectiveOn: '2026-10-01' });
      const { id, ...round } = await open();
      expect(round).toMatchObject({ ...roundFacts, state: 'OPEN', owing: 1, team: { name: team.name } });
      const part = { teamId: team.id, name: team.name, total: 2, signedBy: null, signedAt: null };
      expect(round.teams).toEqual([{ ...part, reported: 0, owing: 1, agreed: 0 }]);
      expect(await idsIn(contributor, waiting)).toEqual([id]);

      const early = await reported(contributor, commitment, { effectiveOn: '2026-10-31' });
      expect((await roundRead(manager, id)).owed.edges).toEqual([{ node: { id: commitment.id } }]);
      const report = await reported(contributor, commitment, { effectiveOn: '2026-11-01', seenJudgementId: early.id });
      expect(await roundRead(manager, id)).toMatchObject({
        owing: 0,
        owed: { totalCount: 0 },
        teams: [{ ...part, reported: 1, owing: 0, agreed: 0 }],
      });
      expect(await idsIn(contributor, waiting)).toEqual([]);
      await agree(manager, report.id);
      expect((await roundRead(manager, id)).teams).toEqual([{ ...part, reported: 1, owing: 0, agreed: 1 }]);
    });

    it('leave out what is archived, a duplicate, of other bodies, of another team, or hidden', async () => {
      const elsewhere = await given.team();
      await given.arranged(elsewhere);
      await given.arranged(team, { responsibility: 'EXTERNAL' });
      await given.arranged(team, { duplicateOfId: commitment.id, duplicateReason: 'The same.' });
      await given.arranged(team, { archivedAt: start, archivedReason: 'By mistake.' });
      await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
      const { id } = await open();
      expect(await roundRead(manager, id)).toMatchObject({ owing: 2, owed: { totalCount: 2 }, teams: [{ total: 2 }] });
      const stranger = await given.contributor(elsewhere);
      expect(await roundRead(stranger, id)).toMatchObject({ owing: 1, owed: { totalCount: 1 }, teams: [{ total: 1 }] });
      expect(await idsIn(stranger, waiting)).toEqual([]);
    });

    it('are for all teams, too, and any manager can open one', async () => {
      const elsewhere = await given.team();
      const theirs = await given.arranged(elsewhere);
      const stranger = await given.contributor(elsewhere);
      expect(await codeOf(stranger, 'open', { ...roundFacts })).toBe('FORBIDDEN');
      const { id, teams } = await open(manager, { teamId: null, title: 'Everyone' });
      const parts = teams.filter(({ teamId }: Json) => [team.id, elsewhere.id].includes(teamId));
      expect(parts.map(({ owing }: Json) => owing)).toEqual([1, 1]);
      expect(await idsIn(stranger, waiting)).toEqual([id]);
      const { owingOfMine, owed } = await roundRead(stranger, id);
      expect([owingOfMine, owed.edges[0]]).toEqual([1, { node: { id: theirs.id } }]);
      await reported(stranger, theirs);
      expect(await idsIn(stranger, waiting)).toEqual([]);
      await reported(contributor, commitment);
      const { owing, ...all } = await roundRead(manager, id);
      expect(all.owingOfMine).toBe(0);
      expect((await ask(manager, 'freeze', { roundId: id, seenOwing: owing })).code).toBe('ROUND_DEADLINE_AHEAD');
      expect(await ask(other, 'cancel', { roundId: id, reason: 'Only for this test.' })).toMatchObject({
        state: 'CANCELLED',
        cancelledBy: { name: other.name },
      });
    });

    it('are opened once, whoever asks at the same time', async () => {
      const both = await Promise.all([manager, other].map((by) => roundOpened(by, { teamId: team.id })));
      expect(both.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['ROUND_OPEN_ALREADY', 'Round']);
      expect(await roundOpened(manager, { teamId: team.id })).toMatchObject({
        message: expect.stringContaining('“Autumn 2026” is already open'),
      });
    });

    it('are refused to a closed team, with a past deadline, an impossible day, and by people who do not manage it', async () => {
      const message = async (more: object) => (await roundOpened(manager, { teamId: team.id, ...more })).message;
      expect(await message({ deadline: '2026-11-21' })).toContain('deadline is over');
      expect(await message({ since: '2026-11-23' })).toContain('Choose an earlier day');
      expect(await message({ title: 'x'.repeat(301) })).toContain('301');
      const sent = await manager.send(roundDocuments.open, { input: { ...roundFacts, since: '2027-02-29' } });
      expect(sent.errors?.[0]?.extensions.code).toBe('INVALID');
      for (const by of [contributor, auditor, await given.administrator(), await given.manager(await given.team())]) {
        expect(await codeOf(by, 'open', { ...roundFacts, teamId: team.id })).toBe('FORBIDDEN');
      }
      expect(await codeOf(manager, 'open', { ...roundFacts, teamId: newId() })).toBe('FORBIDDEN');
      await query('update teams set closed_at = now() where id = $1', [team.id]);
      expect(await message({})).toContain('is closed');
    });

    it('are edited by version, reminded of, and cancelled with a reason', async () => {
      const { id } = await open();
      const edited = { roundId: id, version: 1, ...roundFacts, deadline: '2026-12-18', asked: 'Every sum.' };
      expect(await ask(manager, 'edit', edited)).toMatchObject({
        version: 2,
        deadline: '2026-12-18',
        asked: 'Every sum.',
      });
      expect(await ask(other, 'edit', edited)).toMatchObject({
        __typename: 'StaleEdit',
        changes: [{ fields: ['asked', 'deadline'], by: manager.name }],
      });
      expect(await ask(manager, 'remind', { roundId: id })).toMatchObject({ remindedAt: '2026-11-22T22:00:00+00:00' });
      expect(await codeOf(contributor, 'remind', { roundId: id })).toBe('FORBIDDEN');
      await reported(contributor, commitment);
      expect((await ask(manager, 'remind', { roundId: id })).code).toBe('ROUND_NOTHING_OWED');
      expect((await ask(manager, 'cancel', { roundId: id, reason: ' ' })).code).toBe('TEXT_MISSING');
      expect(await ask(manager, 'cancel', { roundId: id, reason: 'By mistake.' })).toMatchObject({
        cancelledReason: 'By mistake.',
      });
      for (const document of ['edit', 'remind', 'freeze'] as const) {
        const input = document === 'edit' ? { ...edited, version: 2 } : { roundId: id };
        const all = document === 'freeze' ? { ...input, seenOwing: 0 } : input;
        expect((await ask(manager, document, all)).code).toBe('ROUND_CANCELLED');
      }
      expect((await roundRead(manager, id)).events.edges.map(({ node }: Json) => node.type)).toEqual([
        ...['round.cancelled', 'round.reminded', 'round.edited', 'round.opened'],
      ]);
    });

    it('move to the team that theirs is merged into, or end if that one has a round', async () => {
      const administrator = await given.administrator();
      const merge = async (from: Team, into: Team) => {
        const input = { teamId: from.id, intoId: into.id, version: 1, reason: 'One harbour.' };
        const merged = await administrator.ask(mutationDocument('mergeTeam'), { input });
        expect(merged.message).toBeUndefined();
      };
      const [into, last] = [await given.team(), await given.team()];
      const { id } = await open();
      await merge(team, into);
      expect(await roundRead(manager, id)).toMatchObject({ state: 'OPEN', team: { name: into.name } });
      const ofLast = await roundOpened(await given.manager(last), { teamId: last.id });
      await merge(into, last);
      expect(await roundRead(manager, id)).toMatchObject({
        state: 'CANCELLED',
        cancelledBy: null,
        cancelledReason: null,
        mergedInto: { name: last.name },
      });
      expect(await roundRead(manager, ofLast.id)).toMatchObject({ state: 'OPEN' });
    });
  });

  describe('of a team that is closed meanwhile', () => {
    const close = async ({ id, version }: Team) => {
      const input = { teamId: id, version, reason: 'Its harbour was sold.' };
      return (await given.administrator()).ask(mutationDocument('closeTeam'), { input });
    };

    it('stay open for what the team still leads: they are reported in, frozen, signed and amended', async () => {
      const { id } = await open();
      expect((await close(team)).message).toBeUndefined();
      expect(await roundRead(manager, id)).toMatchObject({ state: 'OPEN', owing: 1, team: { name: team.name } });
      expect(await idsIn(contributor, waiting)).toEqual([id]);
      expect(await ask(manager, 'remind', { roundId: id })).toMatchObject({ remindedAt: expect.any(String) });
      const { id: judgementId } = await reported(contributor, commitment);
      await agree(manager, judgementId);
      expect(await roundFrozen(application, manager, id)).toMatchObject({
        state: 'FROZEN',
        teams: [{ total: 1, reported: 1, owing: 0, agreed: 1 }],
      });
      expect(await ask(manager, 'sign', { roundId: id, teamId: team.id })).toMatchObject({
        teams: [{ signedBy: manager.name }],
      });
      const proposed = await amend(contributor, id);
      expect(await ask(other, 'decide', { amendmentId: proposed.id, decision: 'AGREED' })).toMatchObject({
        outcome: { ending: 'AGREED' },
      });
      expect((await roundOpened(manager, { teamId: team.id })).message).toContain('is closed');
    });

    it('follow what was reassigned out of them, and end without it', async () => {
      const { id } = await open();
      await close(team);
      const into = await given.team();
      await query('update commitments set lead_team_id = $2 where id = $1', [commitment.id, into.id]);
      expect(await roundRead(manager, id)).toMatchObject({ state: 'OPEN', owing: 0, teams: [] });
      expect(await ask(manager, 'cancel', { roundId: id, reason: 'The team is closed.' })).toMatchObject({
        state: 'CANCELLED',
      });
    });

    it('are frozen or not, as a whole, if that happens at the same time', async () => {
      const { id } = await open();
      application.now = afterDeadline;
      const both = await Promise.all([ask(manager, 'freeze', { roundId: id, seenOwing: 1 }), close(team)]);
      expect(both.map(({ message }) => message)).toEqual([undefined, undefined]);
      await freezes(application, id);
      expect(await roundRead(manager, id)).toMatchObject({ state: 'FROZEN', values: { totalCount: 1 } });
    });

    it('are opened or refused, never in between, if that happens at the same time', async () => {
      const [round] = await Promise.all([roundOpened(manager, { teamId: team.id }), close(team)]);
      const [{ count }] = await query('select count(*)::integer as count from rounds where team_id = $1', [team.id]);
      expect([round.__typename === 'Round', count]).toEqual(count === 1 ? [true, 1] : [false, 0]);
    });

    it('are one part of a round of all teams as before', async () => {
      const { id } = await open(manager, { teamId: null, title: 'Everyone' });
      await close(team);
      const part = (await roundRead(manager, id)).teams.find(({ teamId }: Json) => teamId === team.id);
      expect(part).toMatchObject({ total: 1, owing: 1 });
      expect(await ask(other, 'cancel', { roundId: id, reason: 'Only for this test.' })).toMatchObject({
        state: 'CANCELLED',
      });
    });
  });

  describe('being frozen', () => {
    it('wait for the deadline or the last report, and for what the user saw', async () => {
      const { id } = await open();
      const freeze = async (seenOwing: number) => {
        const { state, code } = await ask(manager, 'freeze', { roundId: id, seenOwing });
        return code ?? state;
      };
      expect(await freeze(1)).toBe('ROUND_STILL_OWED');
      expect(await freeze(0)).toBe('ROUND_OWING_CHANGED');
      await reported(contributor, commitment);
      expect(await freeze(1)).toBe('ROUND_OWING_CHANGED');
      expect(await freeze(0)).toBe('FREEZING');
    });

    it('keep every value and its digest, which no later change alters', async () => {
      const silent = await given.arranged(team, { title: 'Nobody reported this' });
      const report = await reported(contributor, commitment, { status: 'AT_RISK', effectiveOn: '2026-11-20' });
      await agree(manager, report.id);
      const round = await frozen();
      const { digest } = round;
      expect(round).toMatchObject({
        state: 'FROZEN',
        owing: 0,
        frozenAt: '2026-11-23T02:00:00+00:00',
        frozenBy: { name: manager.name },
        teams: [{ total: 2, reported: 1, owing: 1, agreed: 1 }],
        figures: [
          { status: 'AT_RISK', frozen: 1, amended: 1 },
          { status: 'UNCLEAR', frozen: 1, amended: 1 },
        ],
      });
      expect(valueOf(round)).toMatchObject({
        ...{
          status: 'AT_RISK',
          stage: 'PROPOSED',
          dueEdtf: '2026-06',
          isReported: true,
          isAgreed: true,
          agreedStatus: 'AT_RISK',
          isOwed: false,
        },
        ...{ isOverdue: true, isDatePassed: false, judgedOn: '2026-11-20', judgement: { rationale: 'Talks go on.' } },
      });
      expect(valueOf(round, silent)).toMatchObject({
        status: 'UNCLEAR',
        isReported: false,
        isOwed: true,
        judgedOn: null,
      });

      const rows = await query(
        `select to_jsonb(v) - array['id', 'round_id', 'duplicate_of_id'] as value from round_values v where round_id = $1 order by number`,
        [round.id],
      );
      const again = new RowsDigest();
      for (const { value } of rows) again.add(value);
      expect(again.hex()).toBe(digest);

      await reported(contributor, commitment, {
        status: 'DELIVERED',
        effectiveOn: '2026-11-23',
        seenJudgementId: report.id,
      });
      await reported(contributor, silent, { effectiveOn: '2026-11-21' });
      await query(
        `update commitments set title = 'Another', due_edtf = '2027-06', due_earliest = '2027-06-01', due_latest = '2027-06-30' where id = $1`,
        [commitment.id],
      );
      const later = await roundRead(manager, round.id);
      expect(valueOf(later).commitment.title).toBe('Another');
      const without = ({ values, ...rest }: Json) => ({
        ...rest,
        values: values.edges.map(({ node: { commitment: _, ...value } }: Json) => value),
      });
      expect(without(later)).toEqual(without(round));
    });

    it('are frozen once by two people and two workers at once', async () => {
      const { id } = await open();
      application.now = afterDeadline;
      const both = await Promise.all([manager, other].map((by) => ask(by, 'freeze', { roundId: id, seenOwing: 1 })));
      expect(both.map(({ code, state }) => code ?? state).sort()).toEqual(['FREEZING', 'ROUND_FREEZING']);
      await Promise.all([freezes(application, id), freezes(application, id)]);
      const round = await roundRead(manager, id);
      expect(round).toMatchObject({ state: 'FROZEN', values: { totalCount: 1 } });
      expect(round.events.edges.filter(({ node }: Json) => node.type === 'round.frozen')).toHaveLength(1);
      expect((await ask(manager, 'freeze', { roundId: id, seenOwing: 0 })).code).toBe('ROUND_FROZEN');
    });

    it('hold a report that commits meanwhile in whole or not at all', async () => {
      const { id } = await open();
      application.now = afterDeadline;
      await ask(manager, 'freeze', { roundId: id, seenOwing: 1 });
      await Promise.all([freezes(application, id), reported(contributor, commitment, { effectiveOn: '2026-11-22' })]);
      const { isReported, isOwed, status, judgedOn } = valueOf(await roundRead(manager, id));
      expect([
        { isReported: true, isOwed: false, status: 'ON_TRACK', judgedOn: '2026-11-22' },
        { isReported: false, isOwed: true, status: 'UNCLEAR', judgedOn: null },
      ]).toContainEqual({ isReported, isOwed, status, judgedOn });
    });

    it('can be cancelled, and leave nothing when the process is stopped half-way', async () => {
      const { id } = await open();
      application.now = afterDeadline;
      expect((await ask(manager, 'cancelFreezing', { roundId: id })).code).toBe('ROUND_NOT_FREEZING');
      await ask(manager, 'freeze', { roundId: id, seenOwing: 1 });
      const stopped = new AbortController();
      const service = application.app.get(RoundFreezingService);
      const running = service.run(id, stopped.signal);
      stopped.abort();
      await expect(running).rejects.toThrow();
      expect(await query('select 1 from round_values where round_id = $1', [id])).toEqual([]);
      expect(await ask(manager, 'cancelFreezing', { roundId: id })).toMatchObject({ state: 'OPEN', owing: 1 });
      await freezes(application, id);
      expect(await roundRead(manager, id)).toMatchObject({ state: 'OPEN', values: { totalCount: 0 } });
    });

    it('are open again, with the reason in the log, after a fault', async () => {
      const { id } = await open();
      application.now = afterDeadline;
      await ask(manager, 'freeze', { roundId: id, seenOwing: 1 });
      await query(
        `create function fail_values() returns trigger language plpgsql as $$ begin raise exception 'A fault.'; end $$`,
      );
      await query('create trigger fault before insert on round_values for each row execute function fail_values()');
      try {
        await freezes(application, id);
      } finally {
        await query('drop function fail_values cascade');
      }
      expect(await roundRead(manager, id)).toMatchObject({
        state: 'OPEN',
        freezing: { failedAt: '2026-11-23T02:00:00+00:00' },
        values: { totalCount: 0 },
      });
    });

    it('are out of reach of the application once frozen', async () => {
      const { id } = await frozen();
      const asApp = (text: string) =>
        application
          .arrange((ctx) => ctx.db.query(text, [id]))
          .then(
            () => 'done',
            () => 'refused',
          );
      expect(await asApp('update round_values set status = status where round_id = $1')).toBe('refused');
      expect(await asApp('delete from round_values where round_id = $1')).toBe('refused');
      expect(await asApp(`update rounds set title = 'x' where id = $1`)).toBe('refused');
      expect(await asApp('delete from rounds where id = $1')).toBe('refused');
      await expect(query('update round_values set status = status where round_id = $1', [id])).rejects.toThrow();
    });
  });

  describe('frozen', () => {
    it('are signed once for each team, by its manager', async () => {
      const { id, digest } = await frozen();
      expect(await idsIn(manager, unsigned)).toEqual([id]);
      expect(await idsIn(contributor, unsigned)).toEqual([]);
      for (const by of [contributor, auditor]) {
        expect(await codeOf(by, 'sign', { roundId: id, teamId: team.id })).toBe('FORBIDDEN');
      }
      const elsewhere = await given.team();
      const stranger = await given.manager(elsewhere);
      expect((await ask(stranger, 'sign', { roundId: id, teamId: elsewhere.id })).code).toBe('ROUND_TEAM_ABSENT');
      const both = await Promise.all([manager, other].map((by) => ask(by, 'sign', { roundId: id, teamId: team.id })));
      expect(both.map(({ code, __typename }) => code ?? __typename).sort()).toEqual(['ROUND_SIGNED_ALREADY', 'Round']);
      const [signed] = await query('select digest from round_signatures where round_id = $1', [id]);
      expect(signed).toEqual({ digest });
      expect((await roundRead(manager, id)).teams).toMatchObject([
        { signedBy: expect.any(String), signedAt: expect.any(String) },
      ]);
      expect(await idsIn(manager, unsigned)).toEqual([]);
    });

    it('are not signed or amended before they are frozen', async () => {
      const { id } = await open();
      expect((await ask(manager, 'sign', { roundId: id, teamId: team.id })).code).toBe('ROUND_NOT_FROZEN');
      expect((await amend(contributor, id)).code).toBe('ROUND_NOT_FROZEN');
    });

    it('show an agreed amendment beside the frozen value', async () => {
      const { id } = await frozen();
      const proposed = await amend(contributor, id);
      expect(proposed).toMatchObject({ part: 'STATUS', frozen: 'UNCLEAR', value: 'AT_RISK', outcome: null });
      expect(await idsIn(manager, undecided)).toEqual([proposed.id]);
      expect((await roundRead(manager, id)).figures).toEqual([{ status: 'UNCLEAR', frozen: 1, amended: 1 }]);
      expect((await amend(contributor, id, { value: 'ON_TRACK' })).code).toBe('AMENDMENT_WAITS');
      const decide = (by: Caller, more: object = {}) =>
        ask(by, 'decide', { amendmentId: proposed.id, decision: 'AGREED', ...more });
      expect(await codeOf(contributor, 'decide', { amendmentId: proposed.id, decision: 'AGREED' })).toBe('FORBIDDEN');
      expect((await decide(manager, { decision: 'REFUSED' })).code).toBe('TEXT_MISSING');
      const both = await Promise.all([decide(manager), decide(other)]);
      expect(both.map(({ code, __typename }) => code ?? __typename).sort()).toEqual([
        'AMENDMENT_DECIDED_MEANWHILE',
        'RoundAmendment',
      ]);
      const round = await roundRead(manager, id);
      expect(round.figures).toEqual([
        { status: 'AT_RISK', frozen: 0, amended: 1 },
        { status: 'UNCLEAR', frozen: 1, amended: 0 },
      ]);
      expect(valueOf(round)).toMatchObject({
        status: 'UNCLEAR',
        amendments: [{ part: 'STATUS', value: 'AT_RISK', outcome: { ending: 'AGREED' } }],
      });
      expect((await amend(contributor, id)).code).toBe('AMENDMENT_UNCHANGED');
      expect(await idsIn(manager, undecided)).toEqual([]);
    });

    it('are not amended by the person who decides, with values that do not exist, or for what was never frozen', async () => {
      const { id } = await frozen();
      const late = await given.arranged(team);
      expect((await amend(contributor, id, { commitmentId: late.id })).code).toBe('AMENDMENT_NEVER_FROZEN');
      expect((await amend(contributor, id, { value: 'SPENT' })).code).toBe('AMENDMENT_VALUE_UNKNOWN');
      expect((await amend(contributor, id, { part: 'STAGE', value: 'SPENT' })).code).toBe('AMENDMENT_VALUE_UNKNOWN');
      expect((await amend(contributor, id, { part: 'DUE', value: '2026-02-30' })).code).toBe('DAY_NOT_IN_MONTH');
      expect((await amend(contributor, id, { reason: '' })).code).toBe('TEXT_MISSING');
      const own = await amend(manager, id, { part: 'DUE', value: null });
      expect((await ask(manager, 'decide', { amendmentId: own.id, decision: 'AGREED' })).code).toBe('OWN_AMENDMENT');
      const stranger = await given.manager(await given.team());
      expect(await codeOf(stranger, 'decide', { amendmentId: own.id, decision: 'AGREED' })).toBe('FORBIDDEN');
      expect(
        await codeOf(stranger, 'amend', { roundId: id, commitmentId: commitment.id, part: 'DUE', reason: 'x' }),
      ).toBe('FORBIDDEN');
      expect(
        await codeOf(manager, 'amend', { roundId: newId(), commitmentId: commitment.id, part: 'DUE', reason: 'x' }),
      ).toBe('NOT_FOUND');
    });

    it('let the person who proposed an amendment withdraw it with a reason, until it is decided', async () => {
      const { id } = await frozen();
      const proposed = await amend(contributor, id);
      const withdraw = (by: Caller, reason = 'It was on time.') =>
        ask(by, 'withdraw', { amendmentId: proposed.id, reason });
      for (const by of [manager, other]) {
        expect(await codeOf(by, 'withdraw', { amendmentId: proposed.id, reason: 'x' })).toBe('FORBIDDEN');
      }
      expect(await codeOf(contributor, 'withdraw', { amendmentId: newId(), reason: 'x' })).toBe('NOT_FOUND');
      expect((await withdraw(contributor, ' ')).code).toBe('TEXT_MISSING');
      expect((await withdraw(contributor, 'x'.repeat(10_001))).code).toBe('TEXT_TOO_LONG');
      expect(await withdraw(contributor)).toMatchObject({
        outcome: { ending: 'WITHDRAWN', words: 'It was on time.', by: { name: contributor.name } },
      });
      expect((await withdraw(contributor)).code).toBe('AMENDMENT_WITHDRAWN_MEANWHILE');
      const late = await ask(manager, 'decide', { amendmentId: proposed.id, decision: 'AGREED' });
      expect(late.message).toContain(`${contributor.name} withdrew this amendment`);
      expect(await idsIn(manager, undecided)).toEqual([]);
      expect((await roundRead(manager, id)).figures).toEqual([{ status: 'UNCLEAR', frozen: 1, amended: 1 }]);

      const again = await amend(contributor, id);
      const both = await Promise.all([
        ask(contributor, 'withdraw', { amendmentId: again.id, reason: 'By mistake.' }),
        ask(manager, 'decide', { amendmentId: again.id, decision: 'AGREED' }),
      ]);
      expect(both.map(({ code }) => code).filter(Boolean)).toHaveLength(1);
      const [{ count }] = await query(
        'select count(*)::integer as count from round_amendment_outcomes where amendment_id = $1',
        [again.id],
      );
      expect(count).toBe(1);
    });

    it('leave an amendment to the managers of other teams where its own has none who could decide', async () => {
      const small = await given.team();
      const only = await given.manager(small);
      const theirs = await given.arranged(small);
      const secret = await given.arranged(small, { marking: 'OFFICIAL_SENSITIVE' });
      const { id } = await open(only, { teamId: small.id });
      application.now = afterDeadline;
      await roundFrozen(application, only, id);
      const own = await amend(only, id, { commitmentId: theirs.id });
      const hidden = await amend(only, id, { commitmentId: secret.id });
      expect(own).toMatchObject({ isDecidedElsewhere: true });
      const decide = { amendmentId: own.id, decision: 'AGREED' };
      expect((await ask(only, 'decide', decide)).code).toBe('OWN_AMENDMENT');
      expect(await idsIn(only, undecided)).toEqual([]);
      expect(await idsIn(manager, undecided)).toContain(own.id);
      expect(await idsIn(manager, undecided)).not.toContain(hidden.id);
      expect(await codeOf(manager, 'decide', { ...decide, amendmentId: hidden.id })).toBe('NOT_FOUND');
      for (const by of [contributor, auditor, await given.contributor(small)]) {
        expect(await codeOf(by, 'decide', decide)).toBe('FORBIDDEN');
      }

      const second = await given.manager(small);
      expect(await codeOf(manager, 'decide', decide)).toBe('FORBIDDEN');
      expect(await idsIn(manager, undecided)).not.toContain(own.id);
      await query('update people set deactivated_at = now() where id = $1', [second.id]);
      expect(await ask(manager, 'decide', decide)).toMatchObject({
        outcome: { ending: 'AGREED', by: { name: manager.name } },
      });
      await query(`update commitments set named_readers = array[$2::uuid] where id = $1`, [secret.id, manager.id]);
      expect(await ask(manager, 'decide', { ...decide, amendmentId: hidden.id })).toMatchObject({
        outcome: { ending: 'AGREED' },
      });
    });

    it('leave an amendment to other teams also where the managers of its own cannot see it', async () => {
      const leading = await given.team();
      const only = await given.manager(leading);
      const named = await given.manager(await given.team());
      const { id } = await frozen();
      await query(
        `update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'Ask first.', lead_team_id = $2,
           named_readers = $3 where id = $1`,
        [commitment.id, leading.id, [named.id]],
      );
      // The managers of the team that it was frozen for cannot see it, and that of the team that leads it now proposed it.
      await query('insert into memberships (id, person_id, team_id, role) values ($1, $2, $3, $4)', [
        ...[newId(), only.id, team.id, 'CONTRIBUTOR'],
      ]);
      const proposing = await application.as(only);
      const asked = await amend(proposing, id);
      expect(asked).toMatchObject({ isDecidedElsewhere: true });
      expect(await idsIn(manager, undecided)).toEqual([]);
      expect(await idsIn(named, undecided)).toEqual([asked.id]);
      const decide = { amendmentId: asked.id, decision: 'AGREED' };
      expect(await codeOf(manager, 'decide', decide)).toBe('NOT_FOUND');
      expect(await ask(named, 'decide', decide)).toMatchObject({ outcome: { ending: 'AGREED' } });
    });

    it('find the amendments to decide without reading all frozen values', async () => {
      const [text] = (await statementsDuring(() => idsIn(manager, undecided))).filter((sent) =>
        sent.includes('round_amendment_outcomes'),
      );
      const client = new pg.Client({ connectionString: application.database.url });
      await client.connect();
      // With a table this small, PostgreSQL would read all of it.
      await client.query('set enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Json }] }>(
        `explain (generic_plan, format json) ${text!}`,
      );
      await client.end();
      const scans = (node: Json): Json[] => [
        ...(node['Relation Name'] === 'round_values' ? [node] : []),
        ...(node.Plans ?? []).flatMap(scans),
      ];
      const found = scans(rows[0]!['QUERY PLAN'][0].Plan);
      expect(found.length).toBeGreaterThan(0);
      for (const scan of found) expect(scan['Index Cond'] ?? scan['Recheck Cond']).toBeDefined();
    });

    it('hide what is said about a commitment that the reader cannot see', async () => {
      const secret = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
      const { id } = await frozen();
      await amend(contributor, id, { commitmentId: secret.id });
      const stranger = await given.manager(await given.team());
      const seen = await roundRead(stranger, id);
      expect(seen).toMatchObject({
        values: { totalCount: 1 },
        amendments: { edges: [] },
        teams: [{ total: 1 }],
        figures: [{ status: 'UNCLEAR', frozen: 1 }],
      });
      expect(JSON.stringify(seen)).not.toContain(secret.id);
      expect(seen.freezing).toEqual({ percent: null, failedAt: null });
      expect(await codeOf(stranger, 'amend', { roundId: id, commitmentId: secret.id, part: 'DUE', reason: 'x' })).toBe(
        'NOT_FOUND',
      );
    });

    it('do not tell, by its absence, that a commitment is a duplicate of one that the reader cannot see', async () => {
      const elsewhere = await given.team();
      const owner = await given.manager(elsewhere);
      const original = await given.arranged(elsewhere, { marking: 'OFFICIAL_SENSITIVE' });
      const copy = await given.arranged(team, { duplicateOfId: original.id, duplicateReason: 'The same.' });
      const { id } = await open();
      const parts = async (by: Caller) => {
        const { owing, owed, teams, values, figures, amendments } = await roundRead(by, id);
        const of = ({ edges }: Json) => edges.map(({ node }: Json) => (node.commitment ?? node).id).sort();
        const totals = teams.map(({ total }: Json) => total);
        return { owing, owed: of(owed), totals, values: of(values), figures, amendments: amendments.edges.length };
      };
      const both = [commitment.id, copy.id].sort();
      const none = { owing: 0, owed: [], totals: [], values: [], figures: [], amendments: 0 };
      // As in the register: without the original, it is a commitment like any other.
      expect(await parts(manager)).toEqual({ ...none, owing: 2, owed: both, totals: [2] });
      for (const by of [owner, auditor]) {
        expect(await parts(by)).toEqual({ ...none, owing: 1, owed: [commitment.id], totals: [1] });
      }

      application.now = afterDeadline;
      const round = await roundFrozen(application, manager, id);
      const figures = (count: number) => [{ status: 'UNCLEAR', frozen: count, amended: count }];
      const onCopy = findingInput(copy, { about: 'ROUND', aboutId: valueOf(round, copy).id });
      expect((await auditor.send(findingDocuments.raise, { input: onCopy })).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
      expect(await parts(manager)).toEqual({ ...none, totals: [2], values: both, figures: figures(2) });
      const amended = await amend(contributor, id, { commitmentId: copy.id });
      expect(amended).toMatchObject({ outcome: null });
      expect(await parts(manager)).toMatchObject({ amendments: 1 });
      for (const by of [owner, auditor]) {
        expect(await parts(by)).toEqual({ ...none, totals: [1], values: [commitment.id], figures: figures(1) });
      }
      expect(await codeOf(owner, 'decide', { amendmentId: amended.id, decision: 'AGREED' })).toBe('NOT_FOUND');
      const [{ digest }] = await query('select digest from rounds where id = $1', [id]);
      expect(digest).toBe(round.digest);

      application.now = new Date('2026-11-23T03:00:00Z');
      await query('update commitments set duplicate_of_id = null, duplicate_reason = null where id = $1', [copy.id]);
      const next = await open(manager, { title: 'Winter', since: '2026-11-23', deadline: '2026-11-23' });
      application.now = new Date('2026-11-24T01:00:00Z');
      await roundFrozen(application, manager, next.id);
      const moves = async (by: Caller) =>
        (await by.ask(roundDocuments.moves, { earlierId: id, laterId: next.id })).edges.map(({ node }: Json) => [
          ...[node.commitment.id, node.before === null],
        ]);
      expect(await moves(manager)).toEqual([]);
      expect(await moves(owner)).toEqual([[copy.id, true]]);
      // What was frozen stays, also when the mark goes.
      expect(await parts(owner)).toMatchObject({ values: [commitment.id], figures: figures(1) });
    });

    it('are signed for by the team that theirs was merged into', async () => {
      const { id } = await frozen();
      const into = await given.team();
      const takesOver = await given.manager(into);
      const input = { teamId: team.id, intoId: into.id, version: 1, reason: 'One harbour.' };
      await (await given.administrator()).ask(mutationDocument('mergeTeam'), { input });
      expect(await idsIn(takesOver, unsigned)).toEqual([id]);
      expect(await ask(takesOver, 'sign', { roundId: id, teamId: team.id })).toMatchObject({
        teams: [{ name: team.name, signedBy: takesOver.name }],
      });
      expect(await roundRead(manager, id)).toMatchObject({ state: 'FROZEN', team: { name: team.name } });
    });

    it('take findings about a figure, which the team that leads the commitment now answers', async () => {
      const round = await frozen();
      const { id: valueId } = valueOf(round);
      const elsewhere = await given.arranged(team);
      const about = { about: 'ROUND', aboutId: valueId };
      for (const wrong of [
        { ...about, aboutId: newId() },
        { ...about, aboutId: null },
        { ...about, aboutId: round.id },
      ]) {
        const sent = await auditor.send(findingDocuments.raise, { input: findingInput(commitment, wrong) });
        expect(sent.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
      const sent = await auditor.send(findingDocuments.raise, { input: findingInput(elsewhere, about) });
      expect(sent.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      const finding = await raised(auditor, commitment, about);
      expect(finding).toMatchObject({ about: 'ROUND', state: 'DRAFT' });

      const figures = `query ($id: UUID!) { round(id: $id) { values { edges { node { findings { id
        roundValue { id round { title } } } } } } } }`;
      const seen = async (by: Caller) =>
        (await by.ask(figures, { id: round.id })).values.edges.flatMap(({ node }: Json) => node.findings);
      expect(await seen(contributor)).toEqual([
        { id: finding.id, roundValue: { id: valueId, round: { title: 'Autumn 2026' } } },
      ]);
      const stranger = await given.manager(await given.team());
      expect(await seen(stranger)).toEqual([]);
      expect(await answered(contributor, finding.id)).toMatchObject({ response: { answer: 'ACCEPTED' } });
      expect(await seen(stranger)).toMatchObject([{ id: finding.id }]);
      expect(await roundRead(manager, round.id)).toMatchObject({ digest: round.digest, state: 'FROZEN' });
    });

    it('take no finding about a figure of another commitment, from the application’s own account either', async () => {
      const { values } = await frozen();
      const [{ node }] = values.edges;
      const elsewhere = await given.arranged(team);
      const insert = `insert into findings (id, commitment_id, about, round_value_id, reply_due, raised_at, raised_by)
        values (gen_random_uuid(), $1, $2, $3, '2026-12-31', now(), $4)`;
      const add = (of: Commitment, about: string, by: Someone) =>
        application.arrange((ctx) => ctx.db.query(insert, [of.id, about, node.id, by.id]));
      await expect(add(elsewhere, 'ROUND', auditor)).rejects.toThrow('A finding is about its own commitment.');
      await expect(add(commitment, 'ROUND', manager)).rejects.toThrow('Only auditors raise findings.');
      await expect(add(commitment, 'COMMITMENT', auditor)).rejects.toThrow('findings_');
      await expect(add(commitment, 'ROUND', auditor)).resolves.not.toThrow();
    });

    it('are compared with the move that gave the later due date, and the change that gave the later stage', async () => {
      const secret = await given.arranged(team, { kind: 'AGREEMENT', marking: 'OFFICIAL_SENSITIVE', ...dueJune });
      const earlier = await frozen();
      application.now = new Date('2026-11-23T03:00:00Z');
      const moveDue = async (of: Commitment, version: number, words: string, more: object = {}) => {
        const input = { commitmentId: of.id, version, due: { words }, reason: `It is ${words} now.`, ...more };
        expect((await contributor.ask(commitmentDocuments.changeDueDate, { input })).message).toBeUndefined();
      };
      const { id: statementId } = await given.statement(commitment);
      await moveDue(commitment, 1, 'May 2027');
      await moveDue(commitment, 2, 'June 2027', { statementId });
      await moveDue(secret, 1, 'June 2027');
      const evidence = await linked(contributor, commitment);
      const supports = [{ evidenceId: evidence.id, role: 'SUPPORTS', grade: 'D' }];
      const step = { commitmentId: commitment.id, stage: 'IN_NEGOTIATION', effectiveOn: '2026-11-20', supports };
      expect(await contributor.ask(deliveryDocuments.stage, { input: step })).toMatchObject({ stage: step.stage });
      const { id } = await open(manager, { title: 'Winter', since: '2026-11-23', deadline: '2026-11-23' });
      application.now = new Date('2026-11-24T01:00:00Z');
      const later = await roundFrozen(application, manager, id);
      // What happens after the later round is no reason for what it says.
      await moveDue(commitment, 3, 'July 2027');

      const why = async (by: Caller) =>
        (await by.ask(roundDocuments.moves, { earlierId: earlier.id, laterId: later.id })).edges.map(
          ({ node }: Json) => node,
        );
      const moved = {
        commitment: { id: commitment.id },
        before: { stage: 'PROPOSED', dueEdtf: '2026-06' },
        after: { stage: 'IN_NEGOTIATION', dueEdtf: '2027-06' },
        dueMove: { reason: 'It is June 2027 now.', by: { name: contributor.name }, statement: { id: statementId } },
        stageChange: {
          ...{ stage: 'IN_NEGOTIATION', effectiveEdtf: '2026-11-20', recordedBy: { name: contributor.name } },
          supports: [{ evidence: { id: evidence.id } }],
        },
      };
      const hidden = { commitment: { id: secret.id }, dueMove: { reason: 'It is June 2027 now.', statement: null } };
      expect(await why(manager)).toMatchObject([moved, hidden]);
      expect(await why(await given.manager(await given.team()))).toMatchObject([moved]);
    });

    it('are not explained by a move that the earlier round already knew, of a date that was then corrected', async () => {
      const change = async (version: number, words: string, isCorrection: boolean) => {
        const input = { commitmentId: commitment.id, version, due: { words }, reason: 'As stated.', isCorrection };
        expect((await contributor.ask(commitmentDocuments.changeDueDate, { input })).message).toBeUndefined();
      };
      await change(1, 'June 2027', false);
      await change(2, 'June 2026', true);
      const earlier = await frozen();
      application.now = new Date('2026-11-23T03:00:00Z');
      await change(3, 'June 2027', true);
      const { id } = await open(manager, { title: 'Winter', since: '2026-11-23', deadline: '2026-11-23' });
      application.now = new Date('2026-11-24T01:00:00Z');
      const later = await roundFrozen(application, manager, id);
      const { edges } = await manager.ask(roundDocuments.moves, { earlierId: earlier.id, laterId: later.id });
      expect(edges).toMatchObject([
        { node: { before: { dueEdtf: '2026-06' }, after: { dueEdtf: '2027-06' }, dueMove: null } },
      ]);
    });

    it('are compared for the team only, if only one of them is of a single team', async () => {
      const other = await given.team();
      const leaves = await given.arranged(team);
      const elsewhere = await given.arranged(other);
      const mine = await frozen();
      application.now = new Date('2026-11-23T03:00:00Z');
      const input = { id: leaves.id, leadTeamId: other.id, reason: 'It is theirs.' };
      expect(await manager.ask(commitmentDocuments.reassign, { input })).toMatchObject({ __typename: 'Commitment' });
      const added = await given.arranged(team);
      const { id } = await open(manager, { teamId: null, since: '2026-11-23', deadline: '2026-11-23' });
      application.now = new Date('2026-11-24T01:00:00Z');
      const whole = await roundFrozen(application, manager, id);
      const moved = async (earlierId: string, laterId: string) =>
        (await manager.ask(roundDocuments.moves, { earlierId, laterId })).edges.map(
          ({ node }: Json) => node.commitment.id,
        );
      expect(await moved(mine.id, whole.id)).toEqual([leaves.id, added.id]);
      expect(await moved(whole.id, mine.id)).toEqual([leaves.id, added.id]);
      expect(await moved(mine.id, whole.id)).not.toContain(elsewhere.id);
    });

    it('are compared: what moved, what is new, and why', async () => {
      const still = await given.arranged(team);
      const earlier = await frozen();
      application.now = new Date('2026-11-23T03:00:00Z');
      const added = await given.arranged(team);
      const { id } = await open(manager, { title: 'Winter', since: '2026-11-23', deadline: '2026-11-23' });
      await reported(contributor, commitment, {
        status: 'OFF_TRACK',
        rationale: 'No ship.',
        effectiveOn: '2026-11-23',
      });
      application.now = new Date('2026-11-24T01:00:00Z');
      const later = await roundFrozen(application, manager, id);
      const { edges } = await manager.ask(roundDocuments.moves, { earlierId: earlier.id, laterId: later.id });
      expect(edges.map(({ node }: Json) => node)).toEqual([
        {
          ...{ dueMove: null, stageChange: expect.objectContaining({ stage: 'PROPOSED' }) },
          commitment: { id: commitment.id },
          before: expect.objectContaining({ status: 'UNCLEAR' }),
          after: expect.objectContaining({ status: 'OFF_TRACK', judgement: { rationale: 'No ship.' } }),
        },
        {
          ...{ dueMove: null, stageChange: expect.anything() },
          commitment: { id: added.id },
          before: null,
          after: expect.objectContaining({ status: 'UNCLEAR' }),
        },
      ]);
      expect(JSON.stringify(edges)).not.toContain(still.id);
      const open2 = await open(manager, { title: 'Spring', since: '2026-11-20', deadline: '2026-11-30' });
      for (const laterId of [open2.id, newId()]) {
        expect(await manager.ask(roundDocuments.moves, { earlierId: earlier.id, laterId })).toMatchObject({
          totalCount: 0,
        });
      }
    });
  });

  it('are read with their teams, values and amendments in one statement', async () => {
    const { id } = await frozen();
    expect(await statementsBesidesSession(() => roundRead(manager, id))).toBe(1);
  });

  it('are changed once, however often a change is sent', async () => {
    const { id } = await doneOnce(application, 'openRound', manager, { input: { ...roundFacts, teamId: team.id } });
    await doneOnce(application, 'editRound', manager, {
      input: { ...roundFacts, roundId: id, version: 1, title: 'Late' },
    });
    await doneOnce(application, 'remindOfRound', manager, { input: { roundId: id } });
    application.now = afterDeadline;
    await doneOnce(application, 'freezeRound', manager, { input: { roundId: id, seenOwing: 1 } });
    await doneOnce(application, 'cancelFreezing', manager, { input: { roundId: id } });
    await roundFrozen(application, manager, id);
    await doneOnce(application, 'signRound', manager, { input: { roundId: id, teamId: team.id } });
    const about = { roundId: id, commitmentId: commitment.id, part: 'STATUS', value: 'AT_RISK', reason: 'Late.' };
    const proposed = await doneOnce(application, 'proposeAmendment', contributor, { input: about });
    await doneOnce(application, 'decideAmendment', manager, {
      input: { amendmentId: proposed.id, decision: 'AGREED' },
    });
    const mistaken = await doneOnce(application, 'proposeAmendment', contributor, {
      input: { ...about, value: 'OFF_TRACK' },
    });
    await doneOnce(application, 'withdrawAmendment', contributor, {
      input: { amendmentId: mistaken.id, reason: 'By mistake.' },
    });
    application.now = start;
    const next = await open(manager, { title: 'Next' });
    await doneOnce(application, 'cancelRound', manager, { input: { roundId: next.id, reason: 'By mistake.' } });
  });
});
