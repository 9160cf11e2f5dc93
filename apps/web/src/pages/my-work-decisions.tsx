import { Trans, useLingui } from '@lingui/react/macro';
import { EvidenceToAccept } from '../features/evidence/acceptance/evidence-to-accept.js';
import { ReportSentBack } from '../features/delivery/sign-off/report-sent-back.js';
import { ReportToAgree } from '../features/delivery/sign-off/report-to-agree.js';
import { RequestRow } from '../features/requests/request-row.js';
import { WaitingGroup } from '../features/platform/rows/waiting-group.js';
import { useMore } from '../features/platform/use-more.js';
import type {
  Requests_ListFragment,
  SentBack_ReportsFragment,
  ToAccept_EvidenceFragment,
  ToAgree_ReportsFragment,
} from '../generated/graphql.js';
import { MoreOwnRequests, MoreRequestsToDecide, MoreSentBack, MoreToAccept, MoreToAgree } from './my-work-query.js';

/** Evidence that other people submitted, for managers of the lead team. */
export function Accept({ evidence }: { readonly evidence: ToAccept_EvidenceFragment }) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreToAccept);
  const { edges, pageInfo, totalCount } = evidence;
  if (edges.length === 0) return null;
  return (
    <WaitingGroup
      id="accept"
      title={t`Accept`}
      total={totalCount}
      help={<Trans>Evidence waiting for your decision</Trans>}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ after: pageInfo.endCursor })}
    >
      {edges.map(({ node }) => (
        <EvidenceToAccept key={node.id} evidence={node} />
      ))}
    </WaitingGroup>
  );
}

/** Requests that other people made, for managers of the lead team. */
export function DecideRequests({ requests }: { readonly requests: Requests_ListFragment }) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreRequestsToDecide);
  const { edges, pageInfo, totalCount } = requests;
  if (edges.length === 0) return null;
  return (
    <WaitingGroup
      id="requests"
      title={t`Decide requests`}
      total={totalCount}
      help={<Trans>New due dates and commitments to drop</Trans>}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ after: pageInfo.endCursor })}
    >
      {edges.map(({ node }) => (
        <RequestRow key={node.id} request={node} />
      ))}
    </WaitingGroup>
  );
}

/** The user’s own requests, until a manager decides. */
export function OwnRequests({ requests }: { readonly requests: Requests_ListFragment }) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreOwnRequests);
  const { edges, pageInfo, totalCount } = requests;
  if (edges.length === 0) return null;
  return (
    <WaitingGroup
      id="own-requests"
      title={t`My requests`}
      total={totalCount}
      help={<Trans>Waiting for a manager’s decision</Trans>}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ after: pageInfo.endCursor })}
    >
      {edges.map(({ node }) => (
        <RequestRow key={node.id} request={node} />
      ))}
    </WaitingGroup>
  );
}

/** Reports of other people, for managers of the lead team. */
export function Agree({ reports }: { readonly reports: ToAgree_ReportsFragment }) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreToAgree);
  const { edges, pageInfo, totalCount } = reports;
  if (edges.length === 0) return null;
  return (
    <WaitingGroup
      id="agree"
      title={t`Agree`}
      total={totalCount}
      help={<Trans>Reports waiting for your agreement</Trans>}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ after: pageInfo.endCursor })}
    >
      {edges.map(({ node }) => (
        <ReportToAgree key={node.id} report={node} />
      ))}
    </WaitingGroup>
  );
}

/** Reports of the user that a manager sent back. */
export function SentBack({ reports }: { readonly reports: SentBack_ReportsFragment }) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreSentBack);
  const { edges, pageInfo, totalCount } = reports;
  if (edges.length === 0) return null;
  return (
    <WaitingGroup
      id="sent-back"
      title={t`Sent back`}
      total={totalCount}
      help={<Trans>Reports that a manager sent back to you</Trans>}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ after: pageInfo.endCursor })}
    >
      {edges.map(({ node }) => (
        <ReportSentBack key={node.id} report={node} />
      ))}
    </WaitingGroup>
  );
}
