import { useQuery } from '@apollo/client/react';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { WorkloadRow } from '../features/follow-ups/workload-row.js';
import { useViewer } from '../features/people/viewer.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { WaitingGroup } from '../features/platform/rows/waiting-group.js';
import { WaitingList } from '../features/platform/rows/waiting-list.js';
import type { HomeOfManagerQuery } from '../generated/graphql.js';
import { TeamFindings } from './home-findings.js';
import { Changed, Needing, NoneHere } from './home-lists.js';
import { HomeOfManager } from './home-query.js';

/** Those with most to do come first. */
const mostAtOnce = 10;

/** A manager’s home: pending work, changes, late commitments, and the workload. */
export function ManagersHome() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [all, setAll] = useState(false);
  const variables = { since: null, teams: [...viewer.teamIds] };
  const { data, error, loading, refetch } = useQuery(HomeOfManager, { variables, fetchPolicy: 'cache-and-network' });
  if (!data) return loading ? <ListSkeleton /> : <QueryFailed error={error} onRetry={() => void refetch()} />;
  return (
    <WaitingList>
      <Waiting {...data} />
      <Changed
        commitments={data.changedCommitments}
        lastVisitAt={data.viewer?.lastVisitAt ?? null}
        teams={viewer.teamIds}
      />
      <Needing
        title={t`Late`}
        help={<Trans>Due date passed</Trans>}
        need="LATE"
        of="TEAMS"
        commitments={data.commitmentsNeeding}
        none={<Trans>Nothing is overdue.</Trans>}
      />
      <Needing
        title={t`Stalled`}
        help={<Trans>Open, with no change of stage and no accepted evidence for nine months</Trans>}
        need="STALLED"
        of="TEAMS"
        commitments={data.stalled}
        none={<Trans>Nothing is stalled.</Trans>}
      />
      <WaitingGroup
        id="workload"
        title={t`Workload`}
        total={data.workloads.length || undefined}
        help={<Trans>Open follow-ups by assignee</Trans>}
        hasMore={!all && data.workloads.length > mostAtOnce}
        onMore={() => setAll(true)}
        link={
          <Anchor renderRoot={(props) => <Link {...props} to="/my-work" search={{ of: 'people' }} />} size="sm">
            <Trans>By person</Trans>
          </Anchor>
        }
      >
        {data.workloads.slice(0, all ? undefined : mostAtOnce).map((workload, place) => (
          <WorkloadRow key={place} workload={workload} />
        ))}
        {data.workloads.length === 0 && (
          <NoneHere>
            <Trans>No open follow-ups.</Trans>
          </NoneHere>
        )}
      </WaitingGroup>
    </WaitingList>
  );
}

type WaitingProps = Pick<
  HomeOfManagerQuery,
  | 'toDecide'
  | 'toAgree'
  | 'toAccept'
  | 'requestsToDecide'
  | 'toReport'
  | 'myWork'
  | 'findingsToAnswer'
  | 'overdueFindings'
>;

/** The pending work in one line, with links. */
function Waiting({ toDecide, toAgree, toAccept, requestsToDecide, toReport, myWork, ...findings }: WaitingProps) {
  const { viewer } = useViewer();
  return (
    <Group gap="md" mb="md">
      <Anchor
        renderRoot={(props) => <Link {...props} to="/my-work" search={{ of: 'teams' }} hash="decide-title" />}
        size="sm"
      >
        <Plural value={toDecide.totalCount} one="# source to decide" other="# sources to decide" />
      </Anchor>
      <Anchor renderRoot={(props) => <Link {...props} to="/my-work" hash="agree-title" />} size="sm">
        <Plural value={toAgree.totalCount} one="# report to agree" other="# reports to agree" />
      </Anchor>
      <Anchor renderRoot={(props) => <Link {...props} to="/my-work" hash="accept-title" />} size="sm">
        <Plural value={toAccept.totalCount} one="# item of evidence to accept" other="# items of evidence to accept" />
      </Anchor>
      <Anchor renderRoot={(props) => <Link {...props} to="/my-work" hash="requests-title" />} size="sm">
        <Plural value={requestsToDecide.totalCount} one="# request to decide" other="# requests to decide" />
      </Anchor>
      <Anchor
        renderRoot={(props) => <Link {...props} to="/my-work" search={{ of: 'teams' }} hash="report-title" />}
        size="sm"
      >
        <Plural value={toReport.totalCount} one="# report due" other="# reports due" />
      </Anchor>
      <Anchor component={Link} to="/my-work" size="sm">
        <Plural value={myWork.totalCount} one="# follow-up for me" other="# follow-ups for me" />
      </Anchor>
      <TeamFindings toAnswer={findings.findingsToAnswer} overdue={findings.overdueFindings} teams={viewer.teamIds} />
    </Group>
  );
}
