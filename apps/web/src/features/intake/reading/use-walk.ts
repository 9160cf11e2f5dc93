import { useEffect, useMemo, useRef, useState } from 'react';
import type { Reading_PassageFragment } from '../../../generated/graphql.js';
import { showPassage } from './show-passage.js';
import { firstSentence, placeAmong, uncovered, type Sentence } from './walk.js';

type Passage = Reading_PassageFragment;

/** What the user goes through: passages with a card and, while they walk the text, the sentences between them. */
export type Stop = Passage | Sentence;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Reading a text sentence by sentence. `carded` are its passages with a card, in reading order. */
export function useWalk(text: string, carded: readonly Passage[], placeId: string | null) {
  const [isWalking, setWalking] = useState(false);
  const leftAt = useRef(firstSentence);
  const spans = useSpans(text, isWalking);
  const stops: readonly Stop[] = useMemo(() => {
    if (!isWalking || spans.length === 0) return carded;
    return [...carded, ...uncovered(text, spans, carded)].sort((a, b) => a.start - b.start);
  }, [isWalking, text, spans, carded]);
  const at = placeAmong(stops, placeId);
  const here = stops[at] ?? null;
  const sentence = here && !('state' in here) ? here : null;
  // Its mark is drawn only now, unlike those of passages.
  const shown = sentence?.id;
  useEffect(() => {
    if (shown) showPassage(shown);
  }, [shown]);

  return {
    isWalking,
    stops,
    at,
    here,
    sentence,
    /** Begins the walk, at the first sentence or where it was left; returns the place. */
    begin: (): string => {
      setWalking(true);
      return leftAt.current;
    },
    end: () => {
      setWalking(false);
      leftAt.current = here?.id ?? firstSentence;
    },
  };
}

/** The sentences and list items of a text. What splits it is loaded with the first walk. */
function useSpans(text: string, isWalking: boolean): readonly Span[] {
  const [spans, setSpans] = useState<readonly Span[]>([]);
  useEffect(() => {
    if (!isWalking) return undefined;
    let isCurrent = true;
    void import('@followthrough/extraction/reading-spans').then(({ readingSpans }) => {
      if (isCurrent) setSpans(readingSpans(text));
    });
    return () => void (isCurrent = false);
  }, [text, isWalking]);
  return spans;
}
