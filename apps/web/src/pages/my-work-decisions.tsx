import { Trans, useLingui } from '@lingui/react/macro';
import { EvidenceToAccept } from '../features/evidence/acceptance/evidence-to-accept.js';
import { RequestRow } from '../features/requests/request-row.js';
import { WaitingGroup } from '../features/platform/rows/waiting-group.js';
import { useMore } from '../features/platform/use-more.js';
import type { Requests_ListFragment, ToAccept_EvidenceFragment } from '../generated/graphql.js';
import { MoreOwnRequests, MoreRequestsToDecide, MoreToAccept } from './my-work-query.js';

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
