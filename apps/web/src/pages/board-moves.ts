import { useApolloClient } from '@apollo/client/react';
import { limits } from '@followthrough/domain/limits';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { BoardAddress } from '../features/boards/board-address.js';
import type { Column } from '../features/boards/board-columns.js';
import type { Movable } from '../features/boards/use-carry.js';
import { useFailureWords } from '../features/platform/failure-words.js';
import type { BoardQuery } from '../generated/graphql.js';
import { cardsIn, type Arrival } from './board-cards.js';
import { BoardMore, BoardMove, BoardMoved, boardInput, columnInput } from './board-query.js';

const pageOfCards = 25;

/** What happens to the cards of a board that is shown: more of a column, and a card that was reported on. */
export function useBoardMoves(address: BoardAddress, columns: readonly Column[], data: BoardQuery | undefined) {
  const { t } = useLingui();
  const words = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const say = useFailureWords();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const [notice, setNotice] = useState<string | null>(null);
  const { filter, order, counted } = boardInput(address);

  async function trying<T>(act: () => Promise<T>): Promise<T | null> {
    setFailure(null);
    try {
      return await act();
    } catch (error) {
      setFailure(say(error));
      return null;
    }
  }

  async function more(column: Column) {
    setBusy(column.key);
    await trying(async () => {
      const after = cardsIn(data, columns.indexOf(column))?.endCursor;
      const variables = { filter: columnInput(column), order, after, counted };
      await client.query({ query: BoardMore, variables, fetchPolicy: 'network-only' });
    });
    setBusy(null);
  }

  /** As many cards of a column as it shows, and one that comes to it. */
  function extent(column: Column | undefined) {
    const shown = column ? (cardsIn(data, columns.indexOf(column))?.nodes.length ?? 0) : 0;
    return Math.min(Math.max(shown, pageOfCards), limits.pageSize);
  }

  async function reload(from: Column | undefined, to: Column | undefined) {
    await client.query({
      query: BoardMove,
      fetchPolicy: 'network-only',
      variables: {
        filter,
        order,
        counted,
        from: from && columnInput(from),
        firstFrom: extent(from),
        hasFrom: from !== undefined,
        to: to && columnInput(to),
        firstTo: extent(to),
        hasTo: to !== undefined && to !== from,
      },
    });
  }

  /** Both columns are read again as far as they are shown, so that nothing else moves. Says where the card is now. */
  async function reported(card: Movable): Promise<string | null> {
    return trying(async () => {
      const query = { query: BoardMoved, variables: { id: card.id } };
      const { data: found } = await client.query({ ...query, fetchPolicy: 'network-only' });
      const now = found?.commitment;
      const holding = (status: Movable['status'] | undefined) =>
        columns.find(({ statuses }) => status !== undefined && statuses.includes(status));
      const to = holding(now?.status);
      await reload(holding(card.status), to);
      const others = arrivals.filter(({ card: { id } }) => id !== card.id);
      // Where the filter asks how late it is, the report may have answered that: only the server knows.
      setArrivals(now && to && !address.late ? [...others, { column: to.key, card: now }] : others);
      if (now) setNotice(said(card, now.status));
      return to?.key ?? null;
    });
  }

  function said(card: Movable, now: Movable['status']): string {
    const { reference } = card;
    const status = words(deliveryStatuses[now].label);
    const message =
      now === card.status
        ? t`The report on ${reference} is filed. It still stands at ${status}: a report about a later day holds, or nothing changed.`
        : t`The report on ${reference} is filed. It now stands at ${status}.`;
    announce(message);
    return message;
  }

  return { busy, failure, arrivals, notice, more: (column: Column) => void more(column), reported };
}
