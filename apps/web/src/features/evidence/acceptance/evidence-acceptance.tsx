import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { DecisionButtons } from '../../platform/decisions/decision-buttons.js';
import { AcceptanceEvidence } from './acceptance-fragment.js';
import { AcceptanceHistory } from './acceptance-history.js';
import { useDecision } from './use-decision.js';

/** Decisions on a piece of evidence, with buttons for a manager who did not submit it. */
export function EvidenceAcceptance({
  evidence: masked,
}: {
  readonly evidence: FragmentType<typeof AcceptanceEvidence>;
}) {
  const evidence = getFragmentData(AcceptanceEvidence, masked);
  const { isOwn, waits, ...decidable } = useDecision(evidence);
  return (
    <div>
      <AcceptanceHistory evidence={evidence} />
      {isOwn && !evidence.isWithdrawn && evidence.acceptances.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>You submitted this, so another manager of the team decides on it.</Trans>
        </Text>
      )}
      {waits && evidence.acceptances.length > 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Claims were added after this decision.</Trans>
        </Text>
      )}
      <DecisionButtons {...decidable} />
    </div>
  );
}
