import { useQuery } from '@apollo/client/react';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FollowUpRow } from '../features/follow-ups/follow-up-row.js';
import { MyWorkGroupsFollowUp } from '../features/follow-ups/my-work-groups.js';
import { ReportSentBack } from '../features/delivery/sign-off/report-sent-back.js';
import { SourceToDecide } from '../features/intake/waiting/source-to-decide.js';
import { useViewer } from '../features/people/viewer.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { WaitingGroup } from '../features/platform/rows/waiting-group.js';
import { WaitingList } from '../features/platform/rows/waiting-list.js';
import { NeedingCommitment } from '../features/register/waiting/needing-commitment.js';
import { OwnRequest } from '../features/requests/own-request.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import { TeamFindings } from './home-findings.js';
import { Changed, NoneHere } from './home-lists.js';
import { HomeOfOfficer } from './home-query.js';
import {
  MyWorkFollowUps,
  NeedingCommitments,
  RequestsList,
  SentBackReports,
  ToDecideSources,
} from './my-work-fragments.js';

/** An officer’s home: proposals, reports and follow-ups with counts and first rows, then the changes. */
export function OfficersHome() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const variables = { since: null, teams: [...viewer.teamIds] };
  const { data, error, loading, refetch } = useQuery(HomeOfOfficer, { variables, fetchPolicy: 'cache-and-network' });
  if (!data) return loading ? <ListSkeleton /> : <QueryFailed error={error} onRetry={() => void refetch()} />;
  const toDecide = getFragmentData(ToDecideSources, data.sourcesToDecide);
  const sentBack = getFragmentData(SentBackReports, data.reportsSentBack);
  const toReport = getFragmentData(NeedingCommitments, data.commitmentsNeeding);
  const own = getFragmentData(RequestsList, data.ownRequests);
  const toDo = getFragmentData(MyWorkFollowUps, data.myWork);
  const all = (
    <Anchor component={Link} to="/my-work" size="sm">
      <Trans>My work</Trans>
    </Anchor>
  );
  return (
    <WaitingList>
      {data.findingsToAnswer.totalCount + data.overdueFindings.totalCount > 0 && (
        <Group gap="md" mb="md">
          <TeamFindings toAnswer={data.findingsToAnswer} overdue={data.overdueFindings} teams={viewer.teamIds} />
        </Group>
      )}
      <WaitingGroup
        id="decide"
        title={t`Decide`}
        total={toDecide.totalCount}
        help={<Trans>Sources with open proposals</Trans>}
        link={all}
      >
        {toDecide.edges.map(({ node }) => (
          <SourceToDecide key={node.id} source={node} />
        ))}
        {toDecide.edges.length === 0 && (
          <NoneHere>
            <Trans>No proposals need your decision.</Trans>
          </NoneHere>
        )}
      </WaitingGroup>
      {sentBack.edges.length > 0 && (
        <WaitingGroup
          id="sent-back"
          title={t`Sent back`}
          total={sentBack.totalCount}
          help={<Trans>Reports that a manager sent back to you</Trans>}
          link={all}
        >
          {sentBack.edges.map(({ node }) => (
            <ReportSentBack key={node.id} report={node} />
          ))}
        </WaitingGroup>
      )}
      <WaitingGroup
        id="report"
        title={t`Report`}
        total={toReport.totalCount}
        help={<Trans>No report for 90 days, or date passed</Trans>}
        link={all}
      >
        {toReport.edges.map(({ node }) => (
          <NeedingCommitment key={node.id} commitment={node} need="REPORT" />
        ))}
        {toReport.edges.length === 0 && (
          <NoneHere>
            <Trans>No report is due.</Trans>
          </NoneHere>
        )}
      </WaitingGroup>
      <WaitingGroup id="do" title={t`Do`} total={toDo.totalCount} help={<Trans>Follow-ups</Trans>} link={all}>
        {toDo.edges.map(({ node }) => (
          <FollowUpRow key={node.id} followUp={getFragmentData(MyWorkGroupsFollowUp, node)} />
        ))}
        {toDo.edges.length === 0 && (
          <NoneHere>
            <Trans>No open follow-ups.</Trans>
          </NoneHere>
        )}
      </WaitingGroup>
      {own.edges.length > 0 && (
        <WaitingGroup
          id="own-requests"
          title={t`My requests`}
          total={own.totalCount}
          help={<Trans>Waiting for a manager’s decision</Trans>}
          link={all}
        >
          {own.edges.map(({ node }) => (
            <OwnRequest key={node.id} request={node} />
          ))}
        </WaitingGroup>
      )}
      <Changed
        commitments={data.changedCommitments}
        lastVisitAt={data.viewer?.lastVisitAt ?? null}
        teams={viewer.teamIds}
      />
    </WaitingList>
  );
}
