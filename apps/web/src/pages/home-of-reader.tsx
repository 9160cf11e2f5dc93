import { useQuery } from '@apollo/client/react';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { useViewer } from '../features/people/viewer.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { WaitingList } from '../features/platform/rows/waiting-list.js';
import { AuditorsWork } from './home-findings.js';
import { Changed, Needing } from './home-lists.js';
import { Unseen } from './home-unseen.js';
import { HomeOfReader } from './home-query.js';

/** The home of viewers and auditors: the changes; for auditors, first the evidence behind statuses. */
export function ReadersHome() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const variables = { since: null, isAuditor: viewer.isAuditor };
  const { data, error, loading, refetch } = useQuery(HomeOfReader, { variables, fetchPolicy: 'cache-and-network' });
  if (!data) return loading ? <ListSkeleton /> : <QueryFailed error={error} onRetry={() => void refetch()} />;
  return (
    <WaitingList>
      {data.findingsToCheck && data.samplesWaiting && (
        <AuditorsWork findings={data.findingsToCheck} samples={data.samplesWaiting} />
      )}
      {data.disputed && (
        <Needing
          title={t`Disputed`}
          help={<Trans>The assessment differs from the current report</Trans>}
          need="DISPUTED"
          of={null}
          commitments={data.disputed}
          none={<Trans>No current report is disputed.</Trans>}
        />
      )}
      {data.weak && (
        <Needing
          title={t`Weak evidence`}
          help={<Trans>Reported in the last 30 days, with no evidence above grade D</Trans>}
          need="WEAK_EVIDENCE"
          of={null}
          commitments={data.weak}
          none={<Trans>Every status reported in the last 30 days has better evidence.</Trans>}
        />
      )}
      {data.without && (
        <Needing
          title={t`No evidence`}
          help={<Trans>Open, with a status other than unclear</Trans>}
          need="NO_EVIDENCE"
          of={null}
          commitments={data.without}
          none={<Trans>Every such status has evidence.</Trans>}
        />
      )}
      {data.stalled && (
        <Needing
          title={t`Stalled`}
          help={<Trans>Open, with no change of stage and no accepted evidence for nine months</Trans>}
          need="STALLED"
          of={null}
          commitments={data.stalled}
          none={<Trans>Nothing is stalled.</Trans>}
        />
      )}
      {data.commitmentsUnseen && <Unseen commitments={data.commitmentsUnseen} />}
      <Changed commitments={data.changedCommitments} lastVisitAt={data.viewer?.lastVisitAt ?? null} />
    </WaitingList>
  );
}
