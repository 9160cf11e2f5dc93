import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { getFragmentData } from '../../generated/fragment-masking.js';
import type { BoardQuery } from '../../generated/graphql.js';
import { useToday } from '../platform/past-day/use-past-day.js';
import type { BoardAddress } from './board-address.js';
import { columnOf } from './board-columns.js';
import { Board, BoardCards, boardVariables } from './board-query.js';
import type { CardOfBoard, ShownColumn } from './board.js';

/** A moved card whose position in the column is not loaded yet; shown after the loaded cards. */
export interface Arrival {
  readonly column: string;
  readonly card: CardOfBoard;
}

/**
 * The columns of an address with their cards, counts and error. The previous board stays until the next one has loaded,
 * under its own address, unless the grouping differs.
 */
export function useBoardCards(address: BoardAddress) {
  const day = useToday();
  const { data, loading, error, refetch } = useQuery(Board, {
    variables: boardVariables(address, day),
    fetchPolicy: 'cache-and-network',
  });
  const last = useRef<{ readonly address: BoardAddress; readonly data: BoardQuery } | null>(null);
  useEffect(() => {
    if (data) last.current = { address, data };
  });
  const kept = last.current?.address.by === address.by ? last.current : null;
  const shown = data ? { address, data } : kept;
  return {
    columns: shown && shownIn(shown.address, shown.data),
    columnsInAll: shown?.data.board[0]?.columnsInAll ?? 0,
    total: (shown?.data.kinds ?? []).reduce((sum, { count }) => sum + count, 0),
    leftOut: shown?.data.leftOut ?? [],
    isOld: data === undefined && kept !== null,
    loading,
    error,
    retry: () => void refetch(),
  };
}

export type BoardOnPage = ReturnType<typeof useBoardCards>;

function shownIn(address: BoardAddress, { board }: BoardQuery): readonly ShownColumn[] {
  return board.map((found) => {
    const { edges, pageInfo } = getFragmentData(BoardCards, found.cards);
    return {
      column: columnOf(address, found),
      count: found.count,
      cards: edges.map(({ node }) => node),
      hasMore: pageInfo.hasNextPage,
      endCursor: pageInfo.endCursor ?? null,
    };
  });
}

/** The columns with moved cards that are not loaded yet. */
export function withArrivals(columns: readonly ShownColumn[], arrivals: readonly Arrival[]): readonly ShownColumn[] {
  return columns.map((shown) => {
    const isHere = new Set(shown.cards.map(({ id }) => id));
    const arrived = arrivals.filter(({ column, card }) => column === shown.column.key && !isHere.has(card.id));
    return { ...shown, cards: [...shown.cards, ...arrived.map(({ card }) => card)] };
  });
}
