import { useQuery } from '@apollo/client/react';
import { isUnderWay } from '@followthrough/domain/extraction-states';
import { sourcePolicy } from '@followthrough/domain/policies/source';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { useViewer } from '../features/people/viewer.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { useSearchRefused } from '../features/platform/finding/use-search-refused.js';
import { SourceRow } from '../features/sources/source-row.js';
import classes from '../features/sources/source-row.module.css';
import { graphql } from '../generated/gql.js';
import type { SourcesQuery } from '../generated/graphql.js';

const Sources = graphql(`
  query Sources($text: String, $order: SourceOrder, $after: String) {
    sources(filter: { text: $text }, orderBy: $order, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          ...SourceRow_source
          proposalsMade
          proposalsDecided
          extraction {
            id
            state
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const preload = ({ client }: PreloadInput) => client.query({ query: Sources, variables: asking('') });

/** The best match first; without a search, the newest. */
const asking = (text: string) =>
  text ? { text, order: 'RELEVANCE' as const } : { text: null, order: 'PUBLISHED' as const };

/** All archived documents, newest first. */
export function SourcesPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { q = '' } = useSearch({ from: '/shell/sources' });
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const [asked] = useDebouncedValue(text.trim(), 200);
  const refused = useSearchRefused();
  return (
    <Stack maw={880}>
      <PageHeading
        actions={
          sourcePolicy.archive(viewer) && (
            <Button component={Link} to="/sources/new">
              <Trans>Archive a source</Trans>
            </Button>
          )
        }
      >{t`Sources`}</PageHeading>
      <TextInput
        type="search"
        label={t`Find a source`}
        description={t`By words in the title, publisher, issuer or text.`}
        value={text}
        error={refused(text)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {!refused(asked) && <SourceList text={asked} />}
    </Stack>
  );
}

function SourceList({ text }: { readonly text: string }) {
  const variables = asking(text);
  const { data, previousData, error, loading, refetch } = useQuery(Sources, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const [more, readingMore] = useMore(Sources);
  const shown = data ?? previousData;
  if (!shown && loading) return <ListSkeleton />;
  if (shown?.sources.edges.length === 0) return <NothingFound isSearch={text !== ''} />;
  if (!shown) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { edges, pageInfo, totalCount } = shown.sources;
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        <Plural value={totalCount} one="# source" other="# sources" />
      </Text>
      <ul className={classes.rows}>
        {edges.map(({ node }) => (
          <SourceRow key={node.id} source={node} progress={<Progress {...node} />} />
        ))}
      </ul>
      <ListMore
        hasMore={pageInfo.hasNextPage}
        busy={loading || readingMore}
        onMore={() => void more({ ...variables, after: pageInfo.endCursor })}
      />
    </>
  );
}

function NothingFound({ isSearch }: { readonly isSearch: boolean }) {
  const { viewer } = useViewer();
  if (isSearch) {
    return (
      <EmptyState>
        <Trans>No source has these words. Check the spelling, or use fewer words.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        sourcePolicy.archive(viewer) && (
          <Button component={Link} to="/sources/new">
            <Trans>Archive a source</Trans>
          </Button>
        )
      }
    >
      <Trans>Press releases and statements, archived word for word. Commitments are based on them.</Trans>
    </EmptyState>
  );
}

type Row = SourcesQuery['sources']['edges'][number]['node'];

function Progress({
  proposalsMade: made,
  proposalsDecided: decided,
  extraction,
}: Pick<Row, 'proposalsMade' | 'proposalsDecided' | 'extraction'>) {
  if (extraction && isUnderWay(extraction.state)) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>scanning</Trans>
      </Text>
    );
  }
  if (made === 0) return null;
  return (
    <Text size="sm" fw={decided < made ? 550 : 400} c={decided < made ? undefined : 'dimmed'} className="ft-numbers">
      <Trans>{`${decided} of ${made}`} decided</Trans>
    </Text>
  );
}
