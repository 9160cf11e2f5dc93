import { focusPart } from '@followthrough/ui/focus-place';
import { useLingui } from '@lingui/react/macro';
import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import classes from './block.module.css';

interface BlockProps {
  /** The anchor of the block: `#milestones`. */
  readonly id: string;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A section of a page with its own anchor. */
export function Block({ id, title, actions, children }: BlockProps) {
  const { t } = useLingui();
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={classes.block}>
      <Group justify="space-between" align="center" gap="xs" mb="xs">
        <Group gap={4} align="center">
          <Title order={2} id={`${id}-title`}>
            {title}
          </Title>
          <Anchor href={`#${id}`} className={`${classes.address} ft-no-print`} aria-label={t`Link to “${title}”`}>
            <IconLink size={14} aria-hidden />
          </Anchor>
        </Group>
        {actions && (
          <Group gap="xs" className="ft-no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </section>
  );
}

interface EmptyBlockProps {
  readonly id: string;
  readonly title: string;
  /** The one action that adds something. */
  readonly action?: ReactNode;
  /** What will appear here. */
  readonly children: ReactNode;
}

/** An empty section of a page: one line, with the action that adds something. */
export function EmptyBlock({ id, title, action, children }: EmptyBlockProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={`${classes.block} ${classes.empty ?? ''}`}>
      <Title order={2} id={`${id}-title`}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" className={classes.would}>
        {children}
      </Text>
      {action && <div className="ft-no-print">{action}</div>}
    </section>
  );
}

/** The anchor in the address; empty if there is none, or none that can be read. */
export function named(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return '';
  }
}

/**
 * Scrolls to the block in the address once it is rendered, and moves the focus there, so that the keyboard and a screen
 * reader continue from it.
 */
export function useBlockInView(isDrawn: boolean): void {
  useEffect(() => {
    const block = isDrawn && named() ? document.getElementById(named()) : null;
    if (!block) return;
    block.scrollIntoView();
    focusPart(block);
  }, [isDrawn]);
}
