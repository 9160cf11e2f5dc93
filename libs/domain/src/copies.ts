import type { FetchFailure } from './fetching.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { EvidenceKind } from './vocabulary.js';

/** Evidence of which a copy is to be kept. */
export interface CopiedEvidence {
  readonly kind: EvidenceKind;
  readonly isWithdrawn: boolean;
  /** Who submitted a newer version, by name; null if there is none. */
  readonly newerBy: readonly string[] | null;
  /** The latest copy, and who kept it, by name. */
  readonly latestCopy: { readonly id: string; readonly by: readonly string[] } | null;
  readonly copies: number;
}

/** Only a link leads to a page. `field` is the input field concerned, if any. */
export function copiedKindProblem(kind: EvidenceKind, field?: string): RuleProblem | null {
  return kind === EvidenceKind.LINK ? null : problem('COPY_OF_LINKS_ONLY', { evidenceKind: kind }, field);
}

/**
 * Why no copy of the linked page can be kept, or null: checked before the page is fetched, and again before the copy is
 * saved. `seenCopyId` is the latest copy that the user saw, so two requests at once keep one copy.
 */
export function copyProblem(evidence: CopiedEvidence, seenCopyId: string | null): RuleProblem | null {
  const { kind, isWithdrawn, newerBy, latestCopy, copies } = evidence;
  const unfit = copiedKindProblem(kind);
  if (unfit) return unfit;
  if (isWithdrawn) return problem('COPY_OF_WITHDRAWN');
  if (newerBy) return problem('COPY_OF_EARLIER_VERSION', { by: newerBy });
  if (latestCopy && latestCopy.id !== seenCopyId) return problem('COPY_KEPT_MEANWHILE', { by: latestCopy.by });
  return copies < limits.copies ? null : problem('TOO_MANY_COPIES', { limit: limits.copies });
}

/** A failed fetch, in words for a copy. */
export function copyFetchProblem(failure: FetchFailure): RuleProblem {
  switch (failure.why) {
    case 'NOT_ALLOWED':
      return problem('COPY_NOT_ALLOWED');
    case 'FAILED':
      return problem('COPY_FAILED');
    case 'STATUS':
      return problem('COPY_STATUS', { httpStatus: failure.httpStatus });
    case 'REDIRECTS':
      return problem('COPY_REDIRECTS');
    case 'TOO_LARGE':
      return problem('COPY_TOO_LARGE');
    case 'NOT_TEXT':
      return problem('COPY_NOT_TEXT');
    case 'TOO_SLOW':
      return problem('COPY_TOO_SLOW');
    case 'BUSY':
      return problem('COPY_BUSY');
  }
}
