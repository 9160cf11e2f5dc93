import { commitmentProblem, kindFieldsOf, type CommitmentFacts } from './commitments.js';
import { dueProblem, type DueEntered } from './due.js';
import type { Kind } from './kinds.js';
import { firstRungOf, type Stage } from './ladders.js';
import { milestonesProblem, type MilestoneEntered } from './milestones.js';
import { problem, type RuleProblem } from './problems.js';
import { firstStageProblem } from './stages.js';
import { foundingProblem, type Founding } from './statements.js';

/** The input of a new commitment, with its statement or the reason for having none. */
export interface CommitmentEntry extends Founding {
  readonly facts: CommitmentFacts;
  readonly due?: DueEntered | null;
  readonly milestones?: readonly MilestoneEntered[] | null;
}

/**
 * Why a commitment cannot be created with these details, or null: checked by the page before it sends anything, and by
 * the server.
 * @param stage a stage of the ladder of its kind
 * @param published EDTF date of its source, or null if unknown
 */
export function entryProblem(entry: CommitmentEntry, stage: string, published: string | null): RuleProblem | null {
  const { kind } = entry.facts;
  const instrumentType = kindFieldsOf(entry.facts)['instrumentType'] ?? null;
  return (
    foundingProblem(entry) ??
    commitmentProblem(entry.facts) ??
    firstStageProblem({ kind, instrumentType }, stage) ??
    dueProblem(entry.due, published) ??
    milestonesProblem(entry.milestones ?? [], published)
  );
}

/**
 * Another kind has another ladder, so the stage must be chosen again; otherwise stages are changed by a separate
 * operation.
 */
export function kindChangeProblem(from: Kind, facts: CommitmentFacts, stage: Stage | null): RuleProblem | null {
  const { kind } = facts;
  if (kind === from) return stage === null ? null : problem('STAGE_NOT_EDITED', {}, 'stage');
  const instrumentType = kindFieldsOf(facts)['instrumentType'] ?? null;
  return firstStageProblem({ kind, instrumentType }, stage ?? firstRungOf(kind));
}
