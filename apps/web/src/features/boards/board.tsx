import { DndContext, DragOverlay, MeasuringStrategy, pointerWithin } from '@dnd-kit/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import type { FragmentType } from '../../generated/fragment-masking.js';
import { BoardCard, type BoardCardCommitment } from './board-card.js';
import cardClasses from './board-card.module.css';
import { BoardColumn } from './board-column.js';
import { BoardItem } from './board-item.js';
import { foldsAgain, isFolded, type Column } from './board-columns.js';
import classes from './board.module.css';
import { CardActs, type CardAct } from './card-acts.js';
import { useFold, type Fold } from './use-fold.js';
import { useArrows } from './use-arrows.js';
import type { Movable } from './use-carry.js';
import { useNarrow } from './use-narrow.js';
import { useMoving, type AfterReport } from './use-moving.js';

// Loaded with the first move, not with the board.
const ReportSheet = lazy(async () => ({ default: (await import('../delivery/report-sheet.js')).ReportSheet }));

export type CardOfBoard = { readonly id: string } & FragmentType<typeof BoardCardCommitment>;

/** A column with the cards loaded so far. */
export interface ShownColumn {
  readonly column: Column;
  readonly count: number;
  readonly cards: readonly CardOfBoard[];
  readonly hasMore: boolean;
  readonly endCursor: string | null;
}

interface BoardProps {
  readonly columns: readonly ShownColumn[];
  /** Whether cards can be moved: only between statuses. */
  readonly isMovable: boolean;
  /** The key of the column that is loading more. */
  readonly busy: string | null;
  readonly onMore: (shown: ShownColumn) => void;
  readonly onFold: (fold: Fold) => void;
  readonly onReported: AfterReport;
}

/**
 * Columns of cards. A card moved by dragging, by keyboard or from its menu changes column once the required report is
 * filed.
 */
export function Board({ columns, isMovable, busy, onMore, onFold, onReported }: BoardProps) {
  const { t } = useLingui();
  const keys = useId();
  const targets = isMovable ? columns.flatMap(({ column }) => column.statuses) : [];
  const { region, sheet, dragged, carry, target, drag, moveTo, leave, filed } = useMoving(targets, onReported);
  const fold = useFold(region, onFold);
  const narrow = useNarrow(region);
  const arrows = useArrows(region);
  const [open, setOpen] = useState<{ readonly card: Movable; readonly act: CardAct } | null>(null);
  const idsOf = ({ cards }: ShownColumn) => cards.map(({ id }) => id);
  const all = columns.map(({ column }) => column);
  const isCarrying = dragged !== null || carry.carried !== null;
  const foldOf = (column: Column) => isMovable && (isFolded(column) || foldsAgain(column, all)) && fold;
  // Folded, “Closed” would have no room for its five drop targets.
  const isNarrow = ({ column, count, cards }: ShownColumn) =>
    count === 0 && cards.length === 0 && !narrow.isUnfolded(column.key) && !(isCarrying && isFolded(column));

  const board = (
    <div
      ref={region}
      role="region"
      aria-label={t`Columns`}
      tabIndex={-1}
      className={classes.board}
      onKeyDown={arrows.onKeyDown}
    >
      {columns.map((shown) => (
        <BoardColumn
          key={shown.column.key}
          column={shown.column}
          count={shown.count}
          onFold={foldOf(shown.column) || undefined}
          isNarrow={isNarrow(shown)}
          onWidth={() => narrow.toggle(shown.column.key)}
          target={target}
          isCarrying={isCarrying}
          hasMore={shown.hasMore}
          isBusy={busy === shown.column.key}
          onMore={() => onMore(shown)}
        >
          <ul className={classes.list}>
            {shown.cards.map((card) => (
              <BoardItem
                key={card.id}
                commitment={card}
                isMovable={isMovable}
                // One status a column: the heading says it.
                showStatus={!isMovable && shown.column.statuses.length !== 1}
                describedBy={keys}
                isCarried={carry.carried?.card.id === card.id}
                isTabStop={arrows.stopOf(shown.column.key, idsOf(shown)) === card.id}
                onFocus={() => arrows.stopAt(shown.column.key, card.id)}
                onAct={(movable, act) => setOpen({ card: movable, act })}
                onMove={moveTo}
                onKeyDown={carry.onKeyDown}
                onBlur={carry.onBlur}
              />
            ))}
          </ul>
        </BoardColumn>
      ))}
    </div>
  );
  const flying = columns.flatMap(({ cards }) => cards).find(({ id }) => id === dragged?.id);
  return (
    <DndContext
      sensors={drag.sensors}
      collisionDetection={pointerWithin}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={drag.silent}
      onDragStart={drag.onDragStart}
      onDragOver={drag.onDragOver}
      onDragEnd={drag.onDragEnd}
      onDragCancel={drag.onDragCancel}
    >
      {board}
      <span id={keys} hidden>
        <Trans>Arrow keys move between cards. M opens the actions.</Trans>{' '}
        {isMovable && <Trans>Press Space to pick it up.</Trans>}
      </span>
      <DragOverlay dropAnimation={null}>
        {flying && (
          <div className={`${cardClasses.card} ${cardClasses.flying}`}>
            <BoardCard commitment={flying} showStatus={false} />
          </div>
        )}
      </DragOverlay>
      <CardActs open={open} onClose={() => setOpen(null)} onReported={(card) => void onReported(card)} />
      {sheet && (
        <Suspense fallback={null}>
          <ReportSheet
            key={`${sheet.card.id} ${sheet.status}`}
            commitmentId={sheet.card.id}
            status={sheet.status}
            opened
            onClose={leave}
            onReported={filed}
          />
        </Suspense>
      )}
    </DndContext>
  );
}

/** Placeholders for cards that are loading. */
function Ghosts() {
  return (
    <div className={classes.list} aria-hidden>
      {[0, 1, 2].map((card) => (
        <Skeleton key={card} height="6rem" animate={false} />
      ))}
    </div>
  );
}

/** Placeholder for a board that is loading. */
export function BoardSkeleton() {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Loading`} className={classes.board}>
      {[0, 1, 2, 3, 4, 5].map((column) => (
        <div key={column} className={classes.column} aria-hidden>
          <div className={classes.head} />
          <div className={classes.cards}>
            <Ghosts />
          </div>
        </div>
      ))}
    </div>
  );
}
