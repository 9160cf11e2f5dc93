import { useLingui } from '@lingui/react/macro';

interface Wait {
  readonly message: string;
  readonly retryAfterSeconds: number;
}

/** Says that there were too many tries, and how long the next one has to wait. */
export function useWaitWords(): (wait: Wait) => string {
  const { t } = useLingui();
  return ({ message, retryAfterSeconds }) => `${message} ${t`Try again in ${retryAfterSeconds} seconds.`}`;
}
