import { useDraggable } from '@dnd-kit/core';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import type { KeyboardEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { useViewer } from '../people/viewer.js';
import { BoardCard, BoardCardCommitment } from './board-card.js';
import classes from './board-card.module.css';
import { MoveMenu } from './move-menu.js';
import type { Movable } from './use-carry.js';

interface MovableCardProps {
  readonly commitment: FragmentType<typeof BoardCardCommitment>;
  /** The id of the words that say what the keys do. */
  readonly describedBy: string;
  readonly isCarried: boolean;
  readonly onMove: (card: Movable, status: DeliveryStatus) => void;
  readonly onKeyDown: (card: Movable, event: KeyboardEvent) => void;
  readonly onBlur: (card: Movable) => void;
}

/** A card on the board of statuses: those who may report on it move it by drag, by keyboard or by its menu. */
export function MovableCard(props: MovableCardProps) {
  const { viewer } = useViewer();
  const card = getFragmentData(BoardCardCommitment, props.commitment);
  const { id, reference, status, archivedAt, leadTeam } = card;
  const mayMove = !archivedAt && commitmentPolicy.report(viewer, { leadTeamId: leadTeam.id });
  const movable: Movable = { id, reference, status };
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: { card: movable }, disabled: !mayMove });
  if (!mayMove) {
    return (
      <li className={classes.card} data-card={id}>
        <BoardCard commitment={props.commitment} showStatus={false} />
      </li>
    );
  }
  const look = [classes.card, classes.movable, isDragging && classes.lifted, props.isCarried && classes.carried];
  return (
    <li ref={setNodeRef} className={look.filter(Boolean).join(' ')} data-card={id} {...listeners}>
      <BoardCard
        commitment={props.commitment}
        showStatus={false}
        describedBy={props.describedBy}
        onKeyDown={(event) => props.onKeyDown(movable, event)}
        onBlur={() => props.onBlur(movable)}
        actions={<MoveMenu reference={reference} status={status} onMove={(to) => props.onMove(movable, to)} />}
      />
    </li>
  );
}
