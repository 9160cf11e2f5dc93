import { Injectable } from '@nestjs/common';
import { mergedInto } from '../../people/teams/merged-into.js';
import type { Context } from '../../platform/changes/context.js';
import { Work } from '../../platform/changes/work.js';
import { Reader } from '../../platform/views/reader.js';
import { Follows, type FollowedEvent } from '../../platform/worker/follows.js';
import { Commitment } from '../commitment.entity.js';

/**
 * When a team is merged, the other team becomes the lead team of its commitments, including archived and hidden ones.
 */
@Injectable()
export class TeamFollower {
  constructor(private readonly work: Work) {}

  @Follows({ name: 'commitments.followMergedTeam', types: ['team.merged'], begins: 'FIRST' })
  async teamMerged({ subject }: FollowedEvent<'team.merged'>, signal?: AbortSignal): Promise<void> {
    const led = await this.work.change(Reader.nobody, (ctx) => ledBy(ctx, subject.id));
    for (const id of led) {
      if (signal?.aborted) throw new Error('The worker is stopping; the remaining commitments follow later.');
      await this.work.change(Reader.nobody, (ctx) => follow(ctx, id));
    }
  }
}

async function ledBy(ctx: Context, teamId: string): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>('select id from commitments where lead_team_id = $1 order by id', [
    teamId,
  ]);
  return rows.map(({ id }) => id);
}

/** Does nothing the second time, or if the team was reopened. */
async function follow(ctx: Context, id: string): Promise<void> {
  const commitment = await ctx.db.findOneOrFail(Commitment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  const from = commitment.leadTeamId;
  const to = await mergedInto(ctx, from);
  if (to === from) return;
  commitment.leadTeamId = to;
  await ctx.db.update(Commitment, id, { leadTeamId: to });
  await ctx.record('commitment.reassigned', commitment, { from, to, isMerge: true });
}
