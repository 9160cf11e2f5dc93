import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './decisions.module.css';

export interface ShownDecision {
  readonly id: string;
  readonly isYes: boolean;
  readonly reason?: string | null;
  /** What makes this decision unusual, shown with it for ever. */
  readonly caveat?: ReactNode;
  readonly at: string;
  readonly by: { readonly name: string };
}

interface DecisionHistoryProps {
  /** The current one first. */
  readonly decisions: readonly ShownDecision[];
  readonly yes: ReactNode;
  readonly no: ReactNode;
  /** Shown while nobody has decided. */
  readonly waiting?: ReactNode;
}

/** All decisions on a thing, with who, when and why. */
export function DecisionHistory({ decisions, yes, no, waiting }: DecisionHistoryProps) {
  if (decisions.length === 0) {
    return (
      waiting && (
        <Group gap={6} wrap="nowrap">
          <IconCircleDashed size={16} aria-hidden />
          <Text size="sm" c="dimmed">
            {waiting}
          </Text>
        </Group>
      )
    );
  }
  return (
    <ol className={classes.plain}>
      {decisions.map((decision, place) => (
        <li key={decision.id}>
          <Decision {...decision} isEarlier={place > 0} words={decision.isYes ? yes : no} />
        </li>
      ))}
    </ol>
  );
}

interface DecisionProps extends ShownDecision {
  readonly isEarlier: boolean;
  readonly words: ReactNode;
}

function Decision({ isYes, reason, caveat, at, by, isEarlier, words }: DecisionProps) {
  const Picture = isYes ? IconCircleCheck : IconCircleX;
  return (
    <div className={isEarlier ? classes.earlier : undefined}>
      <Group gap={6} wrap="nowrap">
        <Picture size={16} aria-hidden className={isYes ? classes.accepted : classes.refused} />
        <Text size="sm" fw={isEarlier ? 400 : 600}>
          {isEarlier && (
            <>
              <Trans>Earlier:</Trans>{' '}
            </>
          )}
          {words}
        </Text>
        <WhoWhen who={by.name} at={at} />
      </Group>
      {caveat}
      {reason && (
        <Text size="sm" className={classes.reason} dir="auto">
          {reason}
        </Text>
      )}
    </div>
  );
}
