import { Trans, useLingui } from '@lingui/react/macro';
import { EvidenceToAccept } from '../features/evidence/acceptance/evidence-to-accept.js';
import { WaitingGroup } from '../features/platform/rows/waiting-group.js';
import { useMore } from '../features/platform/use-more.js';
import type { ToAccept_EvidenceFragment } from '../generated/graphql.js';
import { MoreToAccept } from './my-work-query.js';

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
