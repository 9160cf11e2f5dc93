import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import type { BoardAddress } from '../features/boards/board-address.js';
import type { CardOfBoard, ShownColumn } from '../features/boards/board.js';
import { columnsOf, countOf, isFixed, type Column } from '../features/boards/board-columns.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import type { BoardCountsQuery, BoardQuery } from '../generated/graphql.js';
import { Board, BoardCards, BoardCounts, boardInput, boardVariables, slots } from './board-query.js';

/** A card that was moved here and stands further down than its column is shown: drawn after those. */
export interface Arrival {
  readonly column: string;
  readonly card: CardOfBoard;
}

interface Cards {
  readonly nodes: readonly CardOfBoard[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly total: number | null;
}

export function cardsIn(data: BoardQuery | undefined, place: number): Cards | null {
  const slot = slots[place];
  const connection = slot && getFragmentData(BoardCards, data?.[slot]);
  if (!connection) return null;
  const { edges, pageInfo, totalCount } = connection;
  const { hasNextPage, endCursor } = pageInfo;
  return { nodes: edges.map(({ node }) => node), hasNextPage, endCursor: endCursor ?? null, total: totalCount ?? null };
}

/** The ten columns that the address shows of all there are. */
export function partOf(columns: readonly Column[], { columns: part = 1 }: BoardAddress): readonly Column[] {
  return columns.slice((part - 1) * slots.length, part * slots.length);
}

/** What an answer was about, so that it is shown on until the next arrives, and never in columns of another sort. */
const sortOf = (columns: readonly Column[]) => columns.map(({ key }) => key).join(' ');

/**
 * The columns of an address with their cards, counts and what went wrong. Columns that name themselves are loaded with
 * their cards in one operation; those that data names are counted first.
 */
export function useBoardCards(address: BoardAddress) {
  const { filter, by } = boardInput(address);
  const fixed = isFixed(address.by ?? 'status');
  const counting = useQuery(BoardCounts, { variables: { filter, by }, skip: fixed, fetchPolicy: 'cache-and-network' });
  // Until they are counted anew, the counts of another filter will do; those of another grouping have other keys.
  const lastCounts = useRef<{ readonly by: typeof by; readonly data: BoardCountsQuery } | null>(null);
  useEffect(() => {
    if (counting.data) lastCounts.current = { by, data: counting.data };
  });
  const keptCounts = lastCounts.current?.by === by ? lastCounts.current.data : undefined;
  const counted = fixed ? [] : (counting.data ?? keptCounts)?.counts;
  const all = counted && columnsOf(address, counted);
  const columns = partOf(all ?? [], address);
  const board = useQuery(Board, {
    variables: boardVariables(address, columns),
    skip: columns.length === 0,
    fetchPolicy: 'cache-and-network',
  });
  const last = useRef<{ readonly sort: string; readonly data: BoardQuery } | null>(null);
  useEffect(() => {
    if (board.data) last.current = { sort: sortOf(columns), data: board.data };
  });
  const kept = last.current?.sort === sortOf(columns) ? last.current.data : undefined;
  return {
    /** Null where it is not known yet which there are. */
    columns: all ? columns : null,
    allColumns: all?.length ?? 0,
    data: board.data ?? kept,
    isOld: board.data === undefined && kept !== undefined,
    counts: board.data?.counts ?? counted ?? kept?.counts ?? [],
    /** Counted apart where columns are counted first: one commitment may stand in several of them. */
    total: fixed
      ? sumOf(board.data?.counts ?? kept?.counts ?? [])
      : ((counting.data ?? keptCounts)?.all.totalCount ?? 0),
    leftOut: (board.data ?? counting.data ?? kept ?? counting.previousData)?.leftOut ?? [],
    loading: board.loading || counting.loading,
    error: board.error ?? counting.error,
    retry: () => void (columns.length === 0 ? counting.refetch() : board.refetch()),
  };
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Each column with its cards, and with those that were moved there and are not reached yet. */
export function shownColumns(
  columns: readonly Column[],
  data: BoardQuery | undefined,
  arrivals: readonly Arrival[],
): readonly ShownColumn[] {
  return columns.map((column, place) => {
    const cards = cardsIn(data, place);
    const isHere = new Set(cards?.nodes.map(({ id }) => id));
    const arrived = arrivals.filter((one) => one.column === column.key && !isHere.has(one.card.id));
    return {
      column,
      count: data ? (cards?.total ?? countOf(column, data.counts)) : null,
      cards: cards && [...cards.nodes, ...arrived.map(({ card }) => card)],
      hasMore: cards?.hasNextPage ?? false,
    };
  });
}
