import type { EventAbout } from '@followthrough/domain/events/event-types';
import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useLingui } from '@lingui/react/macro';
import { fileSize } from './file-size.js';
import type { EventWords, Told } from '../platform/trail.js';

type EvidenceEvent = Extract<EventAbout<'commitment'>, `evidence.${string}`>;

/** The wording of this feature’s events on a commitment. */
export function useEvidenceWords(): EventWords<EvidenceEvent> {
  const { t, i18n } = useLingui();
  function searched({ data, itself, text }: Told<'evidence.added'> | Told<'evidence.revised'>) {
    const places = itself.texts
      .filter(({ field }) => field.startsWith('lookedIn'))
      .sort((a, b) => a.field.localeCompare(b.field, 'en', { numeric: true }))
      .map((place) => place.text ?? '…');
    const where = new Intl.ListFormat(dateLocale(i18n.locale)).format(places);
    const day = formatIsoDay(data.effectiveOn ?? '', dateLocale(i18n.locale));
    return t`Looked for ${text('lookedFor') ?? '…'} in ${where} on ${day}: nothing found`;
  }
  return {
    'evidence.added': (event) => {
      if (event.data.kind === 'SEARCH') return searched(event);
      const named = [event.text('title') ?? '…', event.text('place')].filter(Boolean).join(', ');
      return t`Added evidence: ${named}`;
    },
    'evidence.revised': (event) => {
      const title = event.text('title') ?? '…';
      const saved = t`Saved version ${event.data.number} of evidence: ${title}`;
      const details = [event.data.kind === 'SEARCH' ? searched(event) : null, event.text('reason')];
      return [saved, ...details.filter((line) => line !== null)];
    },
    'evidence.supported': (event) => t`Cited “${event.text('title') ?? '…'}” as grade ${event.data.grade} evidence`,
    'evidence.decided': (event) => {
      const title = event.text('title') ?? '…';
      return event.data.decision === 'ACCEPTED' ? t`Accepted evidence: ${title}` : t`Did not accept evidence: ${title}`;
    },
    'evidence.copied': ({ data, text }) => {
      const days = new Intl.DateTimeFormat(dateLocale(i18n.locale), { dateStyle: 'medium' });
      const day = days.format(new Date(data.fetchedAt));
      const size = fileSize(data.file.size, dateLocale(i18n.locale));
      return [
        t`Copied the page of evidence: ${text('title') ?? '…'}`,
        t`Copy of ${day}, ${size}, SHA-256 ${data.file.sha256}`,
        t`From ${text('address') ?? '…'}`,
      ];
    },
    'evidence.withdrawn': (event) => t`Withdrew evidence: ${event.text('title') ?? '…'}`,
  };
}
