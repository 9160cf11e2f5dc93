import { kinds, type Kind } from '@followthrough/domain/kinds';
import type { Stage } from '@followthrough/domain/ladders';
import { boardColumns, deliveryStatuses, isClosed, type DeliveryStatus } from '@followthrough/domain/statuses';
import type { CommitmentFilter } from '../register/filter/commitment-filter.js';
import { stageLabel } from '../register/stage-words.js';
import type { BoardAddress } from './board-address.js';

/** A column of a board, without its cards. */
export interface Column {
  readonly key: string;
  /** Its heading: a term of the domain if `isCode`, otherwise a name entered by a user. */
  readonly label: string;
  readonly isCode: boolean;
  readonly definition?: string;
  /** The statuses of its cards; several if “Closed” is folded. Empty if cards cannot be moved. */
  readonly statuses: readonly DeliveryStatus[];
}

/** The filter in a board’s address, without the board’s own parameters. */
export function filterOf({ by: _, sort: __, closed: ___, columns: ____, ...filter }: BoardAddress): CommitmentFilter {
  return filter;
}

/** A column as the API returns it. */
interface Answered {
  readonly key: string;
  readonly label?: string | null;
}

/** A column with its label: codes have a term of the domain. */
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

/** One status, or all closed ones that the filter includes. */
function statusColumn(key: string, { status: wanted }: BoardAddress): Partial<Column> {
  const several = boardColumns.find(({ code }) => code === key);
  const { label, definition } = several ?? deliveryStatuses[key as DeliveryStatus];
  const statuses = several?.statuses ?? [key as DeliveryStatus];
  return { label, definition, statuses: statuses.filter((status) => wanted?.includes(status) ?? true) };
}

/** Whether this is the folded “Closed” column rather than a single status. */
export function isFolded({ key }: Column): boolean {
  return key === 'CLOSED';
}

/** The first of the opened closed statuses, which has the button to fold them. */
export function foldsAgain({ statuses }: Column, columns: readonly Column[]): boolean {
  const [first] = columns.filter((column) => column.statuses.length === 1 && column.statuses.every(isClosed));
  return first !== undefined && first.statuses === statuses;
}
