import { addDays } from '@followthrough/domain/days';
import { disputed } from '@followthrough/domain/assessment';
import { currentJudgement, type DatedJudgement } from '@followthrough/domain/delivery';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Voice } from '@followthrough/domain/vocabulary';
import fc from 'fast-check';
import { anyChange, changeNames, makersOf, worker } from '../support/any-change.js';
import { startApplication, type Application, type Json } from '../support/application.js';
import type { Hands } from '../support/changes/change.js';
import { givenHands } from '../support/given-hands.js';
import { givenSite, html, type Site } from '../support/given-site.js';
import { answers, differing, questionsOfPages } from '../support/questions.js';
import { workerAtOnce } from '../support/worker.js';

/** A fact or an act as rows tell it: since which day it counts, and when it was recorded. */
interface Counting {
  readonly since: string;
  readonly recordedAt: string;
}

interface Judged extends DatedJudgement, Counting {
  readonly judgementId: string;
  /** The day on which it stops counting; null if it does not. */
  readonly until: string | null;
}

interface History {
  readonly since: string;
  readonly judged: Readonly<Record<Voice, readonly Judged[]>>;
  readonly stages: readonly (Counting & { readonly stage: string; readonly isOfParty: boolean })[];
  readonly news: readonly Counting[];
  readonly moves: readonly { readonly since: string; readonly oldEdtf: string | null }[];
  readonly dueEdtf: string | null;
  /** Archivings and restorations, in the order in which they were done. */
  readonly turns: readonly { readonly since: string; readonly isArchived: boolean }[];
}

interface Found {
  readonly stage: string;
  readonly status: string;
  readonly judgementId: string | null;
  readonly isDisputed: boolean;
  readonly wasDelivered: boolean;
  readonly lastNewsAt: string;
}

/** The same as the database, with the rules of the domain, for one voice on one day. */
function standingOn(day: string, voice: Voice, { judged, stages, news }: History): Found {
  const there = (of: Voice) => judged[of].filter(({ since, until }) => since <= day && (until === null || until > day));
  const current = (of: Voice) => {
    const found = currentJudgement(there(of));
    return { judgementId: found?.judgementId ?? null, status: found?.status ?? DeliveryStatus.UNCLEAR };
  };
  const told = news
    .filter(({ since }) => since <= day)
    .map(({ since, recordedAt }) => (recordedAt.slice(0, 10) <= day ? recordedAt : `${since}T00:00:00.000Z`));
  return {
    ...current(voice),
    stage: stages.filter(({ since, isOfParty }) => since <= day && !isOfParty).at(-1)!.stage,
    isDisputed: disputed(current(Voice.ASSESSED), current(Voice.REPORTED)),
    wasDelivered: there(voice).some(({ status }) => status === DeliveryStatus.DELIVERED),
    lastNewsAt: told.sort().at(-1)!,
  };
}

/** The date after the moves that count on a day: that which the next one moves, or that of today. */
function dueOn(day: string, { moves, dueEdtf }: History): string | null {
  const counted = moves.findLastIndex(({ since }) => since <= day) + 1;
  return moves[counted] ? moves[counted].oldEdtf : dueEdtf;
}

function isArchivedOn(day: string, { turns }: History): boolean {
  return turns.findLast(({ since }) => since <= day)?.isArchived ?? false;
}

