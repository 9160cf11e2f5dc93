import { problem, type RuleProblem } from './problems.js';
import type { Term } from './terms.js';

/** How a figure of some weights is written: a whole number, a share of 1 in per cent, or with two decimals. */
export type FigureForm = 'COUNT' | 'SHARE' | 'RATIO';

/** What trained weights are compared by, in the order of display, in the settings and in the terminal. */
export const weightsFigures = {
  likely: { label: 'Likely proposals', form: 'COUNT' },
  recall: { label: 'Commitments found by likely proposals (recall)', form: 'SHARE' },
  precision: { label: 'Likely proposals that state a commitment (precision)', form: 'SHARE' },
  f1: { label: 'Recall and precision together (F1)', form: 'RATIO' },
  recallOfBoth: { label: 'Commitments found by likely or possible proposals', form: 'SHARE' },
  proposalsPerCommitment: { label: 'Likely and possible proposals for each commitment', form: 'RATIO' },
} as const satisfies Record<string, Term & { readonly form: FigureForm }>;

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
