import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

/** The events on a source that this feature records. */
type IntakeEvent = Extract<
  EventAbout<'source'>,
  `proposal.${string}` | `source.extract${string}` | 'source.sentOutside' | `source.outsideReading${string}`
>;

/** The wording of this feature’s events, for the page of the source. */
export function useIntakeWords(): EventWords<IntakeEvent> {
  const { t } = useLingui();
  return {
    'source.extracted': () => t`Scanned for commitments`,
    'source.extractionAsked': () => t`Requested a new scan`,
    'source.extractionCancelled': () => t`Cancelled the scan`,
    'source.sentOutside': ({ text }) => t`Began to send the text to ${text('model') ?? '…'} at ${text('host') ?? '…'}`,
    'source.outsideReadingAsked': ({ text }) =>
      t`Asked ${text('model') ?? '…'} at ${text('host') ?? '…'} to read the text again`,
    'source.outsideReadingCancelled': () => t`Cancelled the reading by the outside reader`,
    'proposal.noted': () => t`Noted a proposal`,
    'proposal.rejected': () => t`Rejected a proposal`,
    'proposal.separated': () => t`Separated a passage from its proposal`,
    'proposal.reopened': (event) => (event.data.from === 'NOTED' ? t`Undid “noted”` : t`Undid “rejected”`),
  };
}
