import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';

const fileName = { label: 'a file name' };

/** Why an uploaded file cannot have this name, or null. */
export function fileNameProblem(name: string): RuleProblem | null {
  return requiredTextProblem(name, { limit: limits.line, name: fileName });
}

/** The same for the file that the text of a source comes from, if any. */
export function sourceFileNameProblem(name: string | null | undefined): RuleProblem | null {
  return optionalTextProblem(name, { limit: limits.name, name: fileName, field: 'fileName' });
}

/** Bytes uploaded so far. */
export interface Uploaded {
  /** By this person, in the last `limits.uploadDays` days. */
  readonly byPerson: number;
  /** By all users, and still stored. */
  readonly inAll: number;
}

/**
 * Why another `size` bytes cannot be uploaded, or null; `most` is the deployment’s limit. Identical files count each
 * time: otherwise the total would reveal what others have uploaded.
 */
export function uploadProblem({ byPerson, inAll }: Uploaded, size: number, most: number): RuleProblem | null {
  if (byPerson + size > limits.uploadBytes) {
    return problem('UPLOADS_FULL', { days: limits.uploadDays, gigabytes: limits.uploadBytes / 1e9 });
  }
  return inAll + size <= most ? null : problem('STORAGE_FULL');
}

/** Uploads before this moment are removed unless evidence uses them. */
export function unusedSince(now: Date): Date {
  return new Date(now.getTime() - limits.uploadDays * 86_400_000);
}
