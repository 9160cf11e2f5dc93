import { dueProblem, type DueEntered } from './due.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { requiredTextProblem } from './text.js';
import { Grade } from './vocabulary.js';

/** The input of a milestone: a step or test of delivery. */
export interface MilestoneEntered {
  /** The id of an existing milestone; absent for a new one. */
  readonly id?: string | null;
  readonly words: string;
  readonly due?: DueEntered | null;
  readonly isRequired: boolean;
  readonly neededGrade?: Grade | null;
}

/** The default grade that a milestone needs: the word of a body other than the undertaker. */
export const usualGrade: Grade = Grade.B;

/**
 * Why these milestones cannot be saved, or null. `against` is the date of the source. A problem names its milestone:
 * `milestones.0.words` and the like, counted from 0.
 */
export function milestonesProblem(milestones: readonly MilestoneEntered[], against: string | null): RuleProblem | null {
  const field = 'milestones';
  if (milestones.length > limits.milestones) {
    return problem('TOO_MANY_MILESTONES', { count: milestones.length, limit: limits.milestones }, field);
  }
  const ids = milestones.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length) return problem('MILESTONE_TWICE', {}, field);
  for (const [index, { words, due }] of milestones.entries()) {
    const of = `${field}.${index}`;
    const refused =
      requiredTextProblem(words, { limit: limits.line, name: { label: 'a milestone' }, field: `${of}.words` }) ??
      dueProblem(due, against, `${of}.due`);
    if (refused) return refused;
  }
  return null;
}
