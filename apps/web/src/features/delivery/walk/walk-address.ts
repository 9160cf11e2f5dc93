import { readVoice, type VoiceAddress } from '../../platform/voice/voice-address.js';

/** The four panes, from left to right. */
export const panes = ['status', 'evidence', 'passage', 'copy'] as const;
export type Pane = (typeof panes)[number];

/** What is chosen in each pane: a claim and one of its items, which has one passage and one copy. */
export interface WalkAddress extends VoiceAddress {
  readonly pane?: Pane;
  readonly claim?: string;
  readonly item?: string;
}

/** The address of a walk. Anything else in it is left out. */
export function readWalk({ pane, claim, item, ...rest }: Readonly<Record<string, unknown>>): WalkAddress {
  return {
    ...readVoice(rest),
    ...(panes.includes(pane as Pane) && { pane: pane as Pane }),
    ...(typeof claim === 'string' && { claim }),
    ...(typeof item === 'string' && { item }),
  };
}

/** The address of the evidence walk of a commitment. */
export const walkAddress = (reference: string) => `/commitments/${reference}/walk`;

/** The place that is `by` further in a list, which ends at both ends. */
export function stepped<T>(list: readonly T[], from: T, by: 1 | -1): T {
  const at = list.indexOf(from) + by;
  return list[Math.max(0, Math.min(list.length - 1, at))] ?? from;
}
