import { useQuery } from '@apollo/client/react';
import { organisationKinds, type OrganisationKind } from '@followthrough/domain/vocabulary';
import { useAnnounce } from '@followthrough/ui/announcer';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { QueryFailed } from '../platform/query-failed.js';
import { useMore } from '../platform/use-more.js';
import classes from '../platform/rows/rows.module.css';
import { OrganisationSearch, type ChosenOrganisation } from './organisation-search.js';
import { partnerAddress } from './partner-address.js';

const OwnOrganisationsQuery = graphql(`
  query OwnOrganisations($after: String) {
    organisations(filter: { isOwn: true }, first: 50, after: $after) {
      edges {
        node {
          id
          name
          kind
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const SetOwnOrganisation = graphql(`
  mutation SetOwnOrganisation($input: SetOwnOrganisationInput!) {
    setOwnOrganisation(input: $input) {
      __typename
      ... on Organisation {
        id
        version
        isOwn
      }
      ...Refusal_problem
    }
  }
`);

/** Chooses the deployment’s own organisations; commitments undertaken only by others are external. */
export function OwnOrganisations() {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { data, error, loading, refetch } = useQuery(OwnOrganisationsQuery, { fetchPolicy: 'cache-and-network' });
  const [more, busy] = useMore(OwnOrganisationsQuery);
  const [set] = useChange(SetOwnOrganisation, { refreshes: ['organisations', 'partners', 'commitments'] });
  const [problem, setProblem] = useState<string | null>(null);
  async function settle({ id, name }: ChosenOrganisation, isOwn: boolean) {
    const { refused } = await set({ id, isOwn });
    setProblem(refused?.message ?? null);
    if (!refused) announce(isOwn ? t`Added ${name}` : t`Removed ${name}`);
  }
  if (!data && loading) return <ListSkeleton rows={2} />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { edges, pageInfo } = data.organisations;
  return (
    <Stack gap="sm">
      <OrganisationSearch label={t`Add an organisation`} onChoose={(chosen) => void settle(chosen, true)} />
      <ProblemAlert message={problem} />
      {edges.length === 0 ? (
        <EmptyState>
          <Trans>
            Add the organisations whose commitments you deliver. Until then, every commitment is another body’s.
          </Trans>
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {edges.map(({ node }) => (
            <OwnRow key={node.id} organisation={node} onRemove={() => void settle(node, false)} />
          ))}
        </ul>
      )}
      <ListMore hasMore={pageInfo.hasNextPage} busy={busy} onMore={() => void more({ after: pageInfo.endCursor })} />
    </Stack>
  );
}

interface OwnRowProps {
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind };
  readonly onRemove: () => void;
}

function OwnRow({ organisation: { id, name, kind }, onRemove }: OwnRowProps) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <li className={classes.row}>
      <div style={{ flex: '1 1 10rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Anchor component={Link} to={partnerAddress(id)} fw={550}>
          <bdi>{name}</bdi>
        </Anchor>
        <Text size="sm" c="dimmed">
          {words(organisationKinds[kind].label)}
        </Text>
      </div>
      <Button variant="default" size="compact-sm" aria-label={t`Remove ${name}`} onClick={onRemove}>
        <Trans>Remove</Trans>
      </Button>
    </li>
  );
}
