import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

type FollowUpEvent = Extract<EventAbout<'commitment'>, `followUp.${string}`>;

/** What this feature tells on the trail of a commitment. */
export function useFollowUpWords(): EventWords<FollowUpEvent> {
  const { t } = useLingui();
  const title = (event: { text(field: 'title'): string | null }) => event.text('title') ?? '…';
  return {
    'followUp.assigned': (event) => t`Assigned a follow-up: ${title(event)}`,
    'followUp.edited': (event) => t`Changed a follow-up: ${title(event)}`,
    'followUp.started': (event) => t`Started a follow-up: ${title(event)}`,
    'followUp.finished': (event) => t`Finished a follow-up: ${title(event)}`,
    'followUp.reopened': (event) => t`Reopened a follow-up: ${title(event)}`,
    'followUp.cancelled': (event) => t`Cancelled a follow-up: ${title(event)}`,
  };
}
