import type { Kind } from './kinds.js';
import type { DefinedTerm } from './terms.js';
import type { Grade } from './vocabulary.js';

/** One stage on the ladder of a kind: a fact with a date and evidence. */
export interface Rung extends DefinedTerm {
  readonly code: string;
  /** The lowest grade of evidence for moving a commitment to this stage. */
  readonly grade: Grade;
  /** Not part of the sequence: postponed, cancelled, ended. */
  readonly aside?: true;
  /** Final; leaving it is a correction. */
  readonly terminal?: true;
  /** Only for this type of instrument. */
  readonly only?: 'TREATY';
}

/**
 * The ladders, first stage first; stages outside the sequence come last. For the first stages, saying is doing, so the
 * undertaker’s own account (D) is enough; a legal act needs the act itself (A); events in the world need a body other
 * than the undertaker (B or C).
 */
export const ladders = {
  FUNDING: [
    {
      code: 'ANNOUNCED',
      label: 'Announced',
      grade: 'D',
      definition: 'A person or body with the authority to do so said that money will be given.',
    },
    {
      code: 'ALLOCATED',
      label: 'Allocated',
      grade: 'A',
      definition: 'A budget, estimate or allocation sets the money aside.',
    },
    {
      code: 'CONTRACTED',
      label: 'Contracted or granted',
      grade: 'B',
      definition: 'A contract or grant binds the payer to it.',
    },
    { code: 'PAID_OVER', label: 'Paid over', grade: 'B', definition: 'The recipient has the money.' },
    { code: 'SPENT', label: 'Spent', grade: 'A', definition: 'Accounts show that the money was used for its purpose.' },
  ],
  AGREEMENT: [
    {
      code: 'PROPOSED',
      label: 'Proposed',
      grade: 'D',
      definition: 'A party said that it wants or will seek the agreement.',
    },
    {
      code: 'IN_NEGOTIATION',
      label: 'In negotiation',
      grade: 'D',
      definition: 'The parties are negotiating its terms.',
    },
    {
      code: 'TEXT_AGREED',
      label: 'Text agreed',
      grade: 'B',
      definition: 'The parties have agreed the text, but not signed it.',
    },
    {
      code: 'SIGNED',
      label: 'Signed',
      grade: 'A',
      definition: 'The parties’ authorised representatives have signed the text.',
    },
    {
      code: 'LAID',
      label: 'Laid',
      grade: 'A',
      only: 'TREATY',
      definition: 'The treaty is before the legislature for scrutiny.',
    },
    {
      code: 'RATIFIED',
      label: 'Ratified',
      grade: 'A',
      only: 'TREATY',
      definition: 'The party has consented to be bound by the treaty.',
    },
    {
      code: 'IN_FORCE',
      label: 'In force or effect',
      grade: 'A',
      definition: 'Its terms bind, or apply as agreed between the parties.',
    },
    { code: 'IN_OPERATION', label: 'In operation', grade: 'B', definition: 'Its provisions are being carried out.' },
    {
      code: 'ENDED',
      label: 'Ended',
      grade: 'B',
      aside: true,
      terminal: true,
      definition: 'It lapsed, was terminated or was abandoned.',
    },
  ],
  SUMMIT: [
    {
      code: 'ANNOUNCED',
      label: 'Announced',
      grade: 'D',
      definition: 'Its host or organiser has announced that it will take place.',
    },
    { code: 'SCHEDULED', label: 'Scheduled', grade: 'D', definition: 'Its date and place are fixed and published.' },
    { code: 'HELD', label: 'Held', grade: 'C', definition: 'It took place.' },
    {
      code: 'OUTCOME_PUBLISHED',
      label: 'Outcome published',
      grade: 'A',
      definition: 'Its conclusions, minutes or declaration have been published.',
    },
    {
      code: 'POSTPONED',
      label: 'Postponed',
      grade: 'D',
      aside: true,
      definition: 'It was put off, but should still take place.',
    },
    {
      code: 'CANCELLED',
      label: 'Cancelled',
      grade: 'D',
      aside: true,
      terminal: true,
      definition: 'It will not take place.',
    },
  ],
  PARTNERSHIP: [
    { code: 'ANNOUNCED', label: 'Announced', grade: 'D', definition: 'A party has announced that it will be set up.' },
    {
      code: 'SET_UP',
      label: 'Set up',
      grade: 'B',
      definition: 'Its members, remit and lead have been agreed and published.',
    },
    { code: 'OPERATING', label: 'Operating', grade: 'B', definition: 'It does the work it was set up for.' },
    {
      code: 'CLOSED',
      label: 'Closed',
      grade: 'D',
      aside: true,
      terminal: true,
      definition: 'It was wound up or merged into another body.',
    },
  ],
  SANCTIONS: [
    {
      code: 'UNDER_CONSIDERATION',
      label: 'Under consideration',
      grade: 'D',
      definition: 'A named actor said that it is considering them.',
    },
    {
      code: 'ANNOUNCED',
      label: 'Announced',
      grade: 'D',
      definition: 'The actor has announced that it will impose them.',
    },
    { code: 'LEGISLATED', label: 'Legislated', grade: 'A', definition: 'The legal instrument for them has been made.' },
    {
      code: 'IN_FORCE',
      label: 'In force',
      grade: 'A',
      definition: 'They apply to the people and bodies named or described.',
    },
    { code: 'LIFTED', label: 'Lifted', grade: 'A', aside: true, terminal: true, definition: 'They no longer apply.' },
  ],
  REFORM: [
    {
      code: 'ANNOUNCED',
      label: 'Announced',
      grade: 'D',
      definition: 'A government or body has announced the change.',
    },
    {
      code: 'CONSULTED',
      label: 'Consulted',
      grade: 'A',
      definition: 'A consultation on it has been published and closed.',
    },
    {
      code: 'INTRODUCED',
      label: 'Introduced',
      grade: 'A',
      definition: 'The bill or draft is before the body that decides on it.',
    },
    { code: 'ENACTED', label: 'Enacted', grade: 'A', definition: 'The body with the power to decide has adopted it.' },
    { code: 'IN_FORCE', label: 'In force', grade: 'A', definition: 'It applies.' },
  ],
  OPERATION: [
    { code: 'ANNOUNCED', label: 'Announced', grade: 'D', definition: 'An actor has announced it.' },
    {
      code: 'RESOURCED',
      label: 'Resourced',
      grade: 'B',
      definition: 'People, money or equipment for it are assigned.',
    },
    { code: 'UNDER_WAY', label: 'Under way', grade: 'C', definition: 'The work itself has begun.' },
    {
      code: 'COMPLETED',
      label: 'Completed',
      grade: 'B',
      definition: 'The stated measure has been reached, or the work has ended.',
    },
  ],
  OTHER: [
    { code: 'ANNOUNCED', label: 'Announced', grade: 'D', definition: 'An actor has announced it.' },
    { code: 'BEGUN', label: 'Begun', grade: 'C', definition: 'Something specific has been done towards it.' },
    { code: 'DONE', label: 'Done', grade: 'B', definition: 'What was promised has been done.' },
  ],
} as const satisfies Record<Kind, readonly Rung[]>;

/** Any stage of any ladder. The same code on two ladders has a definition on each. */
export type Stage = (typeof ladders)[Kind][number]['code'];
export const Stage = Object.fromEntries(
  Object.values(ladders).flatMap((ladder) => ladder.map(({ code }) => [code, code])),
) as { readonly [S in Stage]: S };

/** A stage as rules and pages use it. */
export type LadderRung = Rung & { readonly code: Stage };

export function ladderOf(kind: Kind): readonly LadderRung[] {
  return ladders[kind];
}

/** The stages of these kinds, or of all kinds, without duplicates, in the order of the ladders. */
export function stagesOf(kinds: readonly Kind[] = Object.keys(ladders) as Kind[]): readonly Stage[] {
  return [...new Set(kinds.flatMap((kind) => ladderOf(kind).map(({ code }) => code)))];
}

/** The stage on the ladder of this kind, or undefined if it has none with this code. */
export function rungOf(kind: Kind, stage: string): LadderRung | undefined {
  return ladderOf(kind).find((rung) => rung.code === stage);
}

/** The default first stage of a kind. */
export function firstRungOf(kind: Kind): Stage {
  return ladderOf(kind)[0]!.code;
}
