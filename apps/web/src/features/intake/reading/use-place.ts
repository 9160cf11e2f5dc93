import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { showPassage } from './show-passage.js';

/** Which passage is looked at. */
export interface Place {
  readonly id: string | null;
  /** Moved to by a key: its card takes focus. */
  readonly byKey: boolean;
}

/** The passage that an address names, as in `#passage-…`. */
export function usePassageInAddress(): string | null {
  const hash = useLocation({ select: (location) => location.hash });
  return hash.startsWith('passage-') ? hash.slice('passage-'.length) : null;
}

/**
 * The passage that is looked at: at first that of the address, which is brought into view and announced, else the first
 * that nobody decided about.
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
