import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/views/reader.js';
import { Work } from '../../platform/changes/work.js';
import type { Context } from '../../platform/changes/context.js';
import { Follows, type FollowedEvent } from '../../platform/worker/follows.js';
import { Commitment } from '../commitment.entity.js';
import { againstSource, dueColumns, dueIn, type Against } from '../due-dates/due-columns.js';
import { readAgain } from '../due-dates/due-date.service.js';
import { Milestone } from './milestone.entity.js';
import { recordedMilestone } from './milestones.js';

/** When the date of a source is corrected, the system resolves all wording that was counted from it again. */
@Injectable()
export class DueFollower {
  constructor(private readonly work: Work) {}

  @Follows({ name: 'commitments.readDueAgain', types: ['source.corrected'], begins: 'FIRST' })
  async sourceCorrected({ subject }: FollowedEvent<'source.corrected'>, signal?: AbortSignal): Promise<void> {
    const touched = await this.work.change(Reader.nobody, (ctx) => restingOn(ctx, subject.id));
    for (const commitmentId of touched) {
      if (signal?.aborted) throw new Error('The worker stops; the rest is read again later.');
      await this.work.change(Reader.nobody, (ctx) => resolveAgain(ctx, commitmentId, subject.id));
    }
  }
}

async function restingOn(ctx: Context, sourceId: string): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>(
    `select id from commitments where due_source_id = $1
     union select commitment_id from milestones where due_source_id = $1 and removed_at is null`,
    [sourceId],
  );
  return rows.map(({ id }) => id);
}

/** Resolves the dates of one commitment again. Idempotent. */
async function resolveAgain(ctx: Context, commitmentId: string, sourceId: string): Promise<void> {
  const commitment = await ctx.db.findOneOrFail(Commitment, {
    where: { id: commitmentId },
    lock: { mode: 'pessimistic_write' },
  });
  const against = await againstSource(ctx, sourceId);
  const from = commitment.dueEdtf;
  const milestones = await milestonesAgain(ctx, commitmentId, against);
  const own = commitment.dueSourceId === sourceId && readAgain(dueIn(commitment), against.published);
  if (own) Object.assign(commitment, dueColumns(own, sourceId));
  if (!own && milestones.length === 0) return;

  commitment.version += 1;
  await ctx.db.update(Commitment, commitment.id, {
    ...dueColumns(dueIn(commitment), commitment.dueSourceId),
    version: commitment.version,
  });
  await ctx.record('commitment.dueResolved', commitment, {
    version: commitment.version,
    fields: [...(own ? ['due'] : []), ...(milestones.length > 0 ? ['milestones'] : [])],
    sourceId,
    from,
    to: commitment.dueEdtf,
    ...(own && { basis: own.basis, against: own.against, readings: [...own.readings] }),
    milestones: milestones.map(recordedMilestone),
  });
}

async function milestonesAgain(
  ctx: Context,
  commitmentId: string,
  { sourceId, published }: Against,
): Promise<Milestone[]> {
  const milestones = await ctx.db
    .createQueryBuilder(Milestone, 'm')
    .where('m.commitmentId = :commitmentId and m.dueSourceId = :sourceId and m.removedAt is null', {
      commitmentId,
      sourceId,
    })
    .getMany();
  const changed: Milestone[] = [];
  for (const milestone of milestones) {
    const again = readAgain(dueIn(milestone), published);
    if (!again) continue;
    const columns = dueColumns(again, sourceId);
    await ctx.db.update(Milestone, milestone.id, columns);
    changed.push(Object.assign(milestone, columns));
  }
  return changed;
}
