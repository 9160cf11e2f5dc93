import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

/** Of those about a source, the events that this feature records. */
type IntakeEvent = Extract<EventAbout<'source'>, `proposal.${string}` | `source.extract${string}`>;

/** The words of events about reading a source, for its page. */
export function useIntakeWords(): EventWords<IntakeEvent> {
  const { t } = useLingui();
  return {
    'source.extracted': () => t`Read for commitments`,
    'source.extractionAsked': () => t`Asked for it to be read again`,
    'source.extractionCancelled': () => t`Stopped its reading`,
    'proposal.noted': () => t`Noted a proposal`,
    'proposal.rejected': () => t`Rejected a proposal`,
    'proposal.reopened': (event) =>
      event.data.from === 'NOTED' ? t`Took the note of a proposal back` : t`Took the rejection of a proposal back`,
  };
}
