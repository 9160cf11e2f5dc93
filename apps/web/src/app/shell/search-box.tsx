import { useLingui } from '@lingui/react/macro';
import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import classes from './shell.module.css';

/** Opens search from any page. Shows what was typed before the dialog opened. */
export function SearchBox({ typed, onOpen }: { readonly typed: string; readonly onOpen: () => void }) {
  const { t } = useLingui();
  return (
    <UnstyledButton
      className={classes.search}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K /"
      onClick={onOpen}
    >
      <IconSearch size={16} aria-hidden />
      <span>{typed || t`Search`}</span>
      <Kbd size="xs" className={classes.hint} aria-hidden>
        Ctrl K
      </Kbd>
    </UnstyledButton>
  );
}
