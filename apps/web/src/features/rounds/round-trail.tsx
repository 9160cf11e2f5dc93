import { formatIsoDay } from '@followthrough/domain/edtf-format';
import type { EventAbout } from '@followthrough/domain/events/event-types';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { Trail, type EventWords } from '../platform/trail.js';

const RoundEvents = graphql(`
  query RoundEvents($id: UUID!, $after: String) {
    thing: round(id: $id) {
      id
      events(first: 20, after: $after) {
        ...Trail_events
      }
    }
  }
`);

/** The activity of a round. */
export function RoundTrail({ id }: { readonly id: string }) {
  const { t, i18n } = useLingui();
  const day = (iso: string) => formatIsoDay(iso, dateLocale(i18n.locale));
  const words: EventWords<EventAbout<'round'>> = {
    'round.opened': ({ data }) => t`Opened: reports from ${day(data.since)}, deadline ${day(data.deadline)}`,
    'round.edited': ({ data }) => t`Edited: reports from ${day(data.since)}, deadline ${day(data.deadline)}`,
    'round.moved': ({ data, nameOf }) =>
      t`Moved from ${nameOf(data.from) ?? '…'} to ${nameOf(data.to) ?? '…'}, because the teams were merged`,
    'round.reminded': () => t`Sent a reminder`,
    'round.cancelled': ({ data, nameOf, text }) =>
      data.mergedIntoId
        ? t`Cancelled, because its team was merged into ${nameOf(data.mergedIntoId) ?? '…'}`
        : t`Cancelled: ${text('reason') ?? '…'}`,
    'round.freezingStarted': () => t`Started freezing`,
    'round.freezingCancelled': () => t`Cancelled the freezing`,
    'round.freezingFailed': () => t`Freezing failed`,
    'round.frozen': ({ data }) => t`Frozen, with the digest ${data.digest}`,
    'round.signed': ({ data, nameOf }) => t`Signed for ${nameOf(data.teamId) ?? '…'}`,
  };
  return <Trail id={id} words={words} document={RoundEvents} />;
}
