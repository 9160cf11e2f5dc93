import { Injectable } from '@nestjs/common';
import { Commitment } from '../commitments/commitment.entity.js';
import type { Context } from '../platform/changes/context.js';
import { Work } from '../platform/changes/work.js';
import { Reader } from '../platform/views/reader.js';
import { Follows, type FollowedEvent } from '../platform/worker/follows.js';
import { followEffectiveDays } from './standing.js';

/** A statement counts from the day on which its source was published, so a corrected date changes what was so on which day. */
@Injectable()
export class StandingFollower {
  constructor(private readonly work: Work) {}

  @Follows({ name: 'delivery.followEffectiveDays', types: ['source.corrected'], begins: 'FIRST' })
  async sourceCorrected({ subject, data }: FollowedEvent<'source.corrected'>, signal?: AbortSignal): Promise<void> {
    if (!data.fields.includes('published')) return;
    const stated = await this.work.change(Reader.nobody, (ctx) => statedIn(ctx, subject.id));
    for (const id of stated) {
      if (signal?.aborted) throw new Error('The worker stops; the rest follows later.');
      await this.work.change(Reader.nobody, (ctx) => follow(ctx, id));
    }
  }
}

async function statedIn(ctx: Context, sourceId: string): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>(
    'select distinct commitment_id as id from statements where source_id = $1',
    [sourceId],
  );
  return rows.map(({ id }) => id);
}

/** Under the lock of the commitment, as in every other change of it. */
async function follow(ctx: Context, id: string): Promise<void> {
  await ctx.db.findOneOrFail(Commitment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  await followEffectiveDays(ctx, { id });
}
