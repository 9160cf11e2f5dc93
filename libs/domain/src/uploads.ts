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
    const message = `This file was not saved: with it, your uploads of the last ${limits.uploadDays} days would exceed ${limits.uploadBytes / 1e9} GB. Upload a smaller file, or ask a colleague to upload it.`;
    return problem('UPLOADS_FULL', message);
  }
  if (inAll + size <= most) return null;
  const message =
    'This file was not saved: the space for files is used up. Ask an administrator for more, or add the evidence as a link.';
  return problem('STORAGE_FULL', message);
}

/** Uploads from before this moment go, where no evidence uses them. */
export function unusedSince(now: Date): Date {
  return new Date(now.getTime() - limits.uploadDays * 86_400_000);
}
