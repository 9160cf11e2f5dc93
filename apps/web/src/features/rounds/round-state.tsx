import { roundStates, type RoundState } from '@followthrough/domain/round-terms';
import { Explained } from '@followthrough/ui/explained';
import { useWords } from '@followthrough/ui/words';
import { Badge } from '@mantine/core';
import { IconCircleX, IconClipboardText, IconLoader, IconSnowflake, type Icon } from '@tabler/icons-react';

const looks: Record<RoundState, { readonly icon: Icon; readonly colour: string }> = {
  OPEN: { icon: IconClipboardText, colour: 'teal' },
  FREEZING: { icon: IconLoader, colour: 'blue' },
  FROZEN: { icon: IconSnowflake, colour: 'blue' },
  CANCELLED: { icon: IconCircleX, colour: 'gray' },
};

/** The state of a round, with its definition on hover or focus. */
export function RoundStateBadge({ state, quiet }: { readonly state: RoundState; readonly quiet?: boolean }) {
  const words = useWords();
  const { icon: Picture, colour } = looks[state];
  const { label, definition } = roundStates[state];
  return (
    <Explained words={words(definition)} quiet={quiet}>
      <Badge variant="light" color={colour} size="lg" radius="sm" leftSection={<Picture size={14} aria-hidden />}>
        {words(label)}
      </Badge>
    </Explained>
  );
}
