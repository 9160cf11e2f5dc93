import { lazy, Suspense } from 'react';
import type { Movable } from './use-carry.js';

// Each is loaded on first use, not with the board.
const ReportSheet = lazy(async () => ({ default: (await import('../delivery/report-sheet.js')).ReportSheet }));
const AssignOwner = lazy(async () => ({ default: (await import('./assign-owner.js')).AssignOwner }));
const DueSheet = lazy(async () => ({ default: (await import('./due-sheet.js')).DueSheet }));

/** The actions of a card that open a dialog. */
export type CardAct = 'report' | 'assign' | 'due';

interface CardActsProps {
  readonly open: { readonly card: Movable; readonly act: CardAct } | null;
  readonly onClose: () => void;
  readonly onReported: (card: Movable) => void;
}

/** The dialog opened from a card’s menu. */
export function CardActs({ open, onClose, onReported }: CardActsProps) {
  if (!open) return null;
  const { card, act } = open;
  return (
    <Suspense fallback={null}>
      {act === 'report' && (
        <ReportSheet
          commitmentId={card.id}
          opened
          onClose={onClose}
          onReported={() => {
            onClose();
            onReported(card);
          }}
        />
      )}
      {act === 'assign' && <AssignOwner id={card.id} onClose={onClose} />}
      {act === 'due' && <DueSheet id={card.id} onClose={onClose} />}
    </Suspense>
  );
}
