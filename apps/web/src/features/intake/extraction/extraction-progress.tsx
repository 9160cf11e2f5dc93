import { isUnderWay } from '@followthrough/domain/extraction-states';
import { limits } from '@followthrough/domain/limits';
import { intakePolicy } from '@followthrough/domain/policies/intake';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Progress, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useViewer } from '../../people/viewer.js';
import type { Scan } from './scan-fragment.js';
import { useScanning } from './use-scanning.js';

interface ExtractionProgressProps {
  readonly sourceId: string;
  readonly scan: Scan | null;
  /** How many likely passages it proposed. */
  readonly made: number;
}

/** The progress of a scan and its actions. The end is announced. */
export function ExtractionProgress({ sourceId, scan, made }: ExtractionProgressProps) {
  const { t, i18n } = useLingui();
  const { viewer } = useViewer();
  const [problem, setProblem] = useState<string | null>(null);
  const { again, cancel, isAsking, isCancelling } = useScanning(sourceId);
  useEndAnnounced(scan, made);
  if (!scan) return null;
  const { state, done, total, isCut, otherLanguage, isOutdated } = scan;
  const may = intakePolicy.propose(viewer);
  const act = async (work: () => Promise<string | null>) => setProblem(await work());

  if (isUnderWay(state)) {
    const share = total === 0 ? 0 : Math.round((done / total) * 100);
    const isWaiting = state === 'QUEUED';
    return (
      <>
        <Group gap="sm" mb="sm">
          <Text size="sm">
            {isWaiting ? (
              <Trans>Waiting to be scanned for commitments…</Trans>
            ) : (
              <Trans>Scanning for commitments…</Trans>
            )}
          </Text>
          <Progress.Root w={160} size="sm" transitionDuration={0}>
            <Progress.Section value={share} aria-label={t`Scan progress`} />
          </Progress.Root>
          <Text size="sm" c="dimmed" className="ft-numbers">
            {share}%
          </Text>
          {may && (
            <Button variant="default" size="compact-sm" loading={isCancelling} onClick={() => void act(cancel)}>
              <Trans>Cancel scan</Trans>
            </Button>
          )}
        </Group>
        <ProblemAlert message={problem} />
      </>
    );
  }
  const scanAgain = (
    <Button variant="default" size="compact-sm" loading={isAsking} onClick={() => void act(again)}>
      <Trans>Scan again</Trans>
    </Button>
  );
  if (state === 'DONE') {
    return (
      <>
        {isCut && (
          <Text size="sm" mb="sm">
            <Trans>
              Only the first {i18n.number(limits.proposals)} passages were proposed. Select text further down to add
              commitments by hand.
            </Trans>
          </Text>
        )}
        <OtherLanguage share={total === 0 ? 0 : otherLanguage / total} mayDecide={may} />
        {isOutdated && may && (
          <Group gap="sm" mb="sm">
            <Text size="sm">
              <Trans>Scans use other weights now than when this source was scanned.</Trans>
            </Text>
            {scanAgain}
          </Group>
        )}
        <ProblemAlert message={problem} />
      </>
    );
  }
  return (
    <>
      <Group gap="sm" mb="sm" role="status">
        <Text size="sm">
          {state === 'FAILED' ? (
            <Trans>The scan of this source failed. You can still select passages by hand.</Trans>
          ) : (
            <Trans>The scan was cancelled. You can still select passages by hand.</Trans>
          )}
        </Text>
        {may && scanAgain}
      </Group>
      <ProblemAlert message={problem} />
    </>
  );
}

/** Headings and short lines may count as English, so a text that is nearly all in another language is said to be in it. */
const nearlyAll = 0.9;

/** How much of the text was not scanned, because it is not in English. */
function OtherLanguage({ share, mayDecide }: { readonly share: number; readonly mayDecide: boolean }) {
  const { i18n } = useLingui();
  if (share === 0) return null;
  return (
    <Text size="sm" mb="sm">
      <NotScanned share={share} most={i18n.number(share, { style: 'percent', maximumFractionDigits: 0 })} />{' '}
      {mayDecide && <Trans>Read it by sentence, or select text in it.</Trans>}
    </Text>
  );
}

function NotScanned({ share, most }: { readonly share: number; readonly most: string }) {
  if (share >= nearlyAll) return <Trans>This text is not in English, so it was not scanned.</Trans>;
  if (share < 0.01) return <Trans>A small part of this text is not in English and was not scanned.</Trans>;
  return <Trans>About {most} of this text is not in English and was not scanned.</Trans>;
}

/** Announces the end of a scan once, to users who waited for it. */
function useEndAnnounced(scan: Scan | null, made: number): void {
  const { t } = useLingui();
  const announce = useAnnounce();
  const before = useRef(scan?.state);
  const state = scan?.state;
  useEffect(() => {
    const waited = before.current && isUnderWay(before.current);
    before.current = state;
    if (waited && state === 'DONE')
      announce(made === 0 ? t`Scan complete: nothing proposed.` : t`Scan complete: ${made} proposed.`);
  }, [state]);
}
