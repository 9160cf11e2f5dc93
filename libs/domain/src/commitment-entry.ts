import { commitmentProblem, kindFieldsOf, type CommitmentFacts } from './commitments.js';
import { dueProblem, type DueEntered } from './due.js';
import type { Kind } from './kinds.js';
import { firstRungOf, type Stage } from './ladders.js';
import { milestonesProblem, type MilestoneEntered } from './milestones.js';
import { problem, type RuleProblem } from './problems.js';
import { firstStageProblem } from './stages.js';
import { foundingProblem, type Founding } from './statements.js';

/** A commitment as it is entered, with what founds it. */
export interface CommitmentEntry extends Founding {
  readonly facts: CommitmentFacts;
  readonly due?: DueEntered | null;
  readonly milestones?: readonly MilestoneEntered[] | null;
}

/**
 * Why a commitment may not be entered like this, or null: asked by the page before anything is sent, and by the server.
 * @param stage a rung of the ladder of its kind
 * @param published EDTF date of the source that founds it, or null where it has none
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

/** Another kind has another ladder, so its stage is entered anew; otherwise stages have an operation of their own. */
export function kindChangeProblem(from: Kind, facts: CommitmentFacts, stage: Stage | null): RuleProblem | null {
  const { kind } = facts;
  if (kind === from) return stage === null ? null : problem('STAGE_NOT_EDITED', {}, 'stage');
  const instrumentType = kindFieldsOf(facts)['instrumentType'] ?? null;
  return firstStageProblem({ kind, instrumentType }, stage ?? firstRungOf(kind));
}
