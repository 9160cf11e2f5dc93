import {
  findingDelays,
  findingSeverities,
  findingStates,
  type FindingDelay,
  type FindingSeverity,
  type FindingState,
} from '@followthrough/domain/finding-terms';
import { Explained } from '@followthrough/ui/explained';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChecklist,
  IconCircleCheck,
  IconClockExclamation,
  IconHelpCircle,
  IconPencil,
  IconProgress,
  IconX,
  type Icon,
} from '@tabler/icons-react';

interface MarkProps {
  /** Definition on hover only, without a tab stop. */
  readonly quiet?: boolean;
}

export const severityColours: Record<FindingSeverity, string> = { HIGH: 'red', MEDIUM: 'orange', LOW: 'gray' };

/** How much a finding matters. Its icon separates it from the state beside it. */
export function SeverityMark({ severity, quiet = false }: MarkProps & { readonly severity: FindingSeverity }) {
  const { t } = useLingui();
  const words = useWords();
  const { label, definition } = findingSeverities[severity];
  const said = words(label);
  return (
    <Explained words={words(definition)} quiet={quiet}>
      <Badge
        variant="outline"
        color={severityColours[severity]}
        radius="sm"
        leftSection={<IconAlertTriangle size={12} aria-hidden />}
        aria-label={t`Severity: ${said}`}
        role="img"
      >
        {said}
      </Badge>
    </Explained>
  );
}

const looks: Record<FindingState, { readonly icon: Icon; readonly colour: string }> = {
  DRAFT: { icon: IconPencil, colour: 'gray' },
  UNANSWERED: { icon: IconHelpCircle, colour: 'orange' },
  TO_DO: { icon: IconProgress, colour: 'blue' },
  TO_CHECK: { icon: IconChecklist, colour: 'grape' },
  CLOSED: { icon: IconCircleCheck, colour: 'green' },
  WITHDRAWN: { icon: IconX, colour: 'gray' },
};

/** The icon of a state alone, for the beginning of a row. */
export function FindingStateIcon({ state }: { readonly state: FindingState }) {
  const words = useWords();
  const { icon: Picture, colour } = looks[state];
  const shade = `light-dark(var(--mantine-color-${colour}-8), var(--mantine-color-${colour}-3))`;
  return <Picture size={20} stroke={1.75} color={shade} aria-label={words(findingStates[state].label)} />;
}

/** How far a finding has come, with the definition. */
export function FindingStateBadge({ state }: { readonly state: FindingState }) {
  const words = useWords();
  const { icon: Picture, colour } = looks[state];
  const { label, definition } = findingStates[state];
  return (
    <Explained words={words(definition)}>
      <Badge variant="light" color={colour} size="lg" radius="sm" leftSection={<Picture size={14} aria-hidden />}>
        {words(label)}
      </Badge>
    </Explained>
  );
}

/** What is late, in words. */
export function FindingDelayMark({ delay, quiet = false }: MarkProps & { readonly delay: FindingDelay }) {
  const words = useWords();
  const { label, definition } = findingDelays[delay];
  return (
    <Explained words={words(definition)} quiet={quiet}>
      <Badge variant="outline" color="red" radius="sm" leftSection={<IconClockExclamation size={12} aria-hidden />}>
        {words(label)}
      </Badge>
    </Explained>
  );
}
