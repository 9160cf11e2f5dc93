import { useDraggable } from '@dnd-kit/core';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { useState, type KeyboardEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { useViewer } from '../people/viewer.js';
import { BoardCard, BoardCardCommitment } from './board-card.js';
import classes from './board-card.module.css';
import type { CardAct } from './card-acts.js';
import { CardMenu } from './card-menu.js';
import type { Movable } from './use-carry.js';

interface BoardItemProps {
  readonly commitment: FragmentType<typeof BoardCardCommitment>;
  /** Whether the columns are statuses, between which cards can be moved. */
  readonly isMovable: boolean;
  /** The id of the keyboard help. */
  readonly describedBy: string;
  readonly isCarried: boolean;
  /** Whether the column does not say it. */
  readonly showStatus: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onAct: (card: Movable, act: CardAct) => void;
  readonly onMove: (card: Movable, status: DeliveryStatus) => void;
  readonly onKeyDown: (card: Movable, event: KeyboardEvent) => void;
  readonly onBlur: (card: Movable) => void;
}

/**
 * A card in its column, with its menu. People who may report on it can move it by dragging, by keyboard or from the
 * menu.
 */
export function BoardItem(props: BoardItemProps) {
  const { viewer } = useViewer();
  const [opened, setOpened] = useState(false);
  const card = getFragmentData(BoardCardCommitment, props.commitment);
  const { id, reference, status, archivedAt, leadTeam } = card;
  const mayEdit = !archivedAt && commitmentPolicy.report(viewer, { leadTeamId: leadTeam.id });
  const mayMove = mayEdit && props.isMovable;
  const movable: Movable = { id, reference, status };
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: { card: movable }, disabled: !mayMove });
  const look = [
    classes.card,
    mayMove && classes.movable,
    isDragging && classes.lifted,
    props.isCarried && classes.carried,
  ];

  function onKeyDown(event: KeyboardEvent) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && event.key.toLowerCase() === 'm' && !props.isCarried) {
      event.preventDefault();
      setOpened(true);
    } else if (mayMove) props.onKeyDown(movable, event);
  }

  return (
    <li ref={setNodeRef} className={look.filter(Boolean).join(' ')} data-card={id} {...(mayMove && listeners)}>
      <BoardCard
        commitment={props.commitment}
        showStatus={props.showStatus}
        describedBy={props.describedBy}
        isTabStop={props.isTabStop}
        onKeyDown={onKeyDown}
        onFocus={props.onFocus}
        onBlur={() => props.onBlur(movable)}
        actions={
          <CardMenu
            card={{ ...movable, kind: card.kind }}
            opened={opened}
            onOpened={setOpened}
            onAct={mayEdit ? (act) => props.onAct(movable, act) : undefined}
            onMove={mayMove ? (to) => props.onMove(movable, to) : undefined}
          />
        }
      />
    </li>
  );
}
