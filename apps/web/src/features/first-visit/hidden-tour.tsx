import { Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import classes from './tour.module.css';

/** In the place of a tour that was hidden a moment ago: the way back, under the reader's fingers. */
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
