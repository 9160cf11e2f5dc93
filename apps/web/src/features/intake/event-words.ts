import { useLingui } from '@lingui/react/macro';
import { textIn, type EventWords } from '../platform/trail.js';

/** The words of events about reading a source, for its page. */
export function useIntakeWords(): EventWords {
  const { t } = useLingui();
  return {
    'source.extracted': () => t`Read for commitments`,
    'source.extractionAsked': () => t`Asked for it to be read again`,
    'source.extractionCancelled': () => t`Stopped its reading`,
    'proposal.noted': () => t`Noted a proposal`,
    'proposal.rejected': () => t`Rejected a proposal`,
    'proposal.reopened': (event) =>
      textIn(event, 'from') === 'NOTED'
        ? t`Took the note of a proposal back`
        : t`Took the rejection of a proposal back`,
  };
}
