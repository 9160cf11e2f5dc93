import { copyStates, type CopyState } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';

/** The type of copy, in a line with other facts, where “Not known” alone would be unclear. */
export function CopyWords({ state }: { readonly state: CopyState }) {
  const words = useWords();
  return state === 'UNKNOWN' ? <Trans>copy of unknown origin</Trans> : <>{words(copyStates[state].label)}</>;
}
