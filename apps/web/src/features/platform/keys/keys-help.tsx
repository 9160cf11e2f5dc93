import { Dialog } from '@followthrough/ui/dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { keyHelp, type KeyGroup } from './key-help.js';
import classes from './keys-help.module.css';
import { useSingleKeys } from './use-single-keys.js';

/** The global shortcuts and those of this page, and the switch for single-key shortcuts. */
export function KeysHelp({ everywhere }: { readonly everywhere: KeyGroup }) {
  const { t } = useLingui();
  const [isOn, setOn] = useSingleKeys();
  const [groups] = useState(() => [...keyHelp.groups(), everywhere]);
  return (
    <Dialog opened onClose={keyHelp.close} title={t`Keyboard shortcuts`}>
      <Stack>
        {groups.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <Title order={3} mb="xs">
              {title}
            </Title>
            <dl className={classes.keys}>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    {key.split(' ').map((one, index) => (
                      <Kbd key={index} mr={4}>
                        {one}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Switch
          label={t`Use single-key shortcuts`}
          checked={isOn}
          onChange={({ currentTarget }) => setOn(currentTarget.checked)}
        />
        <Text size="sm" c="dimmed">
          <Trans>All actions are also available as buttons.</Trans>
        </Text>
      </Stack>
    </Dialog>
  );
}
