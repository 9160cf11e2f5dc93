import { Plural, Trans } from '@lingui/react/macro';
import { Button, Kbd, Text } from '@mantine/core';
import classes from './possible-line.module.css';

interface PossibleLineProps {
  readonly count: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

/** The possible passages, behind one line, so that they take no attention from the likely ones. */
export function PossibleLine({ count, isShown, onToggle }: PossibleLineProps) {
  if (count === 0) return null;
  return (
    <div className={classes.line}>
      <Text size="sm" c="dimmed">
        {isShown ? (
          <Plural value={count} one="# possible passage is shown." other="# possible passages are shown." />
        ) : (
          <Plural
            value={count}
            one="# more passage may state something."
            other="# more passages may state something."
          />
        )}
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        className="ft-no-print"
        aria-expanded={isShown}
        aria-keyshortcuts="P"
        rightSection={
          <Kbd size="xs" aria-hidden>
            P
          </Kbd>
        }
        onClick={onToggle}
      >
        {isShown ? <Trans>Hide them</Trans> : <Trans>Show them</Trans>}
      </Button>
    </div>
  );
}
