import { Trans, useLingui } from '@lingui/react/macro';
import { UnseenCommitment } from '../features/assessments/looks/unseen-commitment.js';
import { WaitingGroup } from '../features/platform/rows/waiting-group.js';
import { useMore } from '../features/platform/use-more.js';
import { getFragmentData, type FragmentType } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import { NoneHere } from './home-lists.js';
import { MoreUnseen } from './home-query.js';

export const UnseenCommitments = graphql(`
  fragment Unseen_commitments on CommitmentConnection {
    totalCount
    edges {
      node {
        id
        ...UnseenCommitment
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

/** What nobody has looked at for longest: each row opens the evidence walk, which leads to the next one. */
export function Unseen({ commitments }: { readonly commitments: FragmentType<typeof UnseenCommitments> }) {
  const { t } = useLingui();
  const { edges, pageInfo, totalCount } = getFragmentData(UnseenCommitments, commitments);
  const [more, busy] = useMore(MoreUnseen);
  return (
    <WaitingGroup
      id="unseen"
      title={t`Longest not looked at`}
      total={totalCount}
      help={<Trans>Not assessed, signed off or opened by an auditor for 90 days</Trans>}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ after: pageInfo.endCursor })}
    >
      {edges.length === 0 ? (
        <NoneHere>
          <Trans>Everything was looked at in the last 90 days.</Trans>
        </NoneHere>
      ) : (
        edges.map(({ node }) => <UnseenCommitment key={node.id} commitment={node} />)
      )}
    </WaitingGroup>
  );
}
