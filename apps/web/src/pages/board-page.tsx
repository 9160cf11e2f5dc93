import { PageHeading } from '@followthrough/ui/page-heading';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { readBoard, type BoardAddress } from '../features/boards/board-address.js';
import { filterOf } from '../features/boards/board-columns.js';
import { BoardPages } from '../features/boards/board-pages.js';
import { Board, boardVariables } from '../features/boards/board-query.js';
import { BoardTools } from '../features/boards/board-tools.js';
import { BoardSkeleton, Board as BoardOfCards } from '../features/boards/board.js';
import { useBoardCards, withArrivals, type BoardOnPage } from '../features/boards/use-board-cards.js';
import { boardText, rememberedBoard } from '../features/boards/remembered-board.js';
import { useRememberedBoard } from '../features/boards/use-remembered-board.js';
import { useBoardMoves } from '../features/boards/use-board-moves.js';
import { ViewerFacts, ViewerQuery } from '../features/people/viewer.js';
import { readPastDay } from '../features/platform/past-day/past-day-address.js';
import { usePastDay } from '../features/platform/past-day/use-past-day.js';
import { useVoice } from '../features/platform/voice/use-voice.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import type { CommitmentFilter } from '../features/register/filter/commitment-filter.js';
import { FilterBar } from '../features/register/filter/filter-bar.js';
import { LeftOut } from '../features/register/left-out.js';
import { getFragmentData } from '../generated/fragment-masking.js';

// Rarely needed, because the board is hardly ever empty.
const NothingFound = lazy(async () => ({
  default: (await import('../features/register/nothing-found.js')).NothingFound,
}));

const route = getRouteApi('/shell/board');

export function preload({ client, search }: PreloadInput) {
  const asked = readBoard(search);
  const viewer = getFragmentData(ViewerFacts, client.readQuery({ query: ViewerQuery })?.viewer);
  const last = viewer && boardText(asked) === '' ? rememberedBoard(viewer.id) : null;
  return client.query({ query: Board, variables: boardVariables(last ?? asked, readPastDay(search).asAt) });
}

/** The board, with commitments in columns. */
export function BoardPage() {
  const { t } = useLingui();
  // Read here rather than by the route, which would load the vocabulary with every first page.
  const asked = readBoard(route.useSearch());
  const navigate = route.useNavigate();
  const change = (next: BoardAddress) => void navigate({ search: { ...next }, resetScroll: false });
  const { address, isLast } = useRememberedBoard(asked, (last) =>
    navigate({ search: { ...last }, replace: true, resetScroll: false }),
  );
  const { by, sort, closed } = address;
  const refine = (filter: CommitmentFilter) =>
    change({ ...filter, ...(by && { by }), ...(sort && { sort }), ...(closed && { closed }) });
  const cards = useBoardCards(address);
  const moves = useBoardMoves(address, cards.columns ?? []);
  return (
    <Stack gap="sm">
      <PageHeading
        detail={
          <>
            <BoardDetail address={address} cards={cards} notice={moves.notice} onChange={refine} />
            {isLast && <LastFilter onClear={() => change({})} />}
          </>
        }
        actions={<BoardTools address={address} onChange={change} />}
      >{t`Board`}</PageHeading>
      <FilterBar filter={filterOf(address)} onChange={refine} />
      <BoardBody address={address} cards={cards} moves={moves} onChange={change} onFilter={refine} />
    </Stack>
  );
}

interface BoardDetailProps {
  readonly address: BoardAddress;
  readonly cards: BoardOnPage;
  readonly notice: string | null;
  readonly onChange: (filter: CommitmentFilter) => void;
}

/** The number of commitments, and the result of the last move. */
function BoardDetail({ address, cards: { columns, total, leftOut }, notice, onChange }: BoardDetailProps) {
  return (
    <>
      {columns ? <Plural value={total} one="# commitment" other="# commitments" /> : '\u00a0'}
      {columns && <LeftOut left={leftOut} filter={filterOf(address)} onChange={onChange} />}
      {notice && <> · {notice}</>}
    </>
  );
}

/** Explains that a remembered filter is applied, with a button to clear it. */
function LastFilter({ onClear }: { readonly onClear: () => void }) {
  return (
    <>
      {' · '}
      <Trans>Your last filter on this device</Trans>{' '}
      <Anchor component="button" type="button" size="sm" underline="always" onClick={onClear}>
        <Trans>Show the whole board</Trans>
      </Anchor>
    </>
  );
}

interface BoardBodyProps {
  readonly address: BoardAddress;
  readonly cards: BoardOnPage;
  readonly moves: ReturnType<typeof useBoardMoves>;
  readonly onChange: (address: BoardAddress) => void;
  readonly onFilter: (filter: CommitmentFilter) => void;
}

function BoardBody({ address, cards, moves, onChange, onFilter }: BoardBodyProps) {
  const { columns, columnsInAll, total, isOld, leftOut, loading, error, retry } = cards;
  const { by } = address;
  const voice = useVoice();
  const pastDay = usePastDay();
  const filter = filterOf(address);

  if (!columns) return error ? <QueryFailed error={error} onRetry={retry} /> : <BoardSkeleton />;
  if (total === 0 && !loading && !error) {
    return (
      <Suspense fallback={null}>
        <NothingFound filter={filter} left={leftOut} onChange={onFilter} />
      </Suspense>
    );
  }
  return (
    <div aria-busy={isOld}>
      {error && <QueryFailed error={error} onRetry={retry} />}
      <ProblemAlert message={moves.failure} />
      <BoardOfCards
        columns={withArrivals(columns, moves.arrivals)}
        isMovable={by === undefined && voice === 'REPORTED' && pastDay === null}
        busy={moves.busy}
        onMore={moves.more}
        onFold={(fold) => {
          const { closed: _, ...rest } = address;
          onChange(fold === 'open' ? { ...rest, closed: 'open' } : rest);
        }}
        onReported={moves.reported}
      />
      <BoardPages address={address} all={columnsInAll} onChange={onChange} />
    </div>
  );
}
