import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { newThings } from './places.js';
import classes from './shell.module.css';
import { usePlaces } from './use-places.js';

export function NewMenu() {
  const { t, i18n } = useLingui();
  const things = usePlaces(newThings);
  if (things.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`New`} className={classes.create}>
          <span className={classes.word}>
            <Trans>New</Trans>
          </span>
        </Button>
      </Menu.Target>
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
