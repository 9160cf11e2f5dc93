import { useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useOpenedOnce, type OpenedMenuProps } from './late-menu.js';
import { newThings } from './places.js';
import { usePlaces } from './use-places.js';

export function NewMenuOpened({ button }: OpenedMenuProps) {
  const { i18n } = useLingui();
  const things = usePlaces(newThings);
  return (
    <Menu position="bottom-end" {...useOpenedOnce()}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {things.map(({ to, label }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {i18n._(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
