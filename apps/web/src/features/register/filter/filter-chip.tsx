import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './filter-bar.module.css';

interface FilterChipProps {
  /** Its label: “Due date”. */
  readonly name: string;
  /** Its part of the sentence: “due this year”. */
  readonly words: string;
  readonly isChosen: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** One part of the filter’s sentence, which opens for editing. */
export function FilterChip({ name, words, isChosen, opened, onOpened, onClear, children }: FilterChipProps) {
  const { t } = useLingui();
  return (
    <Popover
      opened={opened}
      onChange={onOpened}
      position="bottom-start"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.chip}
          data-chosen={isChosen || undefined}
          aria-label={t`${name}: ${words}`}
          onClick={() => onOpened(!opened)}
        >
          <bdi className={classes.words}>{words}</bdi>
          <IconChevronDown size={14} aria-hidden className={classes.chevron} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        {children}
        {isChosen && (
          <Button variant="subtle" size="compact-sm" mt="sm" onClick={onClear}>
            <Trans>Clear this</Trans>
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
