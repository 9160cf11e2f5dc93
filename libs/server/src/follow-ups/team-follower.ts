import { Injectable } from '@nestjs/common';
import { Commitment } from '../commitments/commitment.entity.js';
import { mergedInto } from '../people/teams/merged-into.js';
import type { Context } from '../platform/changes/context.js';
import { Work } from '../platform/changes/work.js';
import { Reader } from '../platform/views/reader.js';
import { Follows, type FollowedEvent } from '../platform/worker/follows.js';
import { FollowUp } from './follow-up.entity.js';
import { changeFollowUp, recordedFollowUp } from './recorded.js';

/** When a team is merged, the other team takes over its open follow-ups. Closed ones keep their assignee. */
@Injectable()
export class TeamFollower {
  constructor(private readonly work: Work) {}

  @Follows({ name: 'followUps.followMergedTeam', types: ['team.merged'], begins: 'FIRST' })
  async teamMerged({ subject }: FollowedEvent<'team.merged'>, signal?: AbortSignal): Promise<void> {
    const open = await this.work.change(Reader.nobody, (ctx) => openOf(ctx, subject.id));
    for (const id of open) {
      if (signal?.aborted) throw new Error('The worker is stopping; the remaining follow-ups follow later.');
      await this.work.change(Reader.nobody, (ctx) => follow(ctx, id));
    }
  }
}

async function openOf(ctx: Context, teamId: string): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>(
    `select id from follow_ups where team_id = $1 and state in ('OPEN', 'STARTED') order by id`,
    [teamId],
  );
  return rows.map(({ id }) => id);
}

/** Does nothing the second time, or if the team was reopened. */
async function follow(ctx: Context, id: string): Promise<void> {
  const followUp = await ctx.db.findOneOrFail(FollowUp, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!followUp.teamId || followUp.finishedAt) return;
  const teamId = await mergedInto(ctx, followUp.teamId);
  if (teamId === followUp.teamId) return;
  await changeFollowUp(ctx, followUp, { teamId });
  const commitment = await ctx.db.findOneByOrFail(Commitment, { id: followUp.commitmentId });
  const { title, details } = followUp;
  await ctx.record(
    'followUp.edited',
    commitment,
    { ...recordedFollowUp(followUp), fields: ['teamId'] },
    { title, details },
  );
}
