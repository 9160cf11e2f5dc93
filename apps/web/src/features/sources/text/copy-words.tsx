import { copyStates, type CopyState } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';

/** What kind of copy it is, in a line beside other facts: “Not known” alone would not say what is not known. */
export function CopyWords({ state }: { readonly state: CopyState }) {
  const words = useWords();
  return state === 'UNKNOWN' ? <Trans>copy of unknown origin</Trans> : <>{words(copyStates[state].label)}</>;
}
