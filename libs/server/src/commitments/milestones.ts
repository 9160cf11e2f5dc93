import { resolveDue } from '@followthrough/domain/due';
import { usualGrade } from '@followthrough/domain/milestones';
import type { Context } from '../platform/context.js';
import { newId } from '../platform/uuid.js';
import { dueColumns, type Against } from './due-columns.js';
import { Milestone } from './milestone.entity.js';
import type { MilestoneInput } from './milestone.inputs.js';

export function milestoneColumns({ words, due, isRequired, neededGrade }: MilestoneInput, against: Against) {
  return {
    words,
    isRequired,
    neededGrade: neededGrade ?? usualGrade,
    ...dueColumns(resolveDue(due, against.published), against.sourceId),
  };
}

/** Adds milestones in order, from `firstPosition`, and answers their ids. */
export async function insertMilestones(
  ctx: Context,
  commitmentId: string,
  milestones: readonly MilestoneInput[],
  against: Against,
): Promise<string[]> {
  const rows = milestones.map((milestone, position) => ({
    id: newId(),
    commitmentId,
    ...milestoneColumns(milestone, against),
    position,
    createdAt: ctx.now(),
    removedAt: null,
  }));
  if (rows.length > 0) await ctx.db.insert(Milestone, rows);
  return rows.map(({ id }) => id);
}
