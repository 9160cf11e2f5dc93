import type { Tier } from '@followthrough/extraction/tiers';

/** Only these proposals of a scan are saved and shown: a page cannot yet fold the possible ones. */
export const shownTier: Tier = 'likely';
