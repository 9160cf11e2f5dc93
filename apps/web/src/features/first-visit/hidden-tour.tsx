import { Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import classes from './tour.module.css';

/** Replaces a tour that was just hidden, with a focused button to show it again. */
export function HiddenTour({ onUndo }: { readonly onUndo: () => void }) {
  return (
    <div className={classes.line} role="status">
      <Text size="sm">
        <Trans>Tour hidden</Trans>
      </Text>
      <Button variant="subtle" size="compact-sm" autoFocus onClick={onUndo}>
        <Trans>Undo</Trans>
      </Button>
    </div>
  );
}
