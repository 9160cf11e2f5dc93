import { daysBetween, type IsoDay } from './days.js';
import type { ResolvedDue } from './due.js';

/** The circumstances in which a due date is changed. */
export interface DueHistory {
  /** Whether anyone has ever reported on the commitment, even if the report was withdrawn later. */
  readonly isReported: boolean;
  /** The earlier moves, oldest first. */
  readonly moves: readonly DueMove[];
}

/** A recorded move of a due date. */
export interface DueMove {
  /** Last day within the previous date, and within the new one; null if it has none. */
  readonly oldLatest: IsoDay | null;
  readonly newLatest: IsoDay | null;
  /** Whether a manager agreed to it, or it was recorded before there were requests. */
  readonly hasLeave: boolean;
}

type Dated = Pick<ResolvedDue, 'edtf'>;

/**
 * Whether a change of a due date is a move, which stays on record. A first date is none, but a date set after one was
 * removed is. The correction of a typing error is none before the first report; after it, people relied on the date, and
 * a date that a manager agreed to was not mistyped.
 */
export function isMove(held: Dated, wanted: Dated, isCorrection: boolean, { isReported, moves }: DueHistory): boolean {
  if (held.edtf === wanted.edtf) return false;
  if (held.edtf === null) return moves.length > 0;
  return !isCorrection || isReported || (moves.at(-1)?.hasLeave ?? false);
}

/** A date without a last day is later than any day. */
function isLater(latest: IsoDay | null, than: IsoDay | null): boolean {
  return than !== null && (latest === null || latest > than);
}

/** The last day that the team may use: that of the date agreed last, otherwise that of the first date. */
function allowedBy(moves: readonly DueMove[]): IsoDay | null {
  const agreed = moves.findLast(({ hasLeave }) => hasLeave);
  return agreed ? agreed.newLatest : (moves[0]?.oldLatest ?? null);
}

/**
 * Whether the latest move is without leave: nobody agreed to it, and it goes beyond the date agreed last or, without
 * one, the first date. Moving the date back, or agreeing to a later request, ends that.
 */
export function isWithoutLeave(moves: readonly DueMove[]): boolean {
  const last = moves.at(-1);
  if (!last || last.hasLeave) return false;
  return isLater(last.newLatest, allowedBy(moves));
}

/** From the last day of the first due date to that of the current one, in days; null if it never moved or one is open. */
export function slippage(moves: readonly DueMove[], dueLatest: IsoDay | null): number | null {
  const first = moves[0]?.oldLatest ?? null;
  return first === null || dueLatest === null ? null : daysBetween(first, dueLatest);
}
