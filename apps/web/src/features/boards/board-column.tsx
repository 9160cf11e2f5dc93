import { useDroppable } from '@dnd-kit/core';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { Explained } from '@followthrough/ui/explained';
import { ListMore } from '@followthrough/ui/list-more';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Text } from '@mantine/core';
import { IconFold, IconLayoutColumns } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './board.module.css';
import { isFolded, type Column } from './board-columns.js';
import { DropZones } from './drop-zones.js';
import type { Fold } from './use-fold.js';

interface BoardColumnProps {
  readonly column: Column;
  readonly count: number;
  /** Opens “Closed” into its five, or folds them again. */
  readonly onFold?: ((fold: Fold) => void) | undefined;
  /** The status that a carried card would come to. */
  readonly target: DeliveryStatus | null;
  readonly isCarrying: boolean;
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly onMore: () => void;
  readonly children: ReactNode;
}

/** A column: its word, its definition, how many there are, and its cards as far as they are shown. */
export function BoardColumn(props: BoardColumnProps) {
  const { column, count, target, isCarrying, children } = props;
  const { t, i18n } = useLingui();
  const words = useWords();
  const [status] = column.statuses;
  const folded = isFolded(column);
  const { setNodeRef } = useDroppable({ id: column.key, disabled: folded || status === undefined });
  const number = i18n.number(count);
  const label = column.isCode ? words(column.label) : column.label;
  const isTarget = target !== null && column.statuses.includes(target);
  return (
    <section
      ref={setNodeRef}
      aria-label={t`${label}, ${number}`}
      className={classes.column}
      data-target={isTarget || undefined}
      data-column={column.key}
    >
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
        {props.onFold && (
          <ActionIcon
            variant="subtle"
            size={24}
            data-fold={folded ? 'open' : 'close'}
            aria-label={folded ? t`Open into the five closed statuses` : t`Fold the closed statuses together`}
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
