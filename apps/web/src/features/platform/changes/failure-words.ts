import { useLingui } from '@lingui/react/macro';
import { failureOf } from './failure.js';
import { assertNever } from '../assert-never.js';

/** Says what happened to a request and what to do about it. */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useLingui();
  return (error) => {
    const failure = failureOf(error);
    switch (failure.code) {
      case 'UNREACHABLE':
        return t`The server could not be reached. Check your connection and try again; what you typed is still here.`;
      case 'UNAUTHENTICATED':
        return t`You are signed out. Sign in and try again; what you typed is still here.`;
      case 'FORBIDDEN':
        return t`You may see this but not change it. Ask a manager of its team, or an administrator for the role.`;
      case 'NOT_FOUND':
        return t`This does not exist, or you may not see it.`;
      case 'INVALID':
      case 'CONFLICT':
      case 'UNAVAILABLE': {
        const { errorId, message } = failure;
        return errorId
          ? t`This page is out of date, or sent something wrong. Copy what you typed, then reload the page. If it happens again, quote reference ${errorId}.`
          : (message ?? t`The server did not accept this.`);
      }
      case 'OURS': {
        const { errorId } = failure;
        return errorId
          ? t`Something went wrong on our side. Try again; if you report it, give this number: ${errorId}`
          : t`Something went wrong on our side. Try again in a moment.`;
      }
      default:
        return assertNever(failure.code);
    }
  };
}
