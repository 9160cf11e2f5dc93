import { useQuery } from '@apollo/client/react';
import { EmptyState } from '@followthrough/ui/empty-state';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, SegmentedControl, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useViewer } from '../features/people/viewer.js';
import { WaitingList } from '../features/platform/rows/waiting-list.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import type { MyWorkQueryVariables } from '../generated/graphql.js';
import {
  MyWorkFollowUps,
  NeedingCommitments,
  RequestsList,
  SentBackReports,
  ToAcceptEvidence,
  ToAgreeReports,
  ToAssessReports,
  ToDecideAmendments,
  ToDecideSources,
  ToReplyAssessments,
  WaitingFindings,
  WaitingReadings,
  WaitingRounds,
  WaitingSamples,
} from './my-work-fragments.js';
import { MyWork } from './my-work-query.js';
import {
  Accept,
  Agree,
  AnswerFindings,
  Assess,
  CheckFindings,
  DecideRequests,
  OwnDrafts,
  OwnRequests,
  ReadTwice,
  Reply,
  SentBack,
} from './my-work-decisions.js';
import { Decide, Do, Report } from './my-work-lists.js';
import { DecideAmendments, ReportInRounds, SignRounds } from './my-work-rounds.js';
import { TestSamples } from './my-work-samples.js';

const route = getRouteApi('/shell/my-work');

/** Whose work: the user’s, their teams’, or that by person. */
const views = ['mine', 'teams', 'people'] as const;
type WorkView = (typeof views)[number];

const viewOf = ({ of }: { readonly of?: unknown }): WorkView => views.find((view) => view === of) ?? 'mine';

const asking = (view: WorkView): MyWorkQueryVariables => ({
  of: view === 'mine' ? 'MINE' : 'TEAMS',
  order: view === 'people' ? 'PERSON' : 'DUE',
});

export const preload = ({ client, search }: PreloadInput) =>
  client.query({ query: MyWork, variables: asking(viewOf(search)) });

/**
 * Pending work of the user or their teams: proposals, evidence, requests, reports, assessments, findings, samples and follow-ups. Operated by shortcuts, and done in place.
 */
