import { useLingui } from '@lingui/react/macro';

interface Wait {
  readonly message: string;
  readonly retryAfterSeconds: number;
}

/** The message after too many attempts, with the waiting time. */
export function useWaitWords(): (wait: Wait) => string {
  const { t } = useLingui();
  return ({ message, retryAfterSeconds }) => `${message} ${t`Try again in ${retryAfterSeconds} seconds.`}`;
}
