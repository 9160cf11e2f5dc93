import { closedStatuses, openStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { codeList } from '@followthrough/domain/terms';
import { responsibilities } from '@followthrough/domain/vocabulary';
import { today } from '../features/platform/days/today.js';
import { including } from '../features/register/left-out.js';
import { registerAddress } from '../features/register/register-address.js';
import type { CommitmentFilter as AddressFilter } from '../features/register/filter/commitment-filter.js';
import type { CommitmentFilter } from '../generated/graphql.js';

const deliveredStatuses = ['DELIVERED', 'PARTLY_DELIVERED'] satisfies DeliveryStatus[];
const endedStatuses = closedStatuses.filter((status) => !deliveredStatuses.some((delivered) => delivered === status));

/**
 * Filters for the lists on a partner’s page and in its briefing. Overdue, date passed, open, delivered and ended together
 * contain each commitment once.
 */
export function partnerFilters(id: string, day = today()) {
  const party: CommitmentFilter = { partyIds: [id], responsibilities: [...codeList(responsibilities)] };
  const open: CommitmentFilter = { ...party, statuses: [...openStatuses] };
  return {
    party,
    overdue: { ...party, overdue: true },
    datePassed: { ...party, datePassed: true },
    open: { ...open, overdue: false, datePassed: false },
    ahead: { ...open, dueFrom: day },
    meetings: { ...party, kinds: ['SUMMIT'], dueFrom: day },
    delivered: { ...party, statuses: [...deliveredStatuses] },
    ended: { ...party, statuses: [...endedStatuses] },
    closed: { ...party, statuses: [...closedStatuses] },
  } satisfies Record<string, CommitmentFilter>;
}

/** The same lists in the register. */
const inRegister = {
  overdue: () => ({ late: ['overdue'] }),
  'date-passed': () => ({ late: ['date-passed'] }),
  meetings: () => ({ kind: ['SUMMIT'], due: `${today()}/` }),
  open: () => ({ status: openStatuses, late: ['not-late'] }),
  delivered: () => ({ status: deliveredStatuses }),
  ended: () => ({ status: endedStatuses }),
  closed: () => ({ status: closedStatuses }),
} satisfies Readonly<Record<string, () => AddressFilter>>;
export type PartnerListName = keyof typeof inRegister;

/** Address of a complete list in the register. */
export function partnerListAddress(id: string, name: PartnerListName): string {
  return registerAddress(including('OTHER_BODIES', { party: [id], ...inRegister[name]() }));
}
