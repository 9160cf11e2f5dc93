import { resolveDue } from '@followthrough/domain/due';
import { usualGrade } from '@followthrough/domain/milestones';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { type Against, dueColumns } from '../due-dates/due-columns.js';
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

/** The data of a milestone in an event, which stays forever. */
export function recordedMilestone(milestone: Milestone) {
  const { id, position, isRequired, neededGrade, dueEdtf, dueBasis, dueAgainst, dueReadings } = milestone;
  // Only if there are any: an event has room for 64 kB, and must hold as many milestones as are allowed.
  const reading = {
    ...(dueAgainst && { dueAgainst }),
    ...(dueReadings.length > 0 && { dueReadings: [...dueReadings] }),
  };
  return { id, position, isRequired, neededGrade, dueEdtf, dueBasis, ...reading };
}

/** The texts of milestones, each under its own name. */
export function writtenMilestones(milestones: readonly Milestone[]): Record<string, string | null> {
  return Object.fromEntries(
    milestones.flatMap(({ id, words, dueWords, dueWhy }) => [
      [`milestone ${id}`, words],
      [`due ${id}`, dueWords],
      [`why ${id}`, dueWhy],
    ]),
  );
}

/** Adds milestones in order. */
export async function insertMilestones(
  ctx: Context,
  commitmentId: string,
  milestones: readonly MilestoneInput[],
  against: Against,
): Promise<Milestone[]> {
  const rows = milestones.map((milestone, position) =>
    ctx.db.create(Milestone, {
      id: newId(),
      commitmentId,
      ...milestoneColumns(milestone, against),
      position,
      isAfterReport: false,
      createdAt: ctx.now(),
      removedAt: null,
    }),
  );
  if (rows.length > 0) await ctx.db.insert(Milestone, rows);
  return rows;
}
