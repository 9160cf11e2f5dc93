import { Dialog } from '@followthrough/ui/dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Stack, Switch, Text } from '@mantine/core';
import classes from './keys-help.module.css';

interface KeysHelpProps {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onClose: () => void;
}

/** Every key of the page, and the switch that turns them off. */
export function KeysHelp({ isOn, onSwitch, onClose }: KeysHelpProps) {
  const { t } = useLingui();
  const keys: readonly (readonly [string, string])[] = [
    ['J', t`Next undecided`],
    ['K', t`Previous undecided`],
    ['A', t`Accept as proposed`],
    ['E', t`Edit, then accept`],
    ['L', t`Link to an existing commitment`],
    ['S', t`Split into several commitments`],
    ['N', t`Note as a figure, a past act or a position`],
    ['X', t`Reject, with a reason`],
    ['Z', t`Undo the last decision, within ten seconds`],
    ['U', t`Set the undertaker where none is named`],
    ['?', t`This help`],
  ];
  return (
    <Dialog opened onClose={onClose} title={t`Keyboard shortcuts`}>
      <Stack>
        <dl className={classes.keys}>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <Switch
          label={t`Use single-key shortcuts`}
          checked={isOn}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        <Text size="sm" c="dimmed">
          <Trans>Everything has a button too.</Trans>
        </Text>
      </Stack>
    </Dialog>
  );
}
