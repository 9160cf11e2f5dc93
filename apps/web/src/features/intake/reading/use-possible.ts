import { useEffect, useRef } from 'react';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import type { Reading_PassageFragment } from '../../../generated/graphql.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import type { useReading } from './use-reading.js';

type Passage = Reading_PassageFragment;

interface Possible {
  readonly passages: readonly Passage[];
  /** Undecided possible proposals of the source, shown or not. */
  readonly count: number;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly reading: Pick<ReturnType<typeof useReading>, 'carded' | 'cardId' | 'sheet' | 'goTo' | 'isWalking'>;
}

/** The possible passages: how many are behind the line, and the key that shows and hides them. */
export function usePossible({ passages, count, isShown, onShow, reading }: Possible) {
  const { carded, cardId: here, sheet, goTo, isWalking } = reading;
  const askedAt = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    const isStill = isShown && sheet === null && askedAt.current === here;
    askedAt.current = undefined;
    // The first of them, unless the user went on meanwhile: a key would then decide another proposal than they see.
    const first = isStill && passages.find(({ state }) => state === 'POSSIBLE');
    if (first) goTo(first.id);
  }, [isShown]);

  /** A walk goes through them anyway. */
  function toggle() {
    if (isWalking) return;
    if (isShown) leave();
    else askedAt.current = here;
    onShow(!isShown);
  }

  /** The open one is about to be hidden: the card before it, or the first one, is opened instead. */
  function leave() {
    const at = carded.findIndex(({ id }) => id === here);
    if (carded[at]?.state !== 'POSSIBLE') return;
    const isKept = ({ state }: Passage) => state !== 'POSSIBLE';
    const next = carded.slice(0, at).findLast(isKept) ?? carded.find(isKept);
    if (next) goTo(next.id);
  }

  // Behind the line, one can still be in view: because it is in the address, or because its words were marked by hand.
  const inView = isShown ? 0 : passages.filter(isOpenPossible).length;
  return { behind: count - inView, toggle };
}

function isOpenPossible({ proposal: masked }: Passage): boolean {
  if (!masked) return false;
  const { state, tier, restates } = getFragmentData(ProposalCardProposal, masked);
  return state === 'PROPOSED' && tier === 'POSSIBLE' && !restates;
}
