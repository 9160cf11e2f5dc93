import { archivedProblem } from '@followthrough/domain/archived';
import { milestonesProblem } from '@followthrough/domain/milestones';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Context } from '../../platform/changes/context.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { changedFields, staleEdit } from '../../platform/changes/stale-edit.js';
import { newId } from '../../platform/ground/uuid.js';
import { Commitment } from '../commitment.entity.js';
import { commitmentView } from '../commitment.view.js';
import { againstSource, foundingSource, type Against } from '../due-dates/due-columns.js';
import { isReported } from '../reported.js';
import { Milestone } from './milestone.entity.js';
import type { MilestoneInput, SetMilestonesInput } from './milestone.inputs.js';
import { milestoneColumns, recordedMilestone, writtenMilestones } from './milestones.js';

@Injectable()
export class MilestoneService {
  /** Sets the milestones to the given list. A removed milestone stays in the record. */
  async set(ctx: Context, input: SetMilestonesInput): Promise<Commitment | RuleProblem | StaleEdit> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'commitment.edit');
    const against = await foundingSource(ctx, commitment);
    const refused =
      archivedProblem(commitment) ??
      (await staleEdit(ctx, commitment, input.version)) ??
      milestonesProblem(input.milestones, against.published);
    if (refused) return refused;

    const held = await ctx.db.findBy(Milestone, { commitmentId: commitment.id, removedAt: IsNull() });
    const isAfterReport = await isReported(ctx, commitment.id);
    const added: Milestone[] = [];
    const edited: Milestone[] = [];
    for (const [position, milestone] of input.milestones.entries()) {
      if (milestone.id) {
        const one = await edit(ctx, held, milestone.id, { ...milestone, position, isAfterReport }, against);
        if (one) edited.push(one);
      } else added.push(await add(ctx, commitment.id, { ...milestone, position, isAfterReport }, against));
    }
    const kept = new Set(input.milestones.map(({ id }) => id));
    const removed = held.filter(({ id }) => !kept.has(id));
    if (removed.length > 0) {
      await ctx.db.update(Milestone, { id: In(removed.map(({ id }) => id)) }, { removedAt: ctx.now() });
    }
    if (added.length + edited.length + removed.length === 0) return commitment;

    commitment.version += 1;
    await ctx.db.update(Commitment, commitment.id, { version: commitment.version });
    await ctx.record(
      'commitment.milestonesSet',
      commitment,
      {
        version: commitment.version,
        fields: ['milestones'],
        added: added.map(recordedMilestone),
        edited: edited.map(recordedMilestone),
        removed: removed.map(({ id }) => id),
      },
      writtenMilestones([...added, ...edited]),
    );
    return commitment;
  }
}

interface Placed extends MilestoneInput {
  readonly position: number;
  readonly isAfterReport: boolean;
}

async function add(
  ctx: Context,
  commitmentId: string,
  { position, isAfterReport, ...milestone }: Placed,
  against: Against,
): Promise<Milestone> {
  const row = ctx.db.create(Milestone, {
    id: newId(),
    commitmentId,
    ...milestoneColumns(milestone, against),
    position,
    isAfterReport,
    createdAt: ctx.now(),
    removedAt: null,
  });
  await ctx.db.insert(Milestone, row);
  return row;
}

/** @throws Refusal NOT_FOUND for a milestone of another commitment */
async function edit(
  ctx: Context,
  held: readonly Milestone[],
  id: string,
  { position, isAfterReport, ...milestone }: Placed,
  founding: Against,
): Promise<Milestone | null> {
  const row = held.find((one) => one.id === id);
  if (!row) throw Refusal.notFound();
  // Its wording is counted from a source of its own, which does not change.
  const against = row.dueSourceId ? await againstSource(ctx, row.dueSourceId) : founding;
  const written = milestoneColumns(milestone, against);
  const { words, isRequired, neededGrade } = written;
  const isRewritten = changedFields(row, { words, isRequired, neededGrade }).length > 0;
  const columns = { ...written, position, isAfterReport: row.isAfterReport || (isRewritten && isAfterReport) };
  if (changedFields(row, columns).length === 0) return null;
  await ctx.db.update(Milestone, row.id, columns);
  return Object.assign(row, columns);
}
