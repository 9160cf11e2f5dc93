import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

/** Of those about a source, the events that this feature records. */
type IntakeEvent = Extract<EventAbout<'source'>, `proposal.${string}` | `source.extract${string}`>;

/** The words of events about reading a source, for its page. */
export function useIntakeWords(): EventWords<IntakeEvent> {
  const { t } = useLingui();
  return {
    'source.extracted': () => t`Scanned for commitments`,
    'source.extractionAsked': () => t`Requested a new scan`,
    'source.extractionCancelled': () => t`Cancelled the scan`,
    'proposal.noted': () => t`Noted a proposal`,
    'proposal.rejected': () => t`Rejected a proposal`,
    'proposal.reopened': (event) => (event.data.from === 'NOTED' ? t`Undid “noted”` : t`Undid “rejected”`),
  };
}
