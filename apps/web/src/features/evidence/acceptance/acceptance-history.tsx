import { AcceptanceDecision } from '@followthrough/domain/acceptance';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { Acceptance_EvidenceFragment } from '../../../generated/graphql.js';
import classes from '../evidence.module.css';

/** All decisions on a piece of evidence, the current one first. */
export function AcceptanceHistory({ evidence }: { readonly evidence: Acceptance_EvidenceFragment }) {
  const { acceptances, isWithdrawn } = evidence;
  if (acceptances.length === 0) {
    if (isWithdrawn) return null;
    return (
      <Group gap={6} wrap="nowrap">
        <IconCircleDashed size={16} aria-hidden />
        <Text size="sm" c="dimmed">
          <Trans>Waiting for acceptance</Trans>
        </Text>
      </Group>
    );
  }
  return (
    <ol className={classes.plain}>
      {acceptances.map((acceptance, place) => (
        <li key={acceptance.id}>
          <Decision {...acceptance} isEarlier={place > 0} />
        </li>
      ))}
    </ol>
  );
}

type DecisionProps = Acceptance_EvidenceFragment['acceptances'][number] & { readonly isEarlier: boolean };

function Decision({ decision, reason, at, by, isEarlier }: DecisionProps) {
  const isAccepted = decision === AcceptanceDecision.ACCEPTED;
  const Picture = isAccepted ? IconCircleCheck : IconCircleX;
  return (
    <div className={isEarlier ? classes.earlier : undefined}>
      <Group gap={6} wrap="nowrap">
        <Picture size={16} aria-hidden className={isAccepted ? classes.accepted : classes.refused} />
        <Text size="sm" fw={isEarlier ? 400 : 600}>
          {isEarlier && (
            <>
              <Trans>Earlier:</Trans>{' '}
            </>
          )}
          {isAccepted ? <Trans>Accepted</Trans> : <Trans>Not accepted</Trans>}
        </Text>
        <WhoWhen who={by.name} at={at} />
      </Group>
      {reason && (
        <Text size="sm" className={classes.reason} dir="auto">
          {reason}
        </Text>
      )}
    </div>
  );
}
