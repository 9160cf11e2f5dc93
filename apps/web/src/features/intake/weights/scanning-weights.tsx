import { useQuery } from '@apollo/client/react';
import { trainingNeeds } from '@followthrough/domain/reading-weights';
import { dateLocale } from '@followthrough/ui/date-locale';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { useToasts } from '@followthrough/ui/toasts';
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
  const { t, i18n } = useLingui();
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

  // With the time, because those in use and the latest ones may both be listed.
  function titleOf(trainedAt: string): string {
    const form = { dateStyle: 'medium', timeStyle: 'short' } as const;
    const when = new Intl.DateTimeFormat(dateLocale(i18n.locale), form).format(new Date(trainedAt));
    return t`Our own weights, trained ${when}`;
  }

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
        {listed.map(({ id, trainedAt, accepted, declined, sources, isStale, figures }) => (
          <WeightsRow
            key={id}
            title={titleOf(trainedAt)}
            isUsed={id === inUse && !isStale}
            busy={busy}
            action={id === inUse || isStale ? null : t`Use our own`}
            onUse={() => void use(id)}
            more={<ComparedFigures figures={figures} isStale={isStale} />}
          >
            <Trans>
              From {accepted} accepted and {declined} noted or rejected passages in{' '}
              <Plural value={sources} one="# source" other="# sources" />
            </Trans>
            {isStale && (
              <Text size="sm">
                <Trans>
                  These do not fit this version of the product, so scans do not use them. Train again on the server. The
                  figures compare them with the shipped weights of that version.
                </Trans>
              </Text>
            )}
          </WeightsRow>
        ))}
      </ul>
      <ProblemAlert message={problem} />
      {latest ? (
        <Text size="sm" c="dimmed" maw="70ch">
          <Trans>
            These figures favour the weights that scans used until now: people mostly decide on what was proposed to
            them, and rarely mark by hand what was missed. A difference of a few percentage points may be chance.
          </Trans>
        </Text>
      ) : (
        <Text size="sm" c="dimmed" maw="70ch">
          <Trans>
            To train weights from your own decisions, run <Code>npm run train -- --from-register</Code> on the server.
            It needs at least {trainingNeeds.ofEach} accepted and {trainingNeeds.ofEach} noted or rejected passages,
            from {trainingNeeds.sources} sources.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}
