import { useQuery } from '@apollo/client/react';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { useToasts } from '@followthrough/ui/toasts';
import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Code, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { useUndoToast } from '../../platform/changes/use-undo-toast.js';
import { QueryFailed } from '../../platform/query-failed.js';
import rows from '../../platform/rows/rows.module.css';
import { ComparedFigures } from './compared-figures.js';
import { WeightsRow } from './weights-row.js';

const ScanningWeightsQuery = graphql(`
  query ScanningWeights {
    shippedWeights {
      documents
      commitments
    }
    deployment {
      weightsInUse {
        id
      }
    }
    trainedWeights {
      id
      trainedAt
      accepted
      declined
      sources
      isStale
      figures {
        ...ComparedFigures_figures
      }
    }
  }
`);

const ChooseWeights = graphql(`
  mutation ChooseWeights($input: ChooseWeightsInput!) {
    chooseWeights(input: $input) {
      __typename
      ... on Deployment {
        weightsInUse {
          id
        }
      }
      ...Refusal_problem
    }
  }
`);

/** Which weights scans use: the shipped ones, or some that were trained from the decisions of this register. */
export function ScanningWeights() {
  const { t } = useLingui();
  const { show } = useToasts();
  const tellUndone = useUndoToast();
  const { data, error, loading, refetch } = useQuery(ScanningWeightsQuery, { fetchPolicy: 'cache-and-network' });
  const [choose, busy] = useChange(ChooseWeights, { refreshes: ['deployment'] });
  const [problem, setProblem] = useState<string | null>(null);
  if (!data && loading) return <ListSkeleton rows={2} />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { shippedWeights, trainedWeights, deployment } = data;
  const inUse = deployment.weightsInUse?.id ?? null;
  const [latest] = trainedWeights;
  const listed = trainedWeights.filter(({ id }) => id === latest?.id || id === inUse);
  const isShippedUsed = listed.every(({ id, isStale }) => id !== inUse || isStale);

  async function use(weightsId: string | null) {
    const { refused } = await choose({ weightsId, seenId: inUse });
    setProblem(refused?.message ?? null);
    // Another administrator may have chosen others.
    if (refused) return void refetch();
    show({
      message: weightsId === null ? t`Scans use the shipped weights now` : t`Scans use your own weights now`,
      undo: () =>
        void choose({ weightsId: inUse, seenId: weightsId }).then((undone) =>
          tellUndone(undone, t`Scans use the weights of before again`),
        ),
    });
  }

  return (
    <Stack gap="sm">
      <ul className={rows.rows}>
        <WeightsRow
          title={t`Shipped weights`}
          isUsed={isShippedUsed}
          busy={busy}
          action={inUse === null ? null : t`Use the shipped ones`}
          onUse={() => void use(null)}
        >
          <Trans>
            Learned from {shippedWeights.documents} public documents with {shippedWeights.commitments} commitments
          </Trans>
        </WeightsRow>
        {listed.map(({ id, trainedAt, accepted, declined, sources, isStale }) => (
          <WeightsRow
            key={id}
            title={t`Our own weights`}
            isUsed={id === inUse && !isStale}
            busy={busy}
            action={id === inUse || isStale ? null : t`Use our own`}
            onUse={() => void use(id)}
          >
            <Trans>
              Trained <Moment at={trainedAt} /> from {accepted} accepted and {declined} noted or rejected passages in{' '}
              <Plural value={sources} one="# source" other="# sources" />
            </Trans>
            {isStale && (
              <Text size="sm">
                <Trans>
                  These do not fit this version of the product, so scans do not use them. Train again on the server.
                </Trans>
              </Text>
            )}
          </WeightsRow>
        ))}
      </ul>
      <ProblemAlert message={problem} />
      {latest ? (
        <ComparedFigures figures={latest.figures} />
      ) : (
        <Text size="sm" c="dimmed" maw="70ch">
          <Trans>
            To train weights from your own decisions, run <Code>npm run train -- --from-register</Code> on the server. It
            needs at least 30 accepted and 30 noted or rejected passages, from 10 sources.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}
