import { useDroppable } from '@dnd-kit/core';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { Explained } from '@followthrough/ui/explained';
import { ListMore } from '@followthrough/ui/list-more';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Text, UnstyledButton } from '@mantine/core';
import { IconFold, IconLayoutColumns, IconLayoutSidebarLeftCollapse } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './board.module.css';
import { isFolded, type Column } from './board-columns.js';
import { DropZones } from './drop-zones.js';
import type { Fold } from './use-fold.js';

interface BoardColumnProps {
  readonly column: Column;
  readonly count: number;
  /** Opens “Closed” into five columns, or folds them again. */
  readonly onFold?: ((fold: Fold) => void) | undefined;
  /** Empty, and reduced to its name and count. */
  readonly isNarrow: boolean;
  /** Widens an empty column, or narrows it again. */
  readonly onWidth: () => void;
  /** The status that a carried card would get here. */
  readonly target: DeliveryStatus | null;
  readonly isCarrying: boolean;
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly onMore: () => void;
  readonly children: ReactNode;
}

/** A column: its label, definition and count, and the cards loaded so far. */
export function BoardColumn(props: BoardColumnProps) {
  const { column, count, target, isCarrying, isNarrow, children } = props;
  const { t, i18n } = useLingui();
  const words = useWords();
  const [status] = column.statuses;
  const folded = isFolded(column);
  const { setNodeRef } = useDroppable({ id: column.key, disabled: folded || status === undefined });
  const number = i18n.number(count);
  const label = column.isCode ? words(column.label) : column.label || t`Nobody`;
  const isTarget = target !== null && column.statuses.includes(target);
  const place = {
    ref: setNodeRef,
    'aria-label': t`${label}, ${number}`,
    'data-target': isTarget || undefined,
    'data-column': column.key,
  };
  if (isNarrow) {
    return (
      <section {...place} className={`${classes.column} ${classes.narrow}`}>
        <UnstyledButton className={classes.opener} data-width title={t`Unfold`} onClick={props.onWidth}>
          {status !== undefined && !folded && <StatusIcon status={status} />}
          <span className="ft-hidden">{t`Unfold`} </span>
          <bdi className={classes.upright}>{label}</bdi> <span className="ft-numbers">{number}</span>
        </UnstyledButton>
      </section>
    );
  }
  return (
    <section {...place} className={classes.column}>
      <header className={classes.head}>
        <h2 className={classes.name}>
          {status !== undefined && !folded && <StatusIcon status={status} />}
          <Explained words={column.definition ? words(column.definition) : ''}>
            <bdi>{label}</bdi>
          </Explained>
          <Text span c="dimmed" size="sm" className="ft-numbers">
            {number}
          </Text>
        </h2>
        {count === 0 && (
          <ActionIcon variant="subtle" size={24} data-width aria-label={t`Fold ${label}`} onClick={props.onWidth}>
            <IconLayoutSidebarLeftCollapse size={16} aria-hidden />
          </ActionIcon>
        )}
        {props.onFold && (
          <ActionIcon
            variant="subtle"
            size={24}
            data-fold={folded ? 'open' : 'close'}
            aria-label={folded ? t`Show the five closed statuses` : t`Combine the closed statuses`}
            onClick={() => props.onFold?.(folded ? 'open' : 'close')}
          >
            {folded ? <IconLayoutColumns size={16} aria-hidden /> : <IconFold size={16} aria-hidden />}
          </ActionIcon>
        )}
      </header>
      <div className={classes.cards}>
        {folded && isCarrying && <DropZones statuses={column.statuses} target={target} />}
        {children}
        {count === 0 && (
          <Text size="sm" c="dimmed" px={4}>
            <Trans>None</Trans>
          </Text>
        )}
        <ListMore hasMore={props.hasMore} busy={props.isBusy} onMore={props.onMore} />
      </div>
    </section>
  );
}
