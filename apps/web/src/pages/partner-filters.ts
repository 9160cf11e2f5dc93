import { closedStatuses, openStatuses } from '@followthrough/domain/statuses';
import { codeList } from '@followthrough/domain/terms';
import { responsibilities } from '@followthrough/domain/vocabulary';
import { today } from '../features/platform/days/today.js';
import type { CommitmentFilter } from '../generated/graphql.js';

/** The commitments with a partner in any role, by status: for its page and its briefing. */
export function partnerFilters(id: string) {
  const party: CommitmentFilter = { partyIds: [id], responsibilities: [...codeList(responsibilities)] };
  const open: CommitmentFilter = { ...party, statuses: [...openStatuses] };
  return {
    party,
    overdue: { ...party, overdue: true },
    datePassed: { ...party, datePassed: true },
    open: { ...open, overdue: false, datePassed: false },
    ahead: { ...open, dueFrom: today() },
    meetings: { ...party, kinds: ['SUMMIT'], dueFrom: today() },
    delivered: { ...party, statuses: ['DELIVERED', 'PARTLY_DELIVERED'] },
    closed: { ...party, statuses: [...closedStatuses] },
  } satisfies Record<string, CommitmentFilter>;
}
