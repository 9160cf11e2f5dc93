import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { WaitingGroup } from '../features/platform/rows/waiting-group.js';
import { useMore } from '../features/platform/use-more.js';
import { NeedingCommitment } from '../features/register/waiting/needing-commitment.js';
import { getFragmentData, type FragmentType } from '../generated/fragment-masking.js';
import type { CommitmentNeed, WorkOf } from '../generated/graphql.js';
import { LatestChange, LatestChanges } from './latest-change.js';
import classes from './changes-page.module.css';
import { MoreNeeding } from './home-query.js';
import { NeedingCommitments } from './my-work-fragments.js';

interface NeedingProps {
  readonly title: string;
  readonly help?: ReactNode;
  readonly need: CommitmentNeed;
  readonly of: WorkOf | null;
  readonly commitments: FragmentType<typeof NeedingCommitments>;
  /** The text if there are none. */
  readonly none: ReactNode;
}

/** Commitments that need attention; all of them can be loaded in place. */
export function Needing({ title, help, need, of, commitments, none }: NeedingProps) {
  const { edges, pageInfo, totalCount } = getFragmentData(NeedingCommitments, commitments);
  const [more, busy] = useMore(MoreNeeding);
  return (
    <WaitingGroup
      id={need.toLowerCase()}
      title={title}
      total={totalCount}
      help={help}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ need, of, after: pageInfo.endCursor })}
    >
      {edges.length === 0 ? (
        <NoneHere>{none}</NoneHere>
      ) : (
        edges.map(({ node }) => <NeedingCommitment key={node.id} commitment={node} need={need} />)
      )}
    </WaitingGroup>
  );
}

/** Replaces the rows of an empty list. */
export function NoneHere({ children }: { readonly children: ReactNode }) {
  return (
    <li className={classes.none}>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </li>
  );
}

interface ChangedProps {
  readonly commitments: FragmentType<typeof LatestChanges>;
  readonly lastVisitAt: string | null;
  /** The teams for the link. */
  readonly teams?: readonly string[];
}

/** The latest changes since the last visit, one line per commitment, with a link to all of them. */
export function Changed({ commitments, lastVisitAt, teams = [] }: ChangedProps) {
  const { t } = useLingui();
  const { edges, totalCount } = getFragmentData(LatestChanges, commitments);
  return (
    <WaitingGroup
      id="changed"
      title={t`What changed`}
      total={totalCount}
      help={lastVisitAt ? <Trans>since your last visit</Trans> : <Trans>in the last 7 days</Trans>}
      link={
        <Anchor
          renderRoot={(props) => <Link {...props} to="/changes" search={teams.length > 0 ? { team: teams } : {}} />}
          size="sm"
        >
          <Trans>All changes</Trans>
        </Anchor>
      }
    >
      {edges.length === 0 ? (
        <NoneHere>
          <Trans>No changes in this period.</Trans>
        </NoneHere>
      ) : (
        edges.map(({ node }) => <LatestChange key={node.id} commitment={node} />)
      )}
    </WaitingGroup>
  );
}
