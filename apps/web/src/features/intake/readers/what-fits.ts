import type { Kind } from '@followthrough/domain/kinds';
import type { DecisionKey } from '../proposals/decision-keys.js';

interface Settled {
  readonly readIn?: { readonly isSettled: boolean; readonly kind?: Kind | null } | null;
}

/** Whether two readers, or the third person, found no commitment in a proposal. */
export const isSettledAsNone = ({ readIn }: Settled): boolean => !!readIn?.isSettled && !readIn.kind;

/** The kind that counts of a proposal that two people read, or null. */
export const settledKind = ({ readIn }: Settled): Kind | null => (readIn?.isSettled && readIn.kind) || null;

/** Whether a decision is open for a proposal: once two people read it, only one in line with what counts. */
export function fits(key: DecisionKey, proposal: Settled): boolean {
  const { readIn } = proposal;
  if (!readIn) return true;
  if (!readIn.isSettled) return false;
  return (key === 'N' || key === 'X') === isSettledAsNone(proposal);
}
