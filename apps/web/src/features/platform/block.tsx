import { useLingui } from '@lingui/react/macro';
import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import classes from './block.module.css';

interface BlockProps {
  /** Its permanent address on the page: `#milestones`. */
  readonly id: string;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with an address of its own. */
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
  /** The one action that fills it. */
  readonly action?: ReactNode;
  /** What would be here. */
  readonly children: ReactNode;
}

/** A part of a page that has nothing in it yet: one line, with the action that fills it. */
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

/** What the address of the page names on it; empty where it names nothing. */
export const named = () => decodeURIComponent(window.location.hash.slice(1));

/** Brings the block that the address names into view, once it is drawn. */
export function useBlockInView(isDrawn: boolean): void {
  useEffect(() => {
    if (isDrawn && named()) document.getElementById(named())?.scrollIntoView();
  }, [isDrawn]);
}
