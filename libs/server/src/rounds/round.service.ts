import type { RuleProblem } from '@followthrough/domain/problems';
import {
  cancelFreezingProblem,
  cancelRoundProblem,
  freezeRoundProblem,
  notOpenProblem,
  openRoundProblem,
  remindProblem,
  roundProblem,
} from '@followthrough/domain/rounds';
import { RoundState } from '@followthrough/domain/round-terms';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { teamInTurn } from '../people/teams/team-in-turn.js';
import type { Context } from '../platform/changes/context.js';
import { changedFields, staleEdit } from '../platform/changes/stale-edit.js';
import { newId } from '../platform/ground/uuid.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { rowOf } from '../platform/sql/columns.js';
import { raw, sql, statement } from '../platform/sql/sql.js';
import { RoundFreezing } from './round-freezing.entity.js';
import { Round } from './round.entity.js';
import type { CancelRoundInput, EditRoundInput, FreezeRoundInput, OpenRoundInput, RoundInput } from './round.inputs.js';
import { owing, roundView } from './round.view.js';

/** Opens, changes and cancels rounds, and asks the worker to freeze them. */
@Injectable()
export class RoundService {
  async open(ctx: Context, { teamId: asked, ...input }: OpenRoundInput): Promise<Round | RuleProblem> {
    const teamId = asked ?? null;
    ctx.allow('round.open', { teamId });
    const team = teamId === null ? null : await teamInTurn(ctx, teamId);
    await inTurn(ctx, teamId);
    const refused = openRoundProblem(input, team, await inProgress(ctx, teamId), ctx.today());
    if (refused) return refused;

    const round = ctx.db.create(Round, {
      id: newId(),
      version: 1,
      teamId,
      ...factsOf(input),
      state: RoundState.OPEN,
      openedAt: ctx.now(),
      openedBy: ctx.viewer.id,
    });
    await ctx.db.insert(Round, round);
    const { since, deadline, title, asked: words } = round;
    await ctx.record('round.opened', round, { version: 1, teamId, since, deadline }, { title, asked: words });
    return round;
  }

  async edit(ctx: Context, { roundId, version, ...input }: EditRoundInput): Promise<Round | RuleProblem | StaleEdit> {
    const round = await ctx.acquire(roundView, roundId, 'round.edit');
    const refused = notOpenProblem(round) ?? (await staleEdit(ctx, round, version)) ?? roundProblem(input, ctx.today());
    if (refused) return refused;

    const facts = factsOf(input);
    const fields = changedFields(round, facts);
    if (fields.length === 0) return round;
    Object.assign(round, facts, { version: round.version + 1 });
    await ctx.db.update(Round, round.id, { ...facts, version: round.version });
    const { since, deadline, title, asked } = round;
    await ctx.record('round.edited', round, { version: round.version, fields, since, deadline }, { title, asked });
    return round;
  }

  async remind(ctx: Context, { roundId }: RoundInput): Promise<Round | RuleProblem> {
    const round = await ctx.acquire(roundView, roundId, 'round.remind');
    const refused = remindProblem(round, await owingIn(ctx, round));
    if (refused) return refused;

    await change(ctx, round, { remindedAt: ctx.now(), remindedBy: ctx.viewer.id });
    await ctx.record('round.reminded', round);
    return round;
  }

  async cancel(ctx: Context, { roundId, reason }: CancelRoundInput): Promise<Round | RuleProblem> {
    const round = await ctx.acquire(roundView, roundId, 'round.cancel');
    const refused = cancelRoundProblem(round, reason);
    if (refused) return refused;

    const ended = { cancelledAt: ctx.now(), cancelledBy: ctx.viewer.id, cancelledReason: reason };
    await change(ctx, round, { state: RoundState.CANCELLED, ...ended });
    await ctx.record('round.cancelled', round, {}, { reason });
    return round;
  }

  /** The worker follows the event. */
  async freeze(ctx: Context, { roundId, seenOwing }: FreezeRoundInput): Promise<Round | RuleProblem> {
    const round = await ctx.acquire(roundView, roundId, 'round.freeze');
    const refused = freezeRoundProblem(round, { owing: await owingIn(ctx, round), seenOwing }, ctx.today());
    if (refused) return refused;

    await change(ctx, round, { state: RoundState.FREEZING, freezingId: newId(), freezingBy: ctx.viewer.id });
    await ctx.db.upsert(RoundFreezing, { roundId: round.id, done: 0, total: 0, failedAt: null }, ['roundId']);
    await ctx.record('round.freezingStarted', round);
    return round;
  }

  async cancelFreezing(ctx: Context, { roundId }: RoundInput): Promise<Round | RuleProblem> {
    const round = await ctx.acquire(roundView, roundId, 'round.freeze');
    const refused = cancelFreezingProblem(round);
    if (refused) return refused;

    await reopen(ctx, round);
    await ctx.record('round.freezingCancelled', round);
    return round;
  }
}

const factsOf = ({ title, asked, since, deadline }: Omit<OpenRoundInput, 'teamId'>) => ({
  title,
  asked: asked || null,
  since,
  deadline,
});

/** People who open a round for the same teams at the same time wait here, so that the second one is told of the first. */
async function inTurn(ctx: Context, teamId: string | null): Promise<void> {
  await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [`round of ${teamId ?? 'all teams'}`]);
}

async function inProgress(ctx: Context, teamId: string | null): Promise<Round | null> {
  const of = { teamId: teamId ?? IsNull() };
  return ctx.db.findOne(Round, {
    where: [
      { ...of, state: RoundState.OPEN },
      { ...of, state: RoundState.FREEZING },
    ],
  });
}

/** As the page counts it for this reader. */
export async function owingIn(ctx: Context, round: Round): Promise<number> {
  const { text, parameters } = statement(
    sql`select ${owing(rowOf(roundView.table, raw('r')), { ...ctx.reading(), args: {} })} as count
      from rounds r where r.id = ${round.id}::uuid`,
  );
  const [counted] = await ctx.db.query<{ count: number }[]>(text, parameters);
  return counted!.count;
}

export async function change(ctx: Context, round: Round, columns: Partial<Round>): Promise<void> {
  Object.assign(round, columns);
  await ctx.db.update(Round, round.id, columns);
}

/** What was saved for the freezing is discarded with its transaction. */
export async function reopen(ctx: Context, round: Round): Promise<void> {
  await change(ctx, round, { state: RoundState.OPEN, freezingId: null, freezingBy: null });
}
