import { RowsDigest, type DigestRow } from '@followthrough/ledger/rows-digest';
import { RoundState } from '@followthrough/domain/round-terms';
import { Voice } from '@followthrough/domain/vocabulary';
import { Injectable, Logger } from '@nestjs/common';
import { commitmentView } from '../commitments/commitment.view.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { isDatePassed, isOverdue, isRead } from '../delivery/standing.js';
import type { Context } from '../platform/changes/context.js';
import { Work } from '../platform/changes/work.js';
import { Clock } from '../platform/ground/clock.js';
import { Database } from '../platform/sql/database.js';
import { rowOf } from '../platform/sql/columns.js';
import { raw, rowCount, sql, statement, type Sql } from '../platform/sql/sql.js';
import { Reader } from '../platform/views/reader.js';
import { Follows, type FollowedEvent } from '../platform/worker/follows.js';
import { oneAtATime } from '../platform/worker/one-at-a-time.js';
import { runOrFail, Stopped } from '../platform/worker/run-or-fail.js';
import { isAgreed, isInRound, isOwed, isReported } from './in-round.js';
import { RoundFreezing } from './round-freezing.entity.js';
import { Round } from './round.entity.js';
import { reopen } from './round.service.js';
import { roundView } from './round.view.js';

const atOnce = 1_000;

interface Freezing {
  readonly roundId: string;
  /** Identifies the request. */
  readonly freezingId: string;
  readonly signal: AbortSignal;
}

/** Tells how many of all values are saved. @throws Stopped if the work was cancelled */
type Tell = (done: number, total: number) => Promise<void>;

type Kept = DigestRow & { readonly number: number };

/**
 * Freezes rounds in the worker. All values come from one snapshot of the database and are saved in one transaction, so a round
 * is frozen as a whole or not at all: a report that commits meanwhile is not in it, and nothing remains if the process is killed.
 */
@Injectable()
export class RoundFreezingService {
  readonly #log = new Logger(RoundFreezingService.name);

  constructor(
    private readonly database: Database,
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  @Follows({ name: 'rounds.freeze', types: ['round.freezingStarted'], begins: 'FIRST' })
  async follow({ subject }: FollowedEvent, signal: AbortSignal): Promise<void> {
    await this.run(subject.id, signal);
  }

  /** Freezes the round if that was requested and is not finished. Safe to call twice, or after a process was killed. */
  async run(roundId: string, signal: AbortSignal): Promise<void> {
    await oneAtATime(this.database, `round ${roundId}`, signal, async () => {
      const [asked] = await this.database.rows<{ freezing_id: string }>(
        `select freezing_id from rounds where id = $1 and state = 'FREEZING'`,
        [roundId],
      );
      if (!asked) return;
      const freezing = { roundId, freezingId: asked.freezing_id, signal };
      await runOrFail(
        signal,
        () => this.#freeze(freezing),
        (error) => this.#fail(freezing, error),
      );
    });
  }

  async #freeze(freezing: Freezing): Promise<void> {
    await this.work.change(Reader.nobody, async (ctx) => {
      await ctx.db.query('set transaction isolation level repeatable read');
      const { roundId: id, freezingId } = freezing;
      const round = await ctx.db.findOneBy(Round, { id, freezingId, state: RoundState.FREEZING });
      if (!round) throw new Stopped();
      await this.complete(ctx, round, (done, total) => this.#tell(freezing, done, total));
    });
  }

  /** Saves all values of a round that is being frozen, and ends it, within the transaction of the caller. */
  async complete(ctx: Context, round: Round, tell: Tell = () => Promise.resolve()): Promise<void> {
    const { id, freezingId } = round;
    const digest = await keepAll(ctx, round, tell);
    const frozen = { state: RoundState.FROZEN, frozenAt: ctx.now(), digest };
    // If the freezing was cancelled meanwhile, PostgreSQL refuses this, and the next try finds nothing to do.
    await ctx.db.update(Round, { id, freezingId: freezingId!, state: RoundState.FREEZING }, frozen);
    await ctx.record('round.frozen', round, { digest });
  }

  /** On a connection of its own, so that readers see it before the transaction commits. @throws Stopped if cancelled */
  async #tell({ roundId, freezingId, signal }: Freezing, done: number, total: number): Promise<void> {
    signal.throwIfAborted();
    const told = await this.database.rows(
      `update round_freezings f set done = $3, total = $4 from rounds r
       where f.round_id = $1 and r.id = f.round_id and r.freezing_id = $2 and r.state = 'FREEZING' returning f.round_id`,
      [roundId, freezingId, done, total],
    );
    if (told.length === 0) throw new Stopped();
  }

