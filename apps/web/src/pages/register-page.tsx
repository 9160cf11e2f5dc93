import { useQuery } from '@apollo/client/react';
import { samplePolicy } from '@followthrough/domain/policies/sample';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { CardsSkeleton, TableSkeleton } from '@followthrough/ui/skeletons';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconClipboardCheck, IconColumns3 } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../features/people/viewer.js';
import { stringifySearch } from '../features/platform/finding/search-text.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { MoneyTotalsLine } from '../features/money/money-totals.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { today } from '../features/platform/days/today.js';
import { ColumnsPanel } from '../features/register/table/columns-panel.js';
import type { CommitmentFilter } from '../features/register/filter/commitment-filter.js';
import { FilterBar } from '../features/register/filter/filter-bar.js';
import { filterInput } from '../features/register/filter/filter-input.js';
import { ExportMenu } from '../features/register/export-menu.js';
import { LeftOut } from '../features/register/left-out.js';
import { orderInput, orderOf } from '../features/register/order.js';
import { OrderSelect } from '../features/register/order-select.js';
import { readRegister, type RegisterAddress } from '../features/register/register-address.js';
import { VoiceSelect } from '../features/register/voice-select.js';
import { AsAtButton } from '../features/platform/past-day/as-at-button.js';
import { readPastDay } from '../features/platform/past-day/past-day-address.js';
import { usePastDayAndTime } from '../features/platform/past-day/use-past-day.js';
import { useVoice } from '../features/platform/voice/use-voice.js';
import { RegisterCards } from '../features/register/table/register-cards.js';
import { RegisterRowCommitment } from '../features/register/table/register-row.js';
import { RegisterTable } from '../features/register/table/register-table.js';
import { inOrder } from '../features/register/table/table-layout.js';
import { useTableLayout } from '../features/register/table/use-table-layout.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import type { RegisterQuery } from '../generated/graphql.js';

const Register = graphql(`
  query Register($filter: CommitmentFilter, $order: CommitmentOrder, $after: String) {
    commitments(filter: $filter, orderBy: $order, first: 50, after: $after) {
      edges {
        node {
          id
          ...RegisterRow_commitment
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    leftOut: commitmentsLeftOut(filter: $filter) {
      ...LeftOut_commitments
    }
  }
`);

// Rarely needed, because the register is hardly ever empty.
const NothingFound = lazy(async () => ({
  default: (await import('../features/register/nothing-found.js')).NothingFound,
}));

const route = getRouteApi('/shell/register');

function variablesOf({ sort, ...filter }: RegisterAddress, day = today()) {
  return { filter: filterInput(filter, day), order: orderInput(orderOf({ ...filter, sort })) };
}

export const preload = ({ client, search }: PreloadInput) =>
  client.query({ query: Register, variables: variablesOf(readRegister(search), readPastDay(search).asAt) });

/** The register: the commitments that match a filter, as a table. */
export function RegisterPage() {
  const { t } = useLingui();
  // Read here rather than by the route, which would load the vocabulary with every first page.
  const address = readRegister(route.useSearch());
  const navigate = route.useNavigate();
  const [layout, setLayout] = useTableLayout();
  const voice = useVoice();
  const { viewer } = useViewer();
  const [arranging, setArranging] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const { sort, ...filter } = address;
  const order = orderOf(address);
  const change = (next: RegisterAddress) => void navigate({ search: { ...next }, resetScroll: false });
  const refine = (next: CommitmentFilter) => change({ ...next, ...(sort && { sort }) });
  const past = usePastDayAndTime();
  const variables = variablesOf(address, past?.day);
  const query = useQuery(Register, { variables, fetchPolicy: 'cache-and-network' });
  const [more, readingMore] = useMore(Register);
  const data = query.data ?? query.previousData;
  const count = data?.commitments.totalCount;
  return (
    <Stack gap="sm">
      <PageHeading
        detail={
          count === undefined ? (
            '\u00a0'
          ) : (
            <>
              <Plural value={count} one="# commitment" other="# commitments" />
              <LeftOut left={data?.leftOut ?? []} filter={filter} onChange={refine} />
            </>
          )
        }
        actions={
          <>
            <AsAtButton />
            <VoiceSelect />
            <OrderSelect
              value={order}
              hasWords={filter.q !== undefined}
              onChange={(to) => change({ ...filter, sort: to })}
            />
            {!isNarrow && (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconColumns3 size={16} aria-hidden />}
                onClick={() => setArranging(true)}
              >
                <Trans>Columns</Trans>
              </Button>
            )}
            {samplePolicy.draw(viewer) && (
              <Button
                component={Link}
                variant="default"
                size="xs"
                leftSection={<IconClipboardCheck size={16} aria-hidden />}
                to={`/samples/new${stringifySearch({ ...filter })}`}
              >
                <Trans>Draw sample</Trans>
              </Button>
            )}
            <ExportMenu
              {...variables}
              voice={voice}
              past={past}
              count={count}
              columns={inOrder(layout).filter((id) => !layout.hidden.includes(id))}
            />
          </>
        }
      >{t`Register`}</PageHeading>
      <FilterBar filter={filter} onChange={refine} />
      <MoneyTotalsLine filter={variables.filter} />
      <RegisterBody
        query={query}
        data={data}
        filter={filter}
        isNarrow={isNarrow}
        readingMore={readingMore}
        onMore={(after) => void more({ ...variables, after })}
        onFilter={refine}
        table={{ layout, onLayout: setLayout, order, onOrder: (to) => change({ ...filter, sort: to }) }}
      />
      <ColumnsPanel opened={arranging} onClose={() => setArranging(false)} layout={layout} onLayout={setLayout} />
    </Stack>
  );
}

interface RegisterBodyProps {
  readonly query: Pick<useQuery.Result<RegisterQuery>, 'data' | 'error' | 'loading' | 'refetch'>;
  readonly data: RegisterQuery | undefined;
  readonly filter: CommitmentFilter;
  readonly isNarrow: boolean;
  readonly readingMore: boolean;
  readonly onMore: (after: string | null | undefined) => void;
  readonly onFilter: (filter: CommitmentFilter) => void;
  readonly table: Omit<Parameters<typeof RegisterTable>[0], 'rows' | 'children'>;
}

function RegisterBody({ query, data, filter, isNarrow, onFilter, table, ...paging }: RegisterBodyProps) {
  const { error, loading, refetch } = query;
  if (!data && loading) return isNarrow ? <CardsSkeleton cards={6} /> : <TableSkeleton rows={14} columns={7} />;
  if (data?.commitments.edges.length === 0) {
    return (
      <Suspense fallback={null}>
        <NothingFound filter={filter} left={data.leftOut} onChange={onFilter} />
      </Suspense>
    );
  }
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { edges, pageInfo } = data.commitments;
  const rows = edges.map(({ node }) => getFragmentData(RegisterRowCommitment, node));
  const more = pageInfo.hasNextPage && (
    <ListMore hasMore busy={loading || paging.readingMore} onMore={() => paging.onMore(pageInfo.endCursor)} />
  );
  return (
    <div aria-busy={query.data === undefined}>
      {error && <QueryFailed error={error} onRetry={() => void refetch()} />}
      {isNarrow ? (
        <>
          <RegisterCards rows={rows} />
          {more}
        </>
      ) : (
        <RegisterTable rows={rows} {...table}>
          {more}
        </RegisterTable>
      )}
    </div>
  );
}
