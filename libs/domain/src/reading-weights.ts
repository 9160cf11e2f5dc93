import { problem, type RuleProblem } from './problems.js';

/** The decisions of a register that weights can be trained from. */
export interface Decisions {
  /** Passages that were accepted, or stated by hand. */
  readonly accepted: number;
  /** Passages that were noted or rejected. */
  readonly declined: number;
  /** Sources with either. */
  readonly sources: number;
}

/** Fewer decisions than these say more about single documents than about a team’s habits. */
export const trainingNeeds = { ofEach: 30, sources: 10 } as const;

/** Why weights cannot be trained from these decisions, or null. */
export function trainingProblem({ accepted, declined, sources }: Decisions): RuleProblem | null {
  if (Math.min(accepted, declined) >= trainingNeeds.ofEach && sources >= trainingNeeds.sources) return null;
  const { ofEach: limit, sources: count } = trainingNeeds;
  return problem('DECISIONS_TOO_FEW', { accepted, declined, sources, limit, count });
}

interface Choice {
  /** The weights to use; null for the shipped ones. Stale ones were trained on those of another version. */
  readonly wanted: { readonly id: string; readonly isStale: boolean } | null;
  /** The trained weights in use, now and when the page was opened; null for the shipped ones. */
  readonly inUse: string | null;
  readonly seen: string | null;
}

/** Why these weights cannot be used, or null. */
export function chooseWeightsProblem({ wanted, inUse, seen }: Choice): RuleProblem | null {
  if (wanted?.isStale) return problem('WEIGHTS_STALE');
  return inUse === seen ? null : problem('WEIGHTS_CHOSEN_SINCE');
}
