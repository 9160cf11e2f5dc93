import { codeList } from '@followthrough/domain/terms';
import { kinds, type Kind } from '@followthrough/domain/kinds';
import { stagesOf, type Stage } from '@followthrough/domain/ladders';
import { boardColumns, deliveryStatuses, isClosed, type DeliveryStatus } from '@followthrough/domain/statuses';
import type { CommitmentGrouping } from '../../generated/graphql.js';
import type { CommitmentFilter } from '../register/commitment-filter.js';
import { withFacet } from '../register/facets.js';
import { stageLabel } from '../register/stage-words.js';
import type { BoardAddress, Grouping } from './board-address.js';

/** A column of a board, before its cards are known. */
export interface Column {
  readonly key: string;
  /** Its head: words of the domain where `isCode`, otherwise a name as somebody entered it. */
  readonly label: string;
  readonly isCode: boolean;
  readonly definition?: string;
  /** What its cards have; several where “Closed” is folded. None where cards are not moved. */
  readonly statuses: readonly DeliveryStatus[];
  readonly filter: CommitmentFilter;
}

export interface Count {
  readonly key: string;
  readonly label?: string | null;
  readonly count: number;
}

export const countedBy: Record<Grouping, CommitmentGrouping> = {
  status: 'STATUS',
  stage: 'STAGE',
  team: 'TEAM',
  kind: 'KIND',
  party: 'PARTY',
};

/** Whether the columns are known before anything is counted. */
export function isFixed(by: Grouping): by is 'status' | 'kind' {
  return by === 'status' || by === 'kind';
}

/** The filter of a board's address without what only the board needs. */
export function filterOf({ by: _, sort: __, closed: ___, columns: ____, ...filter }: BoardAddress): CommitmentFilter {
  return filter;
}

function statusColumns(filter: CommitmentFilter, isClosedOpen: boolean): readonly Column[] {
  const wanted = (status: DeliveryStatus) => filter.status?.includes(status) ?? true;
  const opened = boardColumns.flatMap((column) =>
    column.code === 'CLOSED' && isClosedOpen
      ? column.statuses.map((code) => ({ code, ...deliveryStatuses[code], statuses: [code] }))
      : [column],
  );
  return opened
    .map(({ code, label, definition, statuses }) => ({
      key: code,
      label,
      definition,
      statuses: statuses.filter(wanted),
    }))
    .filter(({ statuses }) => statuses.length > 0)
    .map((column) => ({ ...column, isCode: true, filter: withFacet(filter, 'status', column.statuses) }));
}

function kindColumns(filter: CommitmentFilter): readonly Column[] {
  return codeList(kinds)
    .filter((kind) => filter.kind?.includes(kind) ?? true)
    .map((kind) => ({
      key: kind,
      ...kinds[kind],
      isCode: true,
      statuses: [],
      filter: withFacet(filter, 'kind', [kind]),
    }));
}

function stageColumns(filter: CommitmentFilter, counts: readonly Count[]): readonly Column[] {
  const counted = new Set(counts.map(({ key }) => key));
  return stagesOf(filter.kind)
    .filter((stage) => counted.has(stage) && (filter.stage?.includes(stage) ?? true))
    .map((stage: Stage) => ({
      key: stage,
      label: stageLabel(stage, filter.kind as readonly Kind[] | undefined),
      isCode: true,
      statuses: [],
      filter: withFacet(filter, 'stage', [stage]),
    }));
}

function namedColumns(filter: CommitmentFilter, facet: 'team' | 'party', counts: readonly Count[]): readonly Column[] {
  return counts
    .filter(({ key }) => filter[facet]?.includes(key) ?? true)
    .map(({ key, label }) => ({
      key,
      label: label ?? '',
      isCode: false,
      statuses: [],
      filter: withFacet(filter, facet, [key]),
    }));
}

/** The columns that a board has, most cards first where they are named and not ordered by themselves. */
export function columnsOf(address: BoardAddress, counts: readonly Count[]): readonly Column[] {
  const filter = filterOf(address);
  switch (address.by) {
    case undefined:
      return statusColumns(filter, address.closed === 'open');
    case 'kind':
      return kindColumns(filter);
    case 'stage':
      return stageColumns(filter, counts);
    case 'team':
    case 'party':
      return namedColumns(filter, address.by, counts);
  }
}

/** How many cards a column has in all. */
export function countOf({ key, statuses }: Column, counts: readonly Count[]): number {
  const keys: readonly string[] = statuses.length > 0 ? statuses : [key];
  return counts.filter((count) => keys.includes(count.key)).reduce((sum, { count }) => sum + count, 0);
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
