import type { Kind } from '@followthrough/domain/kinds';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import type { DecisionKey } from '../proposals/decision-keys.js';
import { ReadInItem } from './read-in-fragment.js';

interface Settled {
  readonly readIn?: { readonly isSettled: boolean; readonly kind?: Kind | null } | null;
}

/** Whether two readers, or the third person, found no commitment in a proposal. */
export const isSettledAsNone = ({ readIn }: Settled): boolean => !!readIn?.isSettled && !readIn.kind;

/** The kind that counts of a proposal that two people read, or null. */
export const settledKind = ({ readIn }: Settled): Kind | null => (readIn?.isSettled && readIn.kind) || null;

interface Read {
  readonly readIn?: FragmentType<typeof ReadInItem> | null;
}

/** The answer of a reader while others do not see it, or null. */
export function ownAnswer({ readIn }: Read, personId: string) {
  const item = getFragmentData(ReadInItem, readIn);
  return (item?.reading.isBlind && item.answers.find(({ recordedBy }) => recordedBy.id === personId)) || null;
}

/** Whether the user is one of the two readers of a proposal, and has not finished. */
export function readsIt({ readIn }: Read, personId: string): boolean {
  const { isBlind, readers } = getFragmentData(ReadInItem, readIn)?.reading ?? {};
  return !!isBlind && !!readers?.some(({ person, finishedAt }) => person.id === personId && !finishedAt);
}

/** Whether both readers have finished and differ on a proposal, and nobody has adjudicated it. */
export function isToAdjudicate({ readIn }: Read): boolean {
  const item = getFragmentData(ReadInItem, readIn);
  return !!item?.isDiffering && !item.adjudication;
}

/** Whether a decision is open for a proposal: once two people read it, only one in line with what counts. */
export function fits(key: DecisionKey, proposal: Settled): boolean {
  const { readIn } = proposal;
  if (!readIn) return true;
  if (!readIn.isSettled) return false;
  return (key === 'N' || key === 'X') === isSettledAsNone(proposal);
}
