import { codesOf } from './terms.js';

/** The kind of act that is promised. It decides the ladder of stages (ladders.ts) and some fields (kind-fields.ts). */
export const kinds = {
  FUNDING: { label: 'Funding', definition: 'Money to be given: a funding package, grant or investment.' },
  AGREEMENT: {
    label: 'Agreement',
    definition: 'A treaty, memorandum, arrangement, deal or joint declaration between parties.',
  },
  SUMMIT: { label: 'Summit', definition: 'A summit or meeting to be held.' },
  PARTNERSHIP: {
    label: 'Partnership',
    definition: 'A task force, command or partnership to be set up and run jointly.',
  },
  SANCTIONS: { label: 'Sanctions', definition: 'A sanctions regime, or designations under one.' },
  REFORM: { label: 'Reform', definition: 'A law, regulation or policy to be made or changed.' },
  OPERATION: { label: 'Operation', definition: 'A deployment, a capability or a programme.' },
  OTHER: { label: 'Other', definition: 'A commitment that fits no other kind.' },
} as const;
export const Kind = codesOf(kinds);
export type Kind = keyof typeof kinds;
