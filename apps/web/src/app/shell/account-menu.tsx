import { useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { lazy } from 'react';
import { useViewer } from '../../features/people/viewer.js';
import { LateMenu } from './late-menu.js';

const load = () => import('./account-menu-opened.js');
const Opened = lazy(async () => ({ default: (await load()).AccountMenuOpened }));

export function AccountMenu() {
  const { t } = useLingui();
  const { person } = useViewer();
  return (
    <LateMenu
      load={load}
      menu={Opened}
      button={
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Account of ${person.name}`}>
          <IconUserCircle size={22} stroke={1.75} aria-hidden />
        </ActionIcon>
      }
    />
  );
}
