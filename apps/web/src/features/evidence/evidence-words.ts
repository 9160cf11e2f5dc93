import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

type EvidenceEvent = Extract<EventAbout<'commitment'>, `evidence.${string}`>;

/** The wording of this feature’s events on a commitment. */
export function useEvidenceWords(): EventWords<EvidenceEvent> {
  const { t } = useLingui();
  return {
    'evidence.added': (event) => {
      const named = [event.text('title') ?? '…', event.text('place')].filter(Boolean).join(', ');
      return t`Added evidence: ${named}`;
    },
    'evidence.supported': (event) => t`Cited “${event.text('title') ?? '…'}” as grade ${event.data.grade} evidence`,
    'evidence.decided': (event) => {
      const title = event.text('title') ?? '…';
      return event.data.decision === 'ACCEPTED' ? t`Accepted evidence: ${title}` : t`Did not accept evidence: ${title}`;
    },
    'evidence.withdrawn': (event) => t`Withdrew evidence: ${event.text('title') ?? '…'}`,
  };
}