  async #fail({ roundId: id, freezingId }: Freezing, { stack }: Error): Promise<void> {
    this.#log.error(`Round ${id} could not be frozen.`, stack);
    await this.work.change(Reader.nobody, async (ctx) => {
      const round = await ctx.db.findOne(Round, { where: { id, freezingId }, lock: { mode: 'pessimistic_write' } });
      if (round?.state !== RoundState.FREEZING) return;
      await reopen(ctx, round);
      await ctx.db.update(RoundFreezing, id, { failedAt: this.clock.now() });
      await ctx.record('round.freezingFailed', round);
    });
  }
}

/** @returns the digest of the values */
async function keepAll(ctx: Context, round: Round, tell: Tell): Promise<string> {
  const total = await count(ctx, round);
  const digest = new RowsDigest();
  for (let done = 0, after = 0; ; ) {
    await tell(done, total);
    const kept = await keepNext(ctx, round, after);
    for (const value of kept) digest.add(value);
    if (kept.length < atOnce) return digest.hex();
    done += kept.length;
    after = kept.at(-1)!.number;
  }
}

const c = rowOf<Commitment>(commitmentView.table, raw('c'));
const r = rowOf<Round>(roundView.table, raw('r'));

async function count(ctx: Context, { id }: Round): Promise<number> {
  const { reader } = ctx.reading();
  const { text, parameters } = statement(sql`select count(*)::integer as count
    from commitments c join rounds r on r.id = ${id}::uuid where ${isInRound(c, r, reader)}`);
  const [counted] = await ctx.db.query<{ count: number }[]>(text, parameters);
  return counted!.count;
}

/** Saves the next values by number of the commitment, and returns them as the digest reads them. */
async function keepNext(ctx: Context, { id }: Round, after: number): Promise<Kept[]> {
  const reading = { ...ctx.reading(), voice: Voice.REPORTED };
  const s = raw('s');
  const assessed = sql`select s.status from standings s where s.commitment_id = c.id
    and ${isRead({ ...reading, voice: Voice.ASSESSED })} and s.judgement_id is not null`;
  const agreed = sql`select s.status from standings s where s.commitment_id = c.id
    and ${isRead({ ...reading, voice: Voice.AGREED })} and s.judgement_id is not null`;
  const columns: readonly (readonly [name: string, value: Sql])[] = [
    ['commitment_id', c.id],
    ['number', c.number],
    ['duplicate_of_id', c.duplicateOfId],
    ['title', sql`c.title`],
    ['kind', sql`c.kind`],
    ['team_id', c.leadTeamId],
    ['stage', sql`s.stage`],
    ['stage_since', sql`s.stage_since`],
    ['status', sql`s.status`],
    ['judgement_id', sql`s.judgement_id`],
    ['judged_on', sql`s.judged_on`],
    ['is_reported', isReported(c, r)],
    ['is_agreed', isAgreed(c, r, reading)],
    ['is_owed', isOwed(c, r, reading)],
    ['agreed_status', sql`(${agreed})`],
    ['assessed_status', sql`(${assessed})`],
    ['is_disputed', sql`s.is_disputed`],
    ['due_words', c.dueWords],
    ['due_edtf', c.dueEdtf],
    ['due_latest', c.dueLatest],
    ['is_date_passed', sql`coalesce(${isDatePassed(c, s, reading)}, false)`],
    ['is_overdue', sql`coalesce(${isOverdue(c, s, reading)}, false)`],
  ];
  const names = raw(columns.map(([name]) => name).join(', '));
  const values = columns.reduce((all, [, value], at) => (at === 0 ? value : sql`${all}, ${value}`), raw(''));
  const { text, parameters } = statement(sql`
    insert into round_values (id, round_id, ${names})
    select gen_random_uuid(), r.id, ${values}
    from commitments c join rounds r on r.id = ${id}::uuid join standings s on s.commitment_id = c.id and ${isRead(reading)}
    where ${isInRound(c, r, reading.reader)} and c.number > ${after}::integer
    order by c.number limit ${rowCount(atOnce)}
    returning to_jsonb(round_values) - array['id', 'round_id', 'duplicate_of_id'] as value`);
  const kept = await ctx.db.query<{ value: Kept }[]>(text, parameters);
  return kept.map(({ value }) => value).sort((one, other) => one.number - other.number);
}
