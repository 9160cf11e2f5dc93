import type { DataOf } from '@followthrough/domain/events/event-types';
import { RoundState } from '@followthrough/domain/round-terms';
import { In } from 'typeorm';
import type { Context, Identified } from '../platform/changes/context.js';
import { Round } from './round.entity.js';
import { change, reopen } from './round.service.js';

const inProgress = In([RoundState.OPEN, RoundState.FREEZING]);

/**
 * The round of a team that is merged becomes one of the other team, unless that has one in progress: then it is cancelled. If
 * it was being frozen, it is open again, because its commitments are about to move. Frozen rounds stay as they are.
 */
export async function moveRound(ctx: Context, team: Identified, { intoId }: DataOf<'team.merged'>): Promise<void> {
  const find = (teamId: string) =>
    ctx.db.findOne(Round, { where: { teamId, state: inProgress }, lock: { mode: 'pessimistic_write' } });
  const round = await find(team.id);
  if (!round) return;
  if (round.state === RoundState.FREEZING) await reopen(ctx, round);
  if (await find(intoId)) {
    const ended = { cancelledAt: ctx.now(), mergedIntoId: intoId };
    await change(ctx, round, { state: RoundState.CANCELLED, ...ended });
    await ctx.record('round.cancelled', round, { mergedIntoId: intoId });
    return;
  }
  await change(ctx, round, { teamId: intoId });
  await ctx.record('round.moved', round, { from: team.id, to: intoId });
}