export function MyWorkPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const view = viewOf(route.useSearch());
  const variables = asking(view);
  const { of, order } = variables;
  const { data, error, loading, refetch } = useQuery(MyWork, { variables, fetchPolicy: 'cache-and-network' });
  // Users who only read have no proposals or reports.
  const lists = viewer.contributesSomewhere ? data : undefined;
  const toDecide = getFragmentData(ToDecideSources, lists?.sourcesToDecide);
  const toRead = getFragmentData(WaitingReadings, lists?.readingsWaiting);
  const toAccept = getFragmentData(ToAcceptEvidence, lists?.evidenceToAccept);
  const toAgree = getFragmentData(ToAgreeReports, lists?.reportsToAgree);
  const toReply = getFragmentData(ToReplyAssessments, lists?.assessmentsToReply);
  const toAnswer = getFragmentData(WaitingFindings, lists?.findingsToAnswer);
  const toCheck = getFragmentData(WaitingFindings, viewer.isAuditor ? data?.findingsToCheck : undefined);
  const toTest = getFragmentData(WaitingSamples, viewer.isAuditor ? data?.samplesWaiting : undefined);
  const toAssess = getFragmentData(ToAssessReports, viewer.isAuditor ? data?.reportsToAssess : undefined);
  const ownDrafts = getFragmentData(ToReplyAssessments, viewer.isAuditor ? data?.ownDraftAssessments : undefined);
  const sentBack = getFragmentData(SentBackReports, lists?.reportsSentBack);
  const requests = getFragmentData(RequestsList, lists?.requestsToDecide);
  const own = getFragmentData(RequestsList, lists?.ownRequests);
  const toReport = getFragmentData(NeedingCommitments, lists?.commitmentsNeeding);
  const amendments = getFragmentData(ToDecideAmendments, lists?.amendmentsToDecide);
  const toSign = getFragmentData(WaitingRounds, lists?.roundsToSign);
  const rounds = getFragmentData(WaitingRounds, lists?.roundsToReport);
  const toDo = getFragmentData(MyWorkFollowUps, data?.myWork);
  const counted = [
    toCheck,
    toTest,
    toAssess,
    toReply,
    toAnswer,
    toDecide,
    toRead,
    toAgree,
    toAccept,
    requests,
    amendments,
    toSign,
    sentBack,
    rounds,
    toReport,
    toDo,
  ];
  const total = counted.reduce((sum, list) => sum + (list?.totalCount ?? 0), 0);
  // By rows, not by totals: what was just decided or done no longer counts, and stays in its place until the page is left.
  const isEmpty = [...counted, own, ownDrafts].every((list) => !list?.edges.length);
  const decides = [toReply, toAgree, toAccept, requests, amendments].some((list) => list && list.edges.length > 0);
  return (
    <Stack gap="sm" maw={1080}>
      <PageHeading
        detail={data && total > 0 && <Plural value={total} one="# item" other="# items" />}
        actions={
          <>
            <Anchor component={Link} to="/follow-ups" size="sm">
              <Trans>All follow-ups</Trans>
            </Anchor>
            <WorkSwitch view={view} />
          </>
        }
      >{t`My work`}</PageHeading>
      {!data && loading ? (
        <ListSkeleton />
      ) : !data || !toDo ? (
        <QueryFailed error={error} onRetry={() => void refetch()} />
      ) : isEmpty ? (
        <NothingWaits view={view} />
      ) : (
        <WaitingList decides={decides}>
          {toCheck && <CheckFindings findings={toCheck} />}
          {toTest && <TestSamples samples={toTest} />}
          {toAssess && <Assess reports={toAssess} />}
          {toReply && <Reply assessments={toReply} />}
          {toAnswer && <AnswerFindings findings={toAnswer} />}
          {toDecide && <Decide sources={toDecide} of={of} />}
          {toRead && <ReadTwice readings={toRead} />}
          {toAgree && <Agree reports={toAgree} />}
          {toAccept && <Accept evidence={toAccept} />}
          {requests && <DecideRequests requests={requests} />}
          {amendments && <DecideAmendments amendments={amendments} />}
          {toSign && <SignRounds rounds={toSign} />}
          {sentBack && <SentBack reports={sentBack} />}
          {rounds && <ReportInRounds rounds={rounds} />}
          {toReport && <Report commitments={toReport} of={of} />}
          <Do followUps={toDo} of={of} order={order} />
          {ownDrafts && <OwnDrafts assessments={ownDrafts} />}
          {own && <OwnRequests requests={own} />}
          <Text size="xs" c="dimmed" mt="md" className="ft-no-print">
            {decides ? (
              <Trans>
                Keys in the lists: J and K move, A accepts, agrees or replies, X does not accept, refuses or declines, F
                finishes, Enter opens.
              </Trans>
            ) : (
              <Trans>Keys in the lists: J and K move, F finishes, Enter opens.</Trans>
            )}
          </Text>
        </WaitingList>
      )}
    </Stack>
  );
}

/** “By person” is for people who assign work. */
function WorkSwitch({ view }: { readonly view: WorkView }) {
  const { t } = useLingui();
  const { person } = useViewer();
  const navigate = route.useNavigate();
  if (person.memberships.length === 0) return null;
  const manages = person.memberships.some(({ role }) => role === 'MANAGER');
  return (
    <SegmentedControl
      aria-label={t`Show work of`}
      value={view}
      data={[
        { value: 'mine', label: t`Mine` },
        { value: 'teams', label: t`My teams` },
        ...(manages ? [{ value: 'people', label: t`By person` }] : []),
      ]}
      onChange={(of) => void navigate({ search: of === 'mine' ? {} : { of }, resetScroll: false })}
    />
  );
}

function NothingWaits({ view }: { readonly view: WorkView }) {
  const { viewer } = useViewer();
  return (
    <EmptyState
      action={
        <Anchor component={Link} to="/register">
          <Trans>Go to the register</Trans>
        </Anchor>
      }
    >
      {viewer.isAuditor ? (
        <Trans>
          Nothing is waiting for you. Reports to assess, samples to test and findings to check will appear here.
        </Trans>
      ) : view === 'mine' ? (
        <Trans>Nothing is waiting for you. Follow-ups, reports due and proposals to decide will appear here.</Trans>
      ) : (
        <Trans>
          Nothing is waiting for your teams. Follow-ups, reports due and proposals to decide will appear here.
        </Trans>
      )}
    </EmptyState>
  );
}
