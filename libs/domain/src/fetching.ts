import { problem, type RuleProblem } from './problems.js';

/** Why a page could not be fetched. */
export type FetchFailure =
  | { readonly why: 'NOT_ALLOWED' | 'FAILED' | 'REDIRECTS' | 'TOO_LARGE' | 'NOT_TEXT' | 'TOO_SLOW' | 'BUSY' }
  /** The server answered with an error. */
  | { readonly why: 'STATUS'; readonly httpStatus: number };

/** A failed fetch, in the words of the form for archiving a source. */
export function fetchProblem(failure: FetchFailure): RuleProblem {
  switch (failure.why) {
    case 'NOT_ALLOWED':
      return problem('FETCH_NOT_ALLOWED', {}, 'address');
    case 'FAILED':
      return problem('FETCH_FAILED', {}, 'address');
    case 'STATUS':
      return problem('FETCH_STATUS', { httpStatus: failure.httpStatus }, 'address');
    case 'REDIRECTS':
      return problem('FETCH_REDIRECTS', {}, 'address');
    case 'TOO_LARGE':
      return problem('FETCH_TOO_LARGE', {}, 'address');
    case 'NOT_TEXT':
      return problem('FETCH_NOT_TEXT', {}, 'address');
    case 'TOO_SLOW':
      return problem('FETCH_TOO_SLOW', {}, 'address');
    case 'BUSY':
      return problem('FETCH_BUSY', {}, 'address');
  }
}
