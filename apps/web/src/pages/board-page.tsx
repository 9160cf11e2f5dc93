import { PageHeading } from '@followthrough/ui/page-heading';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Plural, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { readBoard, type BoardAddress } from '../features/boards/board-address.js';
import { columnsOf, filterOf, isFixed } from '../features/boards/board-columns.js';
import { BoardPages } from '../features/boards/board-pages.js';
import { BoardTools } from '../features/boards/board-tools.js';
import { BoardSkeleton, Board as BoardOfCards } from '../features/boards/board.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { isEmpty, type CommitmentFilter } from '../features/register/commitment-filter.js';
import { FilterBar } from '../features/register/filter-bar.js';
import { LeftOut } from '../features/register/left-out.js';
import { NoneMatch, NothingEntered } from '../features/register/nothing-found.js';
import { partOf, shownColumns, useBoardCards } from './board-cards.js';
import { useBoardMoves } from './board-moves.js';
import { Board, BoardCounts, boardInput, boardVariables, slots } from './board-query.js';

const route = getRouteApi('/shell/');

export const preload = async ({ client, search }: PreloadInput) => {
  const address = readBoard(search);
  const { filter, by } = boardInput(address);
  if (!isFixed(address.by ?? 'status')) return client.query({ query: BoardCounts, variables: { filter, by } });
  const columns = partOf(columnsOf(address, []), address);
  return client.query({ query: Board, variables: boardVariables(address, columns) });
};

/** Where everything stands, in columns: a manager's first page. */
export function BoardPage() {
  const { t } = useLingui();
  // Read here and not by the route: the vocabulary it needs would weigh on the first page of everybody.
  const address = readBoard(route.useSearch());
  const navigate = route.useNavigate();
  const change = (next: BoardAddress) => void navigate({ search: { ...next }, resetScroll: false });
  const { by, sort, closed } = address;
  const refine = (filter: CommitmentFilter) =>
    change({ ...filter, ...(by && { by }), ...(sort && { sort }), ...(closed && { closed }) });
  const cards = useBoardCards(address);
  const moves = useBoardMoves(address, cards.columns ?? [], cards.data);
  return (
    <Stack gap="sm">
      <PageHeading
        detail={<BoardDetail address={address} cards={cards} notice={moves.notice} onChange={refine} />}
        actions={<BoardTools address={address} onChange={change} />}
      >{t`Board`}</PageHeading>
      <FilterBar filter={filterOf(address)} onChange={refine} />
      <BoardBody address={address} cards={cards} moves={moves} onChange={change} onFilter={refine} />
    </Stack>
  );
}

interface BoardDetailProps {
  readonly address: BoardAddress;
  readonly cards: ReturnType<typeof useBoardCards>;
  readonly notice: string | null;
  readonly onChange: (filter: CommitmentFilter) => void;
}

/** How many there are, and what became of the card moved last. */
function BoardDetail({ address, cards: { data, total, leftOut }, notice, onChange }: BoardDetailProps) {
  return (
    <>
      {data ? <Plural value={total} one="# commitment" other="# commitments" /> : '\u00a0'}
      {data && <LeftOut left={leftOut} filter={filterOf(address)} onChange={onChange} />}
      {notice && <> · {notice}</>}
    </>
  );
}

interface BoardBodyProps {
  readonly address: BoardAddress;
  readonly cards: ReturnType<typeof useBoardCards>;
  readonly moves: ReturnType<typeof useBoardMoves>;
  readonly onChange: (address: BoardAddress) => void;
  readonly onFilter: (filter: CommitmentFilter) => void;
}

function BoardBody({ address, cards, moves, onChange, onFilter }: BoardBodyProps) {
  const { columns, allColumns, data, isOld, counts, leftOut, loading, error, retry } = cards;
  const { by } = address;
  const filter = filterOf(address);
  const isNone = data ? counts.every(({ count }) => count === 0) : columns?.length === 0;

  if (!columns && loading) return <BoardSkeleton />;
  if (!data && error) return <QueryFailed error={error} onRetry={retry} />;
  if (columns && isNone && !loading && !error) {
    return isEmpty(filter) && leftOut.length === 0 ? (
      <NothingEntered />
    ) : (
      <NoneMatch filter={filter} onChange={onFilter} />
    );
  }
  return (
    <div aria-busy={isOld}>
      {error && <QueryFailed error={error} onRetry={retry} />}
      <ProblemAlert message={moves.failure} />
      <BoardOfCards
        columns={shownColumns(columns ?? [], data, moves.arrivals)}
        isMovable={by === undefined}
        busy={moves.busy}
        onMore={moves.more}
        onFold={(fold) => {
          const { closed: _, ...rest } = address;
          onChange(fold === 'open' ? { ...rest, closed: 'open' } : rest);
        }}
        onReported={moves.reported}
      />
      <BoardPages address={address} all={allColumns} each={slots.length} onChange={onChange} />
    </div>
  );
}
