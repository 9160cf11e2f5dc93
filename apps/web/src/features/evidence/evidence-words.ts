import { useLingui } from '@lingui/react/macro';
import { textIn, type EventWords } from '../platform/trail.js';

/** What this feature tells on the trail of a commitment. */
export function useEvidenceWords(): EventWords {
  const { t } = useLingui();
  return {
    'evidence.added': (event) => t`Added evidence: ${event.text('title') ?? '…'}`,
    'evidence.supported': (event) =>
      t`Said what “${event.text('title') ?? '…'}” shows, at grade ${textIn(event, 'grade') ?? '…'}`,
    'evidence.withdrawn': (event) => t`Withdrew evidence: ${event.text('title') ?? '…'}`,
  };
}
