import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { useOpened } from '../../platform/use-opened.js';
import { AcceptanceEvidence } from './acceptance-fragment.js';
import { AcceptanceHistory } from './acceptance-history.js';
import { RefuseEvidenceForm } from './refuse-evidence-form.js';
import { useDecision } from './use-decision.js';

/** Decisions on a piece of evidence, with buttons for a manager who did not submit it. */
export function EvidenceAcceptance({
  evidence: masked,
}: {
  readonly evidence: FragmentType<typeof AcceptanceEvidence>;
}) {
  const { t } = useLingui();
  const evidence = getFragmentData(AcceptanceEvidence, masked);
  const { busy, isOwn, mayAccept, mayRefuse, accept, refuse } = useDecision(evidence);
  const { opened: refusing, open, close, opener } = useOpened();
  const [problem, setProblem] = useState<string | null>(null);
  const { id, title, isWithdrawn } = evidence;
  return (
    <div>
      <AcceptanceHistory evidence={evidence} />
      {isOwn && !isWithdrawn && evidence.acceptances.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>You submitted this, so another manager of the team decides on it.</Trans>
        </Text>
      )}
      {refusing ? (
        <RefuseEvidenceForm id={id} title={title} refuse={refuse} onClose={close} />
      ) : (
        (mayAccept || mayRefuse) && (
          <Group gap="xs" mt={6} className="ft-no-print">
            {mayAccept && (
              <Button
                size="compact-sm"
                variant="light"
                loading={busy}
                aria-label={t`Accept ${title}`}
                onClick={() => void accept().then(({ refused }) => setProblem(refused?.message ?? null))}
              >
                <Trans>Accept</Trans>
              </Button>
            )}
            {mayRefuse && (
              <Button
                ref={opener}
                size="compact-sm"
                variant="default"
                aria-label={t`Do not accept ${title}`}
                onClick={open}
              >
                <Trans>Do not accept</Trans>
              </Button>
            )}
          </Group>
        )
      )}
      <ProblemAlert message={problem} />
    </div>
  );
}
