import { useQuery } from '@apollo/client/react';
import { isUnderWay } from '@followthrough/domain/extraction-states';
import { intakePolicy } from '@followthrough/domain/policies/intake';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../people/viewer.js';
import type { Outside, Scan } from '../extraction/scan-fragment.js';
import { useScanning } from '../extraction/use-scanning.js';
import { OutsideEnd } from './outside-end.js';
import { OutsideReader } from './outside-reader.js';

interface OutsideProgressProps {
  readonly sourceId: string;
  readonly scan: Scan | null;
}

/** Whether the text was sent to the outside reader, and what came of it; or that it can be sent. */
export function OutsideProgress({ sourceId, scan }: OutsideProgressProps) {
  const { viewer } = useViewer();
  const { askOutside, cancel, isAsking, isCancelling } = useScanning(sourceId);
  const [problem, setProblem] = useState<string | null>(null);
  const outside = scan?.outside;
  const may = intakePolicy.propose(viewer);
  const act = async (work: () => Promise<string | null>) => setProblem(await work());
  if (!outside) {
    if (!may || scan?.state !== 'DONE' || scan.isOutdated) return null;
    return (
      <>
        <NeverAsked isAsking={isAsking} onAsk={() => void act(askOutside)} />
        <ProblemAlert message={problem} />
      </>
    );
  }
  // An outdated scan is done again first, and the outside reader is then asked anyway.
  const mayAsk = (outside.state === 'FAILED' || outside.state === 'CANCELLED') && !scan.isOutdated;
  const isReading = isUnderWay(outside.state);
  return (
    <>
      <Group gap="sm" mb="sm" role={isReading ? undefined : 'status'}>
        {isReading ? <Reading outside={outside} /> : <OutsideEnd ended={outside} />}
        {may && isReading && (
          <Button variant="default" size="compact-sm" loading={isCancelling} onClick={() => void act(cancel)}>
            <Trans>Cancel this reading</Trans>
          </Button>
        )}
        {may && mayAsk && (
          <Button variant="default" size="compact-sm" loading={isAsking} onClick={() => void act(askOutside)}>
            <Trans>Ask again</Trans>
          </Button>
        )}
      </Group>
      <ProblemAlert message={problem} />
    </>
  );
}

/** For a source that was scanned before there was a reader; nothing in a deployment without one. */
function NeverAsked({ isAsking, onAsk }: { readonly isAsking: boolean; readonly onAsk: () => void }) {
  const { data } = useQuery(OutsideReader);
  const reader = data?.outsideReader;
  if (!reader) return null;
  return (
    <Group gap="sm" mb="sm">
      <Text size="sm">
        <Trans>
          This text was not sent to <bdi>{reader.model}</bdi> at <bdi>{reader.host}</bdi>.
        </Trans>
      </Text>
      <Button variant="default" size="compact-sm" loading={isAsking} onClick={onAsk}>
        <Trans>
          Ask <bdi>{reader.model}</bdi>
        </Trans>
      </Button>
    </Group>
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
