import { kinds, type Kind } from '@followthrough/domain/kinds';
import type { Stage } from '@followthrough/domain/ladders';
import { boardColumns, deliveryStatuses, isClosed, type DeliveryStatus } from '@followthrough/domain/statuses';
import type { CommitmentFilter } from '../register/filter/commitment-filter.js';
import { stageLabel } from '../register/stage-words.js';
import type { BoardAddress } from './board-address.js';

/** A column of a board, without its cards. */
export interface Column {
  readonly key: string;
  /** Its head: words of the domain where `isCode`, otherwise a name as somebody entered it. */
  readonly label: string;
  readonly isCode: boolean;
  readonly definition?: string;
  /** What its cards have; several where “Closed” is folded. None where cards are not moved. */
  readonly statuses: readonly DeliveryStatus[];
}

/** The filter of a board's address without what only the board needs. */
export function filterOf({ by: _, sort: __, closed: ___, columns: ____, ...filter }: BoardAddress): CommitmentFilter {
  return filter;
}

/** What the API answers of a column. */
interface Answered {
  readonly key: string;
  readonly label?: string | null;
}

/** A column in words: those of the domain for what is a code. */
export function columnOf(address: BoardAddress, { key, label }: Answered): Column {
  const coded = { key, label: key, isCode: true, statuses: [] };
  switch (address.by) {
    case undefined:
      return { ...coded, ...statusColumn(key, address) };
    case 'kind':
      return { ...coded, ...kinds[key as Kind] };
    case 'stage':
      return { ...coded, label: stageLabel(key as Stage, address.kind as readonly Kind[] | undefined) };
    case 'team':
    case 'party':
    case 'owner':
    case 'assignee':
      return { key, label: label ?? '', isCode: false, statuses: [] };
  }
}

/** One of the statuses, or all that are closed as far as they are wanted. */
function statusColumn(key: string, { status: wanted }: BoardAddress): Partial<Column> {
  const several = boardColumns.find(({ code }) => code === key);
  const { label, definition } = several ?? deliveryStatuses[key as DeliveryStatus];
  const statuses = several?.statuses ?? [key as DeliveryStatus];
  return { label, definition, statuses: statuses.filter((status) => wanted?.includes(status) ?? true) };
}

/** Whether these are the folded closed statuses, rather than one. */
export function isFolded({ key }: Column): boolean {
  return key === 'CLOSED';
}

/** The first of the closed statuses that stands open, which can be folded again. */
export function foldsAgain({ statuses }: Column, columns: readonly Column[]): boolean {
  const [first] = columns.filter((column) => column.statuses.length === 1 && column.statuses.every(isClosed));
  return first !== undefined && first.statuses === statuses;
}
