import { Trans, useLingui } from '@lingui/react/macro';
import { SourceToDecide } from '../features/intake/waiting/source-to-decide.js';
import { MyWorkGroups } from '../features/follow-ups/my-work-groups.js';
import { WaitingGroup } from '../features/platform/rows/waiting-group.js';
import { useMore } from '../features/platform/use-more.js';
import { NeedingCommitment } from '../features/register/waiting/needing-commitment.js';
import { ListMore } from '@followthrough/ui/list-more';
import { Text, Title } from '@mantine/core';
import type {
  FollowUpOrder,
  MyWork_FollowUpsFragment,
  Needing_CommitmentsFragment,
  ToDecide_SourcesFragment,
  WorkOf,
} from '../generated/graphql.js';
import { MoreToDecide, MoreToDo, MoreToReport } from './my-work-query.js';

interface ListProps {
  readonly of: WorkOf;
}

/** Sources with open proposals. */
export function Decide({ sources, of }: ListProps & { readonly sources: ToDecide_SourcesFragment }) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreToDecide);
  const { edges, pageInfo, totalCount } = sources;
  if (edges.length === 0) return null;
  return (
    <WaitingGroup
      id="decide"
      title={t`Decide`}
      total={totalCount}
      help={<Trans>Sources with open proposals</Trans>}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ of, after: pageInfo.endCursor })}
    >
      {edges.map(({ node }) => (
        <SourceToDecide key={node.id} source={node} />
      ))}
    </WaitingGroup>
  );
}

/** Commitments with a report due. */
export function Report({ commitments, of }: ListProps & { readonly commitments: Needing_CommitmentsFragment }) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreToReport);
  const { edges, pageInfo, totalCount } = commitments;
  if (edges.length === 0) return null;
  return (
    <WaitingGroup
      id="report"
      title={t`Report`}
      total={totalCount}
      help={<Trans>No report for 90 days, or date passed</Trans>}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ of, after: pageInfo.endCursor })}
    >
      {edges.map(({ node }) => (
        <NeedingCommitment key={node.id} commitment={node} need="REPORT" />
      ))}
    </WaitingGroup>
  );
}

interface DoProps extends ListProps {
  readonly followUps: MyWork_FollowUpsFragment;
  readonly order: FollowUpOrder;
}

/** Open follow-ups. */
export function Do({ followUps, of, order }: DoProps) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreToDo);
  const { edges, pageInfo, totalCount } = followUps;
  return (
    <section aria-labelledby="do-title" style={{ marginTop: '1.25rem' }}>
      <Title order={2} id="do-title" mb="xs">
        {t`Do`}{' '}
        <Text span size="sm" c="dimmed" className="ft-numbers">
          {totalCount}
        </Text>
      </Title>
      {edges.length === 0 && (
        <Text c="dimmed">
          <Trans>No open follow-ups.</Trans>
        </Text>
      )}
      <MyWorkGroups followUps={edges.map(({ node }) => node)} byPerson={order === 'PERSON'} />
      <ListMore
        hasMore={pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ of, order, after: pageInfo.endCursor })}
      />
    </section>
  );
}
