import { codeList, codesOf, type DefinedTerm } from './terms.js';

interface StatusTerm extends DefinedTerm {
  readonly closed: boolean;
  /** A judgement with this status names at least one missing item. */
  readonly needsMissing?: true;
  /** It cites the statement by which the owner withdrew the commitment. */
  readonly needsStatement?: true;
  /** It needs a link to the commitment that replaces this one. */
  readonly needsLink?: true;
}

/** Delivery statuses. A status is a judgement; facts are stages. */
export const deliveryStatuses = {
  UNCLEAR: {
    label: 'Unclear',
    definition: 'The evidence so far supports no other status.',
    closed: false,
    needsMissing: true,
  },
  NOT_STARTED: {
    label: 'Not started',
    definition: 'Evidence, or the owner, says that nothing specific has started.',
    closed: false,
  },
  ON_TRACK: {
    label: 'On track',
    definition: 'Specific action is under way, and nothing known puts the date or the scope at risk.',
    closed: false,
  },
  AT_RISK: {
    label: 'At risk',
    definition: 'Delivery is feasible, but there are issues that need attention now and can be resolved.',
    closed: false,
  },
  OFF_TRACK: {
    label: 'Off track',
    definition: 'Delivery by the date or to the scope stated will not happen without re-scoping.',
    closed: false,
  },
  DELIVERED: {
    label: 'Delivered',
    definition: 'Every required milestone is met by accepted evidence.',
    closed: true,
  },
  PARTLY_DELIVERED: {
    label: 'Partly delivered',
    definition: 'Closed: a real part was done, but substantially less than was stated.',
    closed: true,
  },
  NOT_DELIVERED: {
    label: 'Not delivered',
    definition: 'Closed: evidence shows that it was not done, or not by its date.',
    closed: true,
  },
  WITHDRAWN: {
    label: 'Withdrawn',
    definition: 'Its owner said it will not be pursued; that statement is cited.',
    closed: true,
    needsStatement: true,
  },
  SUPERSEDED: {
    label: 'Superseded',
    definition: 'Replaced by another commitment, which is linked.',
    closed: true,
    needsLink: true,
  },
} as const satisfies Record<string, StatusTerm>;

export const DeliveryStatus = codesOf(deliveryStatuses);
export type DeliveryStatus = keyof typeof deliveryStatuses;

export function statusTerm(status: DeliveryStatus): StatusTerm {
  return deliveryStatuses[status];
}

export function isClosed(status: DeliveryStatus): boolean {
  return deliveryStatuses[status].closed;
}

export const openStatuses: readonly DeliveryStatus[] = codeList(deliveryStatuses).filter((code) => !isClosed(code));
export const closedStatuses: readonly DeliveryStatus[] = codeList(deliveryStatuses).filter(isClosed);

export interface BoardColumn {
  readonly code: DeliveryStatus | 'CLOSED';
  readonly label: string;
  readonly definition: string;
  readonly statuses: readonly DeliveryStatus[];
}

/** The open statuses, one per column, and the closed ones in one column that opens into five. */
export const boardColumns: readonly BoardColumn[] = [
  ...openStatuses.map((code) => ({
    code,
    label: deliveryStatuses[code].label,
    definition: deliveryStatuses[code].definition,
    statuses: [code],
  })),
  { code: 'CLOSED', label: 'Closed', definition: 'Nothing further is expected.', statuses: closedStatuses },
];
