import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy } from 'react';
import { LateMenu } from './late-menu.js';
import { newThings } from './places.js';
import classes from './shell.module.css';
import { usePlaces } from './use-places.js';

const load = () => import('./new-menu-opened.js');
const Opened = lazy(async () => ({ default: (await load()).NewMenuOpened }));

export function NewMenu() {
  const { t } = useLingui();
  if (usePlaces(newThings).length === 0) return null;
  return (
    <LateMenu
      load={load}
      menu={Opened}
      button={
        <Button leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`New`} className={classes.create}>
          <span className={classes.word}>
            <Trans>New</Trans>
          </span>
        </Button>
      }
    />
  );
}