describe('what was so on each day', () => {
  let application: Application;
  let site: Site;

  beforeAll(async () => {
    application = await startApplication();
    site = await givenSite(application, 'ferries.example');
    site.answer = html('They will sail.');
  });
  afterAll(async () => {
    await site.close();
    await application.close();
  });

  const rows = (text: string, values: unknown[] = []) => application.database.query<Json>(text, values);
  const on = (day: number) => void (application.now = new Date(`2026-03-${day}T12:00:00.000Z`));

  it('is, after any changes, what the rules of the domain say of the rows, and on the last day what is so today', async () => {
    const picks = fc.infiniteStream(fc.noBias(fc.nat(1_000_000)));
    const names = fc.array(fc.constantFrom(...changeNames), { minLength: 60, maxLength: 60 });
    await fc.assert(fc.asyncProperty(picks, names, holds), { numRuns: 1, endOnFailure: true });
  }, 300_000);

  async function holds(picks: fc.Stream<number>, names: readonly string[]): Promise<void> {
    on(10);
    const work = workerAtOnce(application);
    const hands = await givenHands(application, site);
    const pick = (most: number) => picks.next().value % most;
    const change = async (name: string) =>
      name === worker ? (await work.follow(), null) : anyChange(application, hands, name, pick);
    for (let made = 0; made < 5; made += 1) await change('createCommitment');
    for (const [at, name] of [...changeNames, ...names].entries()) {
      on(10 + Math.floor(at / 20));
      if ((await change(name)) === null) continue;
      for (const maker of makersOf(name)) await change(maker);
      await change(name);
    }
    await work.follow();
    await expectDaysOfRows();
    await expectToday(hands, pick);
  }

  async function expectDaysOfRows(): Promise<void> {
    const last = application.now.toISOString().slice(0, 10);
    let [compared, archived] = [0, 0];
    for (const { id } of await rows('select id from commitments order by number')) {
      const history = await historyOf(id);
      const stood = await rows(
        `select *, from_on::text, until_on::text from effective_standings where commitment_id = $1 order by voice`,
        [id],
      );
      const spans = await rows(
        `select due_edtf, from_on::text, until_on::text from effective_due_dates where commitment_id = $1
          union all select due_edtf, due_from::text, 'infinity' from commitments where id = $1`,
        [id],
      );
      const away = await rows(
        `select from_on::text, until_on::text from effective_archivings where commitment_id = $1`,
        [id],
      );
      const isOn = (day: string) => (row: Json) => row.from_on <= day && row.until_on > day;
      for (let day = '2025-11-25'; day <= last; day = addDays(day, 1)) {
        const span = spans.filter(isOn(day));
        expect(span.map((row) => row.due_edtf)).toEqual(day < history.since ? [] : [dueOn(day, history)]);
        const isArchived = day >= history.since && isArchivedOn(day, history);
        expect({ id, day, archived: away.filter(isOn(day)).length }).toEqual({ id, day, archived: isArchived ? 1 : 0 });
        archived += Number(isArchived);
        for (const voice of Object.values(Voice)) {
          const found = stood.filter((row) => row.voice === voice && isOn(day)(row)).map(foundIn);
          expect({ id, day, voice, found }).toEqual({
            ...{ id, day, voice },
            found: day < history.since ? [] : [standingOn(day, voice, history)],
          });
          compared += found.length;
        }
      }
      expect(stood.filter(({ until_on }) => until_on === 'infinity').map(currentIn)).toEqual(
        (
          await rows(`select * from standings where commitment_id = $1 and until_at = 'infinity' order by voice`, [id])
        ).map(currentIn),
      );
    }
    expect(compared).toBeGreaterThan(500);
    expect(archived).toBeGreaterThan(0);
    const reports = await rows('select count(*)::integer as count from judgements');
    expect(reports[0].count).toBeGreaterThan(5);
  }

  /** By effective date, today reads as today: its pages, lists, counts and searches; and every page has earlier days. */
  async function expectToday(hands: Hands, pick: (most: number) => number): Promise<void> {
    const asked = await questionsOfPages(application, pick(3));
    // Each in a session of its own: one has a limit, and time does not pass here.
    const read = async (headers: Record<string, string>) =>
      answers(await application.as(hands.auditor), asked, headers);
    const today = application.now.toISOString().slice(0, 10);
    const effective = (day: string) => ({ 'followthrough-as-at': day, 'followthrough-as-at-by': 'EFFECTIVE' });
    const now = await read({});
    expect(differing(await read(effective(today)), now)).toEqual([]);
    for (const day of ['2026-01-14', addDays(today, -3)]) {
      expect(differing(await read(effective(day)), now)).not.toEqual([]);
    }
  }

  async function historyOf(id: string): Promise<History> {
    const utc = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    const day = (at: string) => `(${at} at time zone 'UTC')::date`;
    const [commitment] = await rows(
      `select due_edtf as "dueEdtf", ${day('created_at')}::text as day from commitments where id = $1`,
      [id],
    );
    const statements = await rows(
      `select s.id, least(p.published_earliest, ${day('s.created_at')})::text as since, ${utc('s.created_at')} as "recordedAt"
       from counting_statements s join sources p on p.id = s.source_id where s.commitment_id = $1`,
      [id],
    );
    const since = [commitment.day, ...statements.map((statement: Json) => statement.since)].sort()[0];
    const reports = await rows(
      `select j.id as "judgementId", j.status, j.effective_on::text as "effectiveOn", ${utc('j.recorded_at')} as "recordedAt",
         false as "isWithdrawn", least(j.effective_on, ${day('j.recorded_at')})::text as since, null as until
       from judgements j where j.commitment_id = $1 and j.id not in (select judgement_id from judgement_withdrawals)
       order by j.sequence`,
      [id],
    );
    const signOffs = await rows(
      `select s.judgement_id as id, s.decision, ${day('s.at')}::text as since from sign_offs s
       join judgements j on j.id = s.judgement_id where j.commitment_id = $1 order by s.sequence`,
      [id],
    );
    const agreed = reports.flatMap((report) => {
      const decisions = signOffs.filter((decision) => decision.id === report.judgementId);
      return decisions.flatMap((decision, at) =>
        decision.decision === 'AGREED'
          ? [
              {
                ...report,
                since: [decision.since, report.since].sort().at(-1),
                until: decisions[at + 1]?.since ?? null,
              },
            ]
          : [],
      );
    });
    const assessed = await rows(
      `select a.judgement_id as "judgementId", a.status, ${day('a.drafted_at')}::text as "effectiveOn",
         ${utc('r.at')} as "recordedAt", false as "isWithdrawn", ${day('r.at')}::text as since, null as until
       from assessments a join assessment_replies r on r.assessment_id = a.id
       where a.commitment_id = $1 and a.id not in (select assessment_id from assessment_withdrawals) order by a.sequence`,
      [id],
    );
    const stages = await rows(
      `select stage, party_id is not null as "isOfParty", ${utc('recorded_at')} as "recordedAt",
         case when effective_edtf is null then $2 else least(effective_earliest, ${day('recorded_at')})::text end as since
       from stage_changes where commitment_id = $1 order by sequence`,
      [id, since],
    );
    const evidence = await rows(
      `select least(effective_earliest, ${day('submitted_at')})::text as since, ${utc('submitted_at')} as "recordedAt"
       from evidence where commitment_id = $1 and id not in (select evidence_id from evidence_withdrawals)`,
      [id],
    );
    const moves = await rows(
      `select old_edtf as "oldEdtf", statement_id as "statementId", ${day('at')}::text as day
       from due_date_moves where commitment_id = $1 order by sequence`,
      [id],
    );
    const kept = await rows(
      `select type, ${day('at')}::text as day from events where subject_type = 'commitment' and subject_id = $1
         and type in ('commitment.archived', 'commitment.restored', 'proposal.acceptanceUndone') order by subject_version`,
      [id],
    );
    // Undoing the acceptance that made a commitment archives it on every day before, too.
    const turns = kept.flatMap(({ type, day }, at) => {
      if (type === 'commitment.restored') return [{ since: day, isArchived: false }];
      if (type !== 'commitment.archived') return [];
      const next = kept.slice(at + 1).find((later) => later.type !== 'commitment.archived');
      return [{ since: next?.type === 'proposal.acceptanceUndone' ? since : day, isArchived: true }];
    });
    const own = moves.map((move) => {
      const statement = statements.find((one: Json) => one.id === move.statementId);
      return [move.day, ...(statement ? [statement.since] : [])].sort()[0];
    });
    return {
      since,
      judged: { REPORTED: reports, AGREED: agreed, ASSESSED: assessed },
      stages,
      news: [...statements, ...reports, ...assessed, ...stages, ...evidence],
      moves: moves.map((move, at) => ({ ...move, since: own.slice(at).sort()[0] })),
      dueEdtf: commitment.dueEdtf,
      turns,
    };
  }
});

const foundIn = (row: Json): Found => ({
  stage: row.stage,
  status: row.status,
  judgementId: row.judgement_id,
  isDisputed: row.is_disputed,
  wasDelivered: row.was_delivered,
  lastNewsAt: row.last_news_at.toISOString(),
});

/** What a standing says, of whichever table. */
const currentIn = (row: Json): object => [
  foundIn(row),
  [row.voice, row.stage_since, row.assessment_id, row.judged_at, row.is_override, String(row.judged_on)],
];
