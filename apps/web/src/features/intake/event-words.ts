import type { EventAbout } from '@followthrough/domain/events/event-types';
import { kinds } from '@followthrough/domain/kinds';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

/** The events on a source that this feature records. */
type IntakeEvent = Extract<
  EventAbout<'source'>,
  | `proposal.${string}`
  | `reading.${string}`
  | `source.extract${string}`
  | 'source.sentOutside'
  | `source.outsideReading${string}`
>;

/** The wording of this feature’s events, for the page of the source. */
export function useIntakeWords(): EventWords<IntakeEvent> {
  const { t } = useLingui();
  const words = useWords();
  return {
    'source.extracted': () => t`Scanned for commitments`,
    'source.extractionAsked': () => t`Requested a new scan`,
    'source.extractionCancelled': () => t`Cancelled the scan`,
    'source.sentOutside': ({ text }) => t`Began to send the text to ${text('model') ?? '…'} at ${text('host') ?? '…'}`,
    'source.outsideReadingAsked': ({ text }) =>
      t`Asked ${text('model') ?? '…'} at ${text('host') ?? '…'} to read the text again`,
    'source.outsideReadingCancelled': () => t`Cancelled the reading by the outside reader`,
    'reading.asked': () => t`Asked two people to read the proposals`,
    'reading.finished': () => t`Finished reading the proposals`,
    'reading.readerReplaced': ({ data, nameOf }) =>
      t`Named ${nameOf(data.toId) ?? '…'} as a reader, in the place of ${nameOf(data.fromId) ?? '…'}`,
    'reading.adjudicated': ({ data }) => {
      const kind = data.kind && words(kinds[data.kind].label);
      return kind ? t`Adjudicated a proposal: commitment, ${kind}` : t`Adjudicated a proposal: no commitment`;
    },
    'reading.ended': () => t`Ended the reading of the proposals`,
    'proposal.noted': () => t`Noted a proposal`,
    'proposal.rejected': () => t`Rejected a proposal`,
    'proposal.separated': () => t`Separated a passage from its proposal`,
    'proposal.reopened': (event) => (event.data.from === 'NOTED' ? t`Undid “noted”` : t`Undid “rejected”`),
  };
}
