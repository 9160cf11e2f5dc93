import { useQuery } from '@apollo/client/react';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CommitmentRow } from '../features/commitments/commitment-row.js';
import classes from '../features/commitments/commitment-row.module.css';
import { LastReport } from '../features/delivery/last-report.js';
import { OpenFollowUps } from '../features/follow-ups/open-follow-ups.js';
import { Block } from '../features/platform/block.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { including, LeftOutCommitments, useLeftOutWords } from '../features/register/left-out.js';
import { registerAddress } from '../features/register/register-address.js';
import { getFragmentData, type FragmentType } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import { CommitmentStanding } from './commitment-standing.js';
import { useToday } from '../features/platform/past-day/use-past-day.js';
import { partnerFilters, partnerListAddress, type PartnerListName } from './partner-filters.js';

const PartnerList = graphql(`
  fragment PartnerList_connection on CommitmentConnection {
    totalCount
    edges {
      node {
        id
        ...CommitmentRow_commitment
        ...CommitmentStanding_commitment
        ...LastReport_commitment
        ...OpenFollowUps_commitment
      }
    }
  }
`);

const PartnerCommitments = graphql(`
  query PartnerCommitments(
    $party: CommitmentFilter!
    $overdue: CommitmentFilter!
    $datePassed: CommitmentFilter!
    $meetings: CommitmentFilter!
    $open: CommitmentFilter!
    $closed: CommitmentFilter!
  ) {
    overdue: commitments(filter: $overdue, orderBy: DUE, first: 20) {
      ...PartnerList_connection
    }
    datePassed: commitments(filter: $datePassed, orderBy: DUE, first: 20) {
      ...PartnerList_connection
    }
    meetings: commitments(filter: $meetings, orderBy: DUE, first: 20) {
      ...PartnerList_connection
    }
    open: commitments(filter: $open, orderBy: DUE, first: 20) {
      ...PartnerList_connection
    }
    closed: commitments(filter: $closed, orderBy: NEWEST, first: 20) {
      ...PartnerList_connection
    }
    leftOut: commitmentsLeftOut(filter: $party) {
      ...LeftOut_commitments
    }
  }
`);

function variablesOf(id: string) {
  const { party, overdue, datePassed, meetings, open, closed } = partnerFilters(id, useToday());
  return { party, overdue, datePassed, meetings, open, closed };
}

/**
 * The commitments with an organisation or its parts: late ones first, then coming meetings, open ones and closed ones.
 */
export function PartnerCommitmentsBlocks({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const leftOutWords = useLeftOutWords();
  const { data, error, loading, refetch } = useQuery(PartnerCommitments, {
    variables: variablesOf(id),
    fetchPolicy: 'cache-and-network',
  });
  if (!data && loading) return <ListSkeleton />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const lists = [
    ['overdue', t`Overdue`, data.overdue],
    ['date-passed', t`Date passed, no report since`, data.datePassed],
    ['meetings', t`Next meetings`, data.meetings],
    ['open', t`Open`, data.open],
    ['closed', t`Closed`, data.closed],
  ] as const;
  const filled = lists.filter(([, , list]) => getFragmentData(PartnerList, list).edges.length > 0);
  const leftOut = getFragmentData(LeftOutCommitments, data.leftOut);
  if (filled.length === 0 && leftOut.length === 0) {
    return (
      <Block id="stated" title={t`Stated with it`}>
        <EmptyState>
          <Trans>Commitments that it undertakes, delivers or is otherwise a party to.</Trans>
        </EmptyState>
      </Block>
    );
  }
  return (
    <Stack>
      {filled.map(([name, title, list]) => (
        <PartnerListBlock key={name} id={name} title={title} list={list} partnerId={id} />
      ))}
      {leftOut.map(({ reason, count }) => (
        <Anchor
          key={reason}
          component={Link}
          to={registerAddress(including('OTHER_BODIES', { party: [id], archived: 'with' }))}
          underline="always"
          size="sm"
        >
          {leftOutWords(reason, count)}
        </Anchor>
      ))}
    </Stack>
  );
}

interface PartnerListProps {
  readonly id: PartnerListName;
  readonly title: string;
  readonly list: FragmentType<typeof PartnerList>;
  readonly partnerId: string;
}

function PartnerListBlock({ id, title, list, partnerId }: PartnerListProps) {
  const { i18n } = useLingui();
  const { edges, totalCount } = getFragmentData(PartnerList, list);
  const total = i18n.number(totalCount);
  return (
    <Block id={id} title={`${title} (${total})`}>
      <ul className={classes.rows}>
        {edges.map(({ node }) => (
          <CommitmentRow
            key={node.id}
            commitment={node}
            standing={
              <>
                <CommitmentStanding commitment={node} />
                <LastReport commitment={node} short />
                <OpenFollowUps commitment={node} />
              </>
            }
          />
        ))}
      </ul>
      {totalCount > edges.length && (
        <Anchor component={Link} to={partnerListAddress(partnerId, id)} underline="always" size="sm">
          <Trans>
            The first {edges.length} of {total}. Show all in the register
          </Trans>
        </Anchor>
      )}
    </Block>
  );
}
