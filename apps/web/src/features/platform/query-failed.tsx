import { FailedState } from '@followthrough/ui/failed-state';
import { useFailureWords } from './changes/failure-words.js';

interface QueryFailedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** The failed state of a page. */
export function QueryFailed({ error, onRetry }: QueryFailedProps) {
  const say = useFailureWords();
  return <FailedState onRetry={onRetry}>{say(error)}</FailedState>;
}
