import { formatEdtf } from '@followthrough/domain/edtf-format';
import type { EventAbout } from '@followthrough/domain/events/event-types';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useDateWords } from '@followthrough/ui/date-words';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

type RequestEvent = Extract<EventAbout<'commitment'>, `request.${string}`>;

/** The wording of this feature’s events on a commitment. */
export function useRequestWords(): EventWords<RequestEvent> {
  const { t, i18n } = useLingui();
  const dateWords = useDateWords();
  const date = (edtf: string | null | undefined) =>
    edtf ? formatEdtf(edtf, dateLocale(i18n.locale), dateWords) : t`no date`;
  return {
    'request.made': ({ data }) =>
      data.kind === 'MOVE'
        ? t`Requested a new due date: ${date(data.from)} → ${date(data.due?.dueEdtf)}`
        : t`Requested to drop the commitment`,
    'request.decided': ({ data }) => {
      const to = date(data.to);
      if (data.kind === 'MOVE') {
        return data.decision === 'AGREED' ? t`Agreed to a new due date: ${to}` : t`Refused a new due date: ${to}`;
      }
      return data.decision === 'AGREED' ? t`Agreed to drop the commitment` : t`Refused to drop the commitment`;
    },
    'request.withdrawn': ({ data }) =>
      data.kind === 'MOVE'
        ? t`Withdrew the request for a new due date`
        : t`Withdrew the request to drop the commitment`,
  };
}
