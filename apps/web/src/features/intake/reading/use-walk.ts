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

interface Walked {
  readonly text: string;
  /** Passages with a card, in reading order. */
  readonly carded: readonly Passage[];
  /** Passages that repeat one of those, in reading order. */
  readonly repeated: readonly Passage[];
  /** Up to where all passages are loaded: beyond it, nobody knows which sentences are proposed. */
  readonly knownTo: number;
  readonly placeId: string | null;
  /** What splits the text could not be loaded. */
  readonly onFailed: (error: unknown) => void;
}

/** Reading a text sentence by sentence. */
export function useWalk({ text, carded, repeated, knownTo, placeId, onFailed }: Walked) {
  const [isWalking, setWalking] = useState(false);
  const leftAt = useRef(firstSentence);
  const lastStart = useRef(0);
  const spans = useSpans(text, isWalking, (error) => {
    setWalking(false);
    onFailed(error);
  });
  const isReady = isWalking && spans !== null;
  const stops: readonly Stop[] = useMemo(() => {
    if (!isReady) return carded;
    const known = spans.filter(({ end }) => end <= knownTo);
    const passages = [...carded, ...repeated].sort((a, b) => a.start - b.start);
    return [...passages, ...uncovered(text, known, passages)].sort((a, b) => a.start - b.start);
  }, [isReady, text, spans, carded, repeated, knownTo]);
  const at = placeAmong(stops, { id: placeId, start: isReady ? lastStart.current : null });
  const here = stops[at] ?? null;
  const sentence = here && !('state' in here) ? here : null;
  const shown = isReady ? here?.id : undefined;
  useEffect(() => {
    if (!shown) return;
    lastStart.current = here!.start;
    // The mark of a sentence is drawn only now, unlike those of passages.
    showPassage(shown);
  }, [shown]);

  return {
    isWalking,
    isReady,
    stops,
    at,
    here,
    sentence,
    /** Begins the walk, at the first sentence or where it was left; returns the place. */
    begin: (): string => {
      setWalking(true);
      return leftAt.current;
    },
    /** Ends the walk; returns the passage nearest to its place, if there is one. */
    end: (): string | null => {
      setWalking(false);
      leftAt.current = here?.id ?? firstSentence;
      return carded[placeAmong(carded, { id: here?.id ?? null, start: lastStart.current })]?.id ?? null;
    },
  };
}

const breathEveryMilliseconds = 15;

/**
 * The sentences and list items of a text; null until they are known. What splits it is loaded with the first walk, and
 * a long text is split between other work.
 */
function useSpans(text: string, isWalking: boolean, onFailed: (error: unknown) => void): readonly Span[] | null {
  const [found, setFound] = useState<{ readonly text: string; readonly spans: readonly Span[] } | null>(null);
  const isFound = found?.text === text;
  useEffect(() => {
    if (!isWalking || isFound) return undefined;
    let isCurrent = true;
    const split = async () => {
      const { readingSpans } = await import('@followthrough/extraction/reading-spans');
      const spans: Span[] = [];
      let breath = performance.now();
      for (const some of readingSpans(text)) {
        spans.push(...some);
        if (performance.now() - breath < breathEveryMilliseconds) continue;
        await new Promise((go) => setTimeout(go));
        if (!isCurrent) return;
        breath = performance.now();
      }
      if (isCurrent) setFound({ text, spans });
    };
    split().catch((error: unknown) => {
      if (isCurrent) onFailed(error);
    });
    return () => void (isCurrent = false);
  }, [text, isWalking, isFound]);
  return isFound ? found.spans : null;
}
