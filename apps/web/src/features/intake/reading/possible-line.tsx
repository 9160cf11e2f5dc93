import { Plural, Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { KeyButton } from '../../platform/keys/key-button.js';
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
      <KeyButton hint="P" className="ft-no-print" aria-expanded={isShown} onClick={onToggle}>
        {isShown ? <Trans>Hide them</Trans> : <Trans>Show them</Trans>}
      </KeyButton>
    </div>
  );
}
