import { settingsPolicy } from '@followthrough/domain/policies/settings';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Menu, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceLaptop, IconLogout, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RoleWords } from '../../features/people/role-words.js';
import { useSignOut } from '../../features/people/use-sign-out.js';
import { useViewer } from '../../features/people/viewer.js';
import { useOpenedOnce, type OpenedMenuProps } from './late-menu.js';

export function AccountMenuOpened({ button }: OpenedMenuProps) {
  const { person, viewer } = useViewer();
  const { signOut, busy } = useSignOut();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Menu position="bottom-end" width={260} {...useOpenedOnce()}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="inherit">
          <Text fw={600} size="md">
            <bdi>{person.name}</bdi>
          </Text>
          <Text size="sm" c="dimmed" component="div">
            <RoleWords of={person} />
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <ColourSchemeItems />
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconDeviceLaptop size={16} aria-hidden />}>
          <Trans>Account and sessions</Trans>
        </Menu.Item>
        {settingsPolicy.change(viewer) && (
          <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={16} aria-hidden />}>
            <Trans>Settings</Trans>
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          disabled={busy}
          closeMenuOnClick={false}
          onClick={() => void signOut().then(setProblem)}
        >
          <Trans>Sign out</Trans>
        </Menu.Item>
        <ProblemAlert message={problem} />
      </Menu.Dropdown>
    </Menu>
  );
}

function ColourSchemeItems() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t`Appearance`}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(chosen) => setColorScheme(chosen as MantineColorScheme)}>
        <Menu.RadioItem value="light">{t`Light`}</Menu.RadioItem>
        <Menu.RadioItem value="dark">{t`Dark`}</Menu.RadioItem>
        <Menu.RadioItem value="auto">{t`As the system`}</Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  );
}
