import { Trans, useLingui } from '@lingui/react/macro';
import { SourceToDecide } from '../features/intake/waiting/source-to-decide.js';
import { MyWorkGroups } from '../features/follow-ups/my-work-groups.js';
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
import { WorkList } from './work-list.js';

interface ListProps {
  readonly of: WorkOf;
}

/** Sources with open proposals. */
export function Decide({ sources, of }: ListProps & { readonly sources: ToDecide_SourcesFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="decide"
      title={t`Decide`}
      help={<Trans>Sources with open proposals</Trans>}
      list={sources}
      more={MoreToDecide}
      variables={{ of }}
      row={(node) => <SourceToDecide key={node.id} source={node} />}
    />
  );
}

/** Commitments with a report due. */
export function Report({ commitments, of }: ListProps & { readonly commitments: Needing_CommitmentsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="report"
      title={t`Report`}
      help={<Trans>No report for 90 days, or date passed</Trans>}
      list={commitments}
      more={MoreToReport}
      variables={{ of }}
      row={(node) => <NeedingCommitment key={node.id} commitment={node} need="REPORT" />}
    />
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
