import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { failureOf, type Failure, type FailureCode } from './failure.js';
import { useRefusalWords } from './refusal-words.js';

/** Says what happened to a request and what to do about it. */
export function useFailureWords(): (error: unknown) => string {
  const say = useRefusalWords();
  return (error) => {
    const failure = failureOf(error);
    return say(failure.told ?? reasonOf(failure));
  };
}

/** What is said where the server gave no reason, or none for people. */
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
