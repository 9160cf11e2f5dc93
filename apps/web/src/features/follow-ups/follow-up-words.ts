import type { EventAbout } from '@followthrough/domain/events/event-types';
import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { isCode } from '@followthrough/domain/terms';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useLingui } from '@lingui/react/macro';
import type { Earlier, EventWords, Told } from '../platform/trail.js';

type FollowUpEvent = Extract<EventAbout<'commitment'>, `followUp.${string}`>;

/** The wording of this feature’s events on a commitment. */
export function useFollowUpWords(): EventWords<FollowUpEvent> {
  const { t, i18n } = useLingui();
  const title = (event: { text(field: 'title'): string | null }) => event.text('title') ?? '…';
  const locale = dateLocale(i18n.locale);
  const dayOf = (day: unknown) => (typeof day === 'string' ? formatIsoDay(day, locale) : t`no date`);
  /** An edit records the new state of the follow-up, as the event before it does. */
  const changes = ({ data, itself, nameOf, before: [earlier], text }: Told<'followUp.edited'>): readonly string[] => {
    if (!earlier) return [];
    const who = (of: Earlier['data']) => nameOf(String(of['assigneeId'] ?? of['teamId'])) ?? '…';
    const was = earlier.texts.find(({ field }) => field === 'title')?.text;
    const isNamed = itself.texts.some(({ field }) => field === 'title');
    const lines = {
      title: was && isNamed ? t`Title: ${was} → ${text('title') ?? '…'}` : t`Title changed`,
      details: t`Details changed`,
      dueOn: t`Due date: ${dayOf(earlier.data['dueOn'])} → ${dayOf(data.dueOn)}`,
      assigneeId: t`Owner: ${who(earlier.data)} → ${who(itself.data)}`,
      teamId: t`Owner: ${who(earlier.data)} → ${who(itself.data)}`,
    };
    return [...new Set(data.fields.flatMap((field) => (isCode(lines, field) ? lines[field] : [])))];
  };
  return {
    'followUp.assigned': (event) => t`Assigned a follow-up: ${title(event)}`,
    'followUp.edited': (event) => [t`Changed a follow-up: ${title(event)}`, ...changes(event)],
    'followUp.started': (event) => t`Started a follow-up: ${title(event)}`,
    'followUp.finished': (event) => t`Finished a follow-up: ${title(event)}`,
    'followUp.reopened': (event) => t`Reopened a follow-up: ${title(event)}`,
    'followUp.cancelled': (event) => t`Cancelled a follow-up: ${title(event)}`,
  };
}
