import type { Kind } from '@followthrough/domain/kinds';
import { useLatestSaid, type TrailEvents } from '../features/platform/trail.js';
import type { FragmentType } from '../generated/fragment-masking.js';
import { useTrailWords } from './trail-words.js';

interface LatestSaidProps {
  readonly commitment: { readonly id: string; readonly kind: Kind };
  readonly events: FragmentType<typeof TrailEvents>;
}

/** The latest event of a commitment, in words. */
export function LatestSaid({ commitment, events }: LatestSaidProps) {
  return <bdi>{useLatestSaid(events, useTrailWords(commitment))}</bdi>;
}
