import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { failureOf, type Failure, type FailureCode } from './failure.js';
import { useRefusalWords } from './refusal-words.js';

/** The message for a failed request: what happened and what to do. */
export function useFailureWords(): (error: unknown) => string {
  const say = useRefusalWords();
  return (error) => {
    const failure = failureOf(error);
    return say(failure.told ?? reasonOf(failure));
  };
}

/** The messages if the server gave no reason, or none for users. */
const unexplained = {
  UNREACHABLE: problem('UNREACHABLE'),
  UNAUTHENTICATED: problem('SIGNED_OUT'),
  FORBIDDEN: problem('FORBIDDEN'),
  NOT_FOUND: problem('NOT_FOUND'),
  INVALID: problem('NOT_ACCEPTED'),
  CONFLICT: problem('CHANGED_AT_ONCE'),
  UNAVAILABLE: problem('DATABASE_AWAY'),
  OURS: problem('FAILED_UNNUMBERED'),
} as const satisfies Readonly<Record<FailureCode, RuleProblem>>;

function reasonOf({ code, errorId }: Failure): RuleProblem {
  if (errorId === null) return unexplained[code];
  return problem(code === 'OURS' ? 'FAILED' : 'PAGE_OUT_OF_DATE', { reference: errorId });
}
