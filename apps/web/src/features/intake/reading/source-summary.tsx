import { useQuery } from '@apollo/client/react';
import { ListMore } from '@followthrough/ui/list-more';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { SourceSummaryQuery } from '../../../generated/graphql.js';
import { useMore } from '../../platform/use-more.js';
import { sourceAddress } from '../../sources/source-address.js';
import { SummarySheet, SummaryRow, SummaryCommitment, type Acting } from './summary-row.js';
import classes from './source-summary.module.css';

const SourceSummaryRead = graphql(`
  query SourceSummary($id: UUID!, $after: String) {
    source(id: $id) {
      id
      proposals(decided: true, first: 100, after: $after) {
        edges {
          node {
            id
            state
            commitments {
              id
              ...Summary_commitment
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    sourcesToDecide(of: TEAMS, first: 1) {
      edges {
        node {
          id
          title
          proposalsMade
          proposalsDecided
        }
      }
    }
  }
`);

interface SourceSummaryProps {
  readonly sourceId: string;
  /** How many possible passages are left. */
  readonly possible: number;
  /** Whether the user has just made the last decision. */
  readonly takesFocus: RefObject<boolean>;
  readonly mayDecide: boolean;
}

/** After the last decision: the resulting commitments, their next steps, and the next source. */
export function SourceSummary({ sourceId: id, possible, takesFocus, mayDecide }: SourceSummaryProps) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  const [acting, setActing] = useState<Acting | null>(null);
  const [more, busy] = useMore(SourceSummaryRead);
  const { data } = useQuery(SourceSummaryRead, {
    variables: { id },
    // Other people decide too, so the next source is always looked up.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const isRead = data !== undefined;
  useEffect(() => {
    if (!isRead || !takesFocus.current) return;
    takesFocus.current = false;
    heading.current?.focus();
  }, [takesFocus, isRead]);
  const proposals = data?.source?.proposals;
  if (!data || !proposals) return null;
  const decided = proposals.edges.map(({ node }) => node);
  const commitments = decided
    .flatMap((proposal) => proposal.commitments)
    .map((masked) => getFragmentData(SummaryCommitment, masked));
  const each = [...new Map(commitments.map((one) => [one.id, one])).values()];
  const { hasNextPage, endCursor } = proposals.pageInfo;
  const [next] = data.sourcesToDecide.edges;
  return (
    <section aria-label={t`Summary of decisions`} className={classes.summary}>
      <h2 ref={heading} tabIndex={-1} className={classes.heading}>
        {possible > 0 ? <Trans>Every likely proposal is decided</Trans> : <Trans>Every proposal is decided</Trans>}
      </h2>
      {!hasNextPage && <Counts commitments={each.length} decided={decided} />}
      <ul className={classes.list}>
        {each.map((commitment) => (
          <SummaryRow key={commitment.id} commitment={commitment} onAct={setActing} />
        ))}
      </ul>
      <ListMore hasMore={hasNextPage} busy={busy} onMore={() => void more({ id, after: endCursor })} />
      {mayDecide && <NextSource source={next?.node ?? null} />}
      {acting && <SummarySheet {...acting} onClose={() => setActing(null)} />}
    </section>
  );
}

type Decided = NonNullable<SourceSummaryQuery['source']>['proposals']['edges'][number]['node'];

function Counts({ commitments, decided }: { readonly commitments: number; readonly decided: readonly Decided[] }) {
  const count = (wanted: Decided['state']) => decided.filter(({ state }) => state === wanted).length;
  const linked = count('LINKED');
  const [noted, rejected, hidden] = [count('NOTED'), count('REJECTED'), count('DECIDED')];
  return (
    <Text size="sm" c="dimmed">
      <Plural value={commitments} one="# commitment" other="# commitments" />
      {linked > 0 && <Trans> · {linked} linked</Trans>}
      {noted > 0 && <Trans> · {noted} noted</Trans>}
      {rejected > 0 && <Trans> · {rejected} rejected</Trans>}
      {hidden > 0 && <Trans> · {hidden} decided by other teams</Trans>}
    </Text>
  );
}

type ToDecide = SourceSummaryQuery['sourcesToDecide']['edges'][number]['node'];

function NextSource({ source }: { readonly source: ToDecide | null }) {
  if (!source) {
    return (
      <Text size="sm">
        <Trans>No other source of your teams has open proposals.</Trans>
      </Text>
    );
  }
  const open = source.proposalsMade - source.proposalsDecided;
  return (
    <Text size="sm">
      <Trans>
        Next source:{' '}
        <Anchor component={Link} to={sourceAddress(source.id)} size="sm" fw={550}>
          <bdi>{source.title}</bdi>
        </Anchor>
      </Trans>{' '}
      (<Plural value={open} one="# proposal" other="# proposals" />)
    </Text>
  );
}
