import { useQuery } from '@apollo/client/react';
import { organisationPolicy } from '@followthrough/domain/policies/organisation';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useViewer } from '../features/people/viewer.js';
import { OrganisationRow } from '../features/organisations/organisation-row.js';
import classes from '../features/platform/rows/rows.module.css';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { useSearchRefused } from '../features/platform/finding/use-search-refused.js';
import type { FindPartnersQuery } from '../generated/graphql.js';
import { graphql } from '../generated/gql.js';
import type { PreloadInput } from '../features/platform/preload-input.js';

const Partners = graphql(`
  query Partners($after: String) {
    partners(first: 50, after: $after) {
      edges {
        node {
          id
          ...OrganisationRow_organisation
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const FindPartners = graphql(`
  query FindPartners($text: String!, $after: String) {
    organisations(filter: { text: $text }, first: 50, after: $after) {
      edges {
        node {
          id
          ...OrganisationRow_organisation
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const preload = ({ client }: PreloadInput) => client.query({ query: Partners });

/** Organisations with commitments; searching finds all others too. */
export function PartnersPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { q = '' } = useSearch({ from: '/shell/partners' });
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const [asked] = useDebouncedValue(text.trim(), 200);
  const refused = useSearchRefused();
  const mayCreate = organisationPolicy.create(viewer);
  return (
    <Stack maw={880}>
      <PageHeading
        actions={
          mayCreate && (
            <Button component={Link} to="/partners/new">
              <Trans>Create organisation</Trans>
            </Button>
          )
        }
      >{t`Partners`}</PageHeading>
      <TextInput
        type="search"
        label={t`Find an organisation`}
        description={t`By name, short name or alias.`}
        value={text}
        error={refused(text)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {asked === '' ? <StatedWith /> : !refused(asked) && <FoundPartners text={asked} />}
    </Stack>
  );
}

function StatedWith() {
  const { data, error, loading, refetch } = useQuery(Partners, { fetchPolicy: 'cache-and-network' });
  const [more, readingMore] = useMore(Partners);
  if (!data && loading) return <ListSkeleton />;
  if (data?.partners.edges.length === 0) {
    return (
      <EmptyState>
        <Trans>Countries and bodies with a role in commitments. All countries are listed: type to find one.</Trans>
      </EmptyState>
    );
  }
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const onMore = (after: string | null) => void more({ after });
  return <Organisations found={data.partners} busy={loading || readingMore} onMore={onMore} />;
}

function FoundPartners({ text }: { readonly text: string }) {
  const { data, previousData, error, loading, refetch } = useQuery(FindPartners, { variables: { text } });
  const [more, readingMore] = useMore(FindPartners);
  const shown = data ?? previousData;
  if (!shown && loading) return <ListSkeleton />;
  if (shown?.organisations.edges.length === 0) {
    return (
      <EmptyState>
        <Trans>No organisation has this name. Check the spelling, or enter it.</Trans>
      </EmptyState>
    );
  }
  if (!shown) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const onMore = (after: string | null) => void more({ text, after });
  return <Organisations found={shown.organisations} busy={loading || readingMore} onMore={onMore} />;
}

interface OrganisationsProps {
  readonly found: FindPartnersQuery['organisations'];
  readonly busy: boolean;
  readonly onMore: (after: string | null) => void;
}

function Organisations({ found: { edges, pageInfo }, busy, onMore }: OrganisationsProps) {
  return (
    <>
      <ul className={classes.rows}>
        {edges.map(({ node }) => (
          <OrganisationRow key={node.id} organisation={node} />
        ))}
      </ul>
      <ListMore hasMore={pageInfo.hasNextPage} busy={busy} onMore={() => onMore(pageInfo.endCursor ?? null)} />
    </>
  );
}
