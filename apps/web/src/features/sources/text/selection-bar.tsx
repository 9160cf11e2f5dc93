import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { SelectedSpan } from './selected-span.js';
import classes from './selection-bar.module.css';

/** An action on selected words; features provide them. */
export interface SelectionAction {
  readonly label: string;
  readonly onChoose: (span: SelectedSpan) => void;
}

interface SelectionBarProps {
  readonly span: SelectedSpan;
  readonly actions: readonly SelectionAction[];
  readonly onClear: () => void;
}

/** Shown at the end of the text while words are selected, next in the tab order. */
export function SelectionBar({ span, actions, onClear }: SelectionBarProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  useEffect(() => {
    announce(t`Text selected. Actions are listed after the document.`);
  }, [span.start, span.end]);
  return (
    <div role="toolbar" aria-label={t`Selected words`} className={`${classes.bar} ft-no-print`}>
      <Text className={classes.quote} dir="auto" lineClamp={1}>
        {span.quote}
      </Text>
      <Group gap="xs">
        {actions.map(({ label, onChoose }) => (
          <Button
            key={label}
            size="compact-sm"
            variant="default"
            // Pressing a button must not clear the selection.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(span)}
          >
            {label}
          </Button>
        ))}
        <CloseButton size={24} aria-label={t`Clear selection`} onClick={onClear} />
      </Group>
      <Text size="xs" c="dimmed" className="ft-hidden">
        <Trans>{span.quote.length} characters</Trans>
      </Text>
    </div>
  );
}
