import type { ReadingModel } from './model.js';

/** Likely proposals are shown at once; possible ones wait until someone asks for more. */
export type Tier = 'likely' | 'possible';

/** The tier of a passage of this probability; null if it is not proposed. */
export function tierOf({ likely, possible }: ReadingModel, probability: number): Tier | null {
  if (probability >= likely) return 'likely';
  return probability >= possible ? 'possible' : null;
}
