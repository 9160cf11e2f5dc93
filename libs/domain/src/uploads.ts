import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';

/** Bytes of uploads so far. */
export interface Uploaded {
  /** By this person, in the last `limits.uploadDays` days. */
  readonly byPerson: number;
  /** By everybody, of what is stored. */
  readonly inAll: number;
}

/**
 * Why another `size` bytes cannot be uploaded, or null; `most` is what the deployment may store. Files count as often as
 * they were uploaded: a number that knew of equal ones would tell what somebody else has.
 */
export function uploadProblem({ byPerson, inAll }: Uploaded, size: number, most: number): RuleProblem | null {
  if (byPerson + size > limits.uploadBytes) {
    return problem('UPLOADS_FULL', { days: limits.uploadDays, gigabytes: limits.uploadBytes / 1e9 });
  }
  return inAll + size <= most ? null : problem('STORAGE_FULL');
}

/** Uploads from before this moment go, where no evidence uses them. */
export function unusedSince(now: Date): Date {
  return new Date(now.getTime() - limits.uploadDays * 86_400_000);
}
