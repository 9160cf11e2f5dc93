import { stageLabel } from '@followthrough/domain/stages';
import { ListMore } from '@followthrough/ui/list-more';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { SupportLines } from '../evidence/support-lines.js';
import { useMore } from '../platform/use-more.js';
import classes from './delivery.module.css';

/** A page of the history of stages. The cache joins it to earlier ones. */
const StageChanges = graphql(`
  fragment StageHistory_changes on StageChangeConnection {
    edges {
      node {
        id
        stage
        effectiveEdtf
        recordedAt
        reason
        recordedBy {
          id
          name
        }
        party {
          id
          words
          organisation {
            id
            name
          }
        }
        supports {
          id
          ...SupportLine_support
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const StageHistoryCommitment = graphql(`
  fragment StageHistory_commitment on Commitment {
    id
    kind
    stageChanges(first: 20) {
      ...StageHistory_changes
    }
  }
`);

const MoreStageChanges = graphql(`
  query MoreStageChanges($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      stageChanges(first: 20, after: $after) {
        ...StageHistory_changes
      }
    }
  }
`);

/** All stages, latest recorded first: effective date, recorded date and evidence. */
export function StageHistory({ commitment }: { readonly commitment: FragmentType<typeof StageHistoryCommitment> }) {
  const words = useWords();
  const { id, kind, stageChanges } = getFragmentData(StageHistoryCommitment, commitment);
  const { edges, pageInfo } = getFragmentData(StageChanges, stageChanges);
  const [more, busy] = useMore(MoreStageChanges);
  return (
    <>
      <ol className={`${classes.plain} ${classes.history}`}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Group gap="xs">
              <Text fw={600}>{words(stageLabel(kind, node.stage))}</Text>
              {node.effectiveEdtf && <UncertainDate edtf={node.effectiveEdtf} />}
              {node.party && (
                <Text size="sm">
                  <Trans>
                    for <bdi>{node.party.organisation?.name ?? node.party.words}</bdi> alone
                  </Trans>
                </Text>
              )}
            </Group>
            {node.reason && (
              <Text size="sm" className={classes.words} dir="auto">
                {node.reason}
              </Text>
            )}
            <SupportLines supports={node.supports} />
            <WhoWhen did={<Trans>Recorded by</Trans>} who={node.recordedBy?.name ?? null} at={node.recordedAt} />
          </li>
        ))}
      </ol>
      <ListMore
        hasMore={pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ id, after: pageInfo.endCursor })}
      />
    </>
  );
}
