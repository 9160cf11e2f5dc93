import { isUnderWay } from '@followthrough/domain/extraction-states';
import { intakePolicy } from '@followthrough/domain/policies/intake';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { OutsideProgress_SourceFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { useScanning } from '../extraction/use-scanning.js';
import { OutsideEnd } from './outside-end.js';

export const OutsideProgressSource = graphql(`
  fragment OutsideProgress_source on Source {
    id
    extraction {
      id
      outside {
        id
        state
        done
        total
        ...OutsideEnd_reading
        model
        host
      }
    }
  }
`);

export type Outside = NonNullable<NonNullable<OutsideProgress_SourceFragment['extraction']>['outside']>;

interface OutsideProgressProps {
  readonly source: FragmentType<typeof OutsideProgressSource>;
}

/** Whether the text was sent to the outside reader, and what came of it; nothing if it was not to be sent. */
export function OutsideProgress({ source: masked }: OutsideProgressProps) {
  const { viewer } = useViewer();
  const { id, extraction } = getFragmentData(OutsideProgressSource, masked);
  const { again, cancel, isAsking, isCancelling } = useScanning(id);
  const [problem, setProblem] = useState<string | null>(null);
  const outside = extraction?.outside;
  if (!outside) return null;
  const may = intakePolicy.propose(viewer);
  const act = async (work: () => Promise<string | null>) => setProblem(await work());
  const isReading = isUnderWay(outside.state);
  return (
    <>
      <Group gap="sm" mb="sm" role={isReading ? undefined : 'status'}>
        {isReading ? <Reading outside={outside} /> : <OutsideEnd reading={outside} />}
        {may && isReading && (
          <Button variant="default" size="compact-sm" loading={isCancelling} onClick={() => void act(cancel)}>
            <Trans>Cancel this reading</Trans>
          </Button>
        )}
        {may && (outside.state === 'FAILED' || outside.state === 'CANCELLED') && (
          <Button variant="default" size="compact-sm" loading={isAsking} onClick={() => void act(again)}>
            <Trans>Scan again</Trans>
          </Button>
        )}
      </Group>
      <ProblemAlert message={problem} />
    </>
  );
}

function Reading({ outside }: { readonly outside: Outside }) {
  const { t } = useLingui();
  const { state, model, host, done, total } = outside;
  const share = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <>
      <Text size="sm">
        {state === 'QUEUED' ? (
          <Trans>
            This text will also be sent to <bdi>{model}</bdi> at <bdi>{host}</bdi>.
          </Trans>
        ) : (
          <Trans>
            This text is also being sent to <bdi>{model}</bdi> at <bdi>{host}</bdi>…
          </Trans>
        )}
      </Text>
      <Progress.Root w={160} size="sm" transitionDuration={0}>
        <Progress.Section value={share} aria-label={t`Progress of the outside reader`} />
      </Progress.Root>
      <Text size="sm" c="dimmed" className="ft-numbers">
        {share}%
      </Text>
    </>
  );
}
