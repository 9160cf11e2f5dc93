import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { showPassage } from './show-passage.js';

/** The active passage. */
export interface Place {
  readonly id: string | null;
  /** Reached by keyboard, so its card takes focus. */
  readonly byKey: boolean;
}

/** The passage in the address, as in `#passage-…`. */
export function usePassageInAddress(): string | null {
  const hash = useLocation({ select: (location) => location.hash });
  return hash.startsWith('passage-') ? hash.slice('passage-'.length) : null;
}

/**
 * The active passage: initially that of the address, which is scrolled to and announced, otherwise the first undecided
 * one.
 */
export function usePlace(
  passages: readonly { readonly id: string; readonly quote: string }[],
  firstOpen: string | null,
): readonly [Place, (place: Place) => void] {
  const { t } = useLingui();
  const announce = useAnnounce();
  const named = usePassageInAddress();
  const [chosen, setChosen] = useState<Place | null>(null);
  const quote = passages.find(({ id }) => id === named)?.quote ?? null;
  useEffect(() => {
    if (!named || quote === null) return;
    setChosen({ id: named, byKey: false });
    showPassage(named);
    announce(t`In view: “${quote}”`);
  }, [named, quote === null]);
  return [chosen ?? { id: firstOpen, byKey: false }, setChosen];
}
