import { useApolloClient } from '@apollo/client/react';
import { limits } from '@followthrough/domain/limits';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFailureWords } from '../platform/changes/failure-words.js';
import type { BoardAddress } from './board-address.js';
import { BoardMore, BoardMove, BoardMoved, boardInput } from './board-query.js';
import type { ShownColumn } from './board.js';
import type { Arrival } from './use-board-cards.js';
import type { Movable } from './use-carry.js';

const pageOfCards = 25;

/** Changes of the displayed board: loading more of a column, and updating a card after a report. */
export function useBoardMoves(address: BoardAddress, columns: readonly ShownColumn[]) {
  const { t } = useLingui();
  const words = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const say = useFailureWords();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const [notice, setNotice] = useState<string | null>(null);
  const input = boardInput(address);

  async function trying<T>(act: () => Promise<T>): Promise<T | null> {
    setFailure(null);
    try {
      return await act();
    } catch (error) {
      setFailure(say(error));
      return null;
    }
  }

  async function more({ column: { key }, endCursor }: ShownColumn) {
    setBusy(key);
    const variables = { ...input, keys: [key], after: endCursor };
    await trying(() => client.query({ query: BoardMore, variables, fetchPolicy: 'network-only' }));
    setBusy(null);
  }

  /** The variables for reloading a column with all loaded cards and one more. None if the column is not shown. */
  function again(shown: ShownColumn | undefined) {
    const first = Math.min(Math.max(shown?.cards.length ?? 0, pageOfCards), limits.pageSize);
    return { keys: shown ? [shown.column.key] : [], first };
  }

  async function reload(left: ShownColumn | undefined, entered: ShownColumn | undefined) {
    const [from, to] = [again(left), again(entered === left ? undefined : entered)];
    await client.query({
      query: BoardMove,
      fetchPolicy: 'network-only',
      variables: { ...input, from: from.keys, firstFrom: from.first, to: to.keys, firstTo: to.first },
    });
  }

  /** Reloads both columns as far as they were loaded, so that nothing else moves. Returns where the card is now. */
  async function reported(card: Movable): Promise<string | null> {
    return trying(async () => {
      const query = { query: BoardMoved, variables: { id: card.id } };
      const { data: found } = await client.query({ ...query, fetchPolicy: 'network-only' });
      const now = found?.commitment;
      const holding = (status: Movable['status'] | undefined) =>
        columns.find(({ column }) => status !== undefined && column.statuses.includes(status));
      const to = holding(now?.status);
      await reload(holding(card.status), to);
      const others = arrivals.filter(({ card: { id } }) => id !== card.id);
      // If the filter includes lateness, the report may have changed it, and only the server knows.
      setArrivals(now && to && !address.late ? [...others, { column: to.column.key, card: now }] : others);
      if (now) setNotice(said(card, now.status));
      return to?.column.key ?? null;
    });
  }

  function said(card: Movable, now: Movable['status']): string {
    const { reference } = card;
    const status = words(deliveryStatuses[now].label);
    const message =
      now === card.status
        ? t`Report on ${reference} filed. The status is still ${status}: a report about a later day is current, or nothing changed.`
        : t`Report on ${reference} filed. The status is now ${status}.`;
    announce(message);
    return message;
  }

  return { busy, failure, arrivals, notice, more: (shown: ShownColumn) => void more(shown), reported };
}
