import type { Kind } from './kinds.js';
import type { Term } from './terms.js';
import type { Grade } from './vocabulary.js';

/** One rung of a kind's ladder: a fact that can be dated and supported. */
export interface Rung extends Term {
  readonly code: string;
  readonly definition: string;
  /** The weakest grade of support with which a commitment may be moved here. */
  readonly grade: Grade;
  /** Beside the ladder rather than on it: postponed, cancelled, ended. */
  readonly aside?: true;
  /** Nothing follows it; leaving it again is a correction. */
  readonly terminal?: true;
  /** Applies to this instrument type alone. */
  readonly only?: 'TREATY';
}

/**
 * The ladders, first rung first; rungs beside the ladder come last. Saying is doing for the first rungs, so the
 * undertaker's own account (D) supports them; a legal act needs the act itself (A); what happened out in the world
 * needs somebody other than the undertaker to say so (B or C).
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

/** Any rung of any ladder. The same code on two ladders is a rung of each, with a definition of its own. */
export type Stage = (typeof ladders)[Kind][number]['code'];
export const Stage = Object.fromEntries(
  Object.values(ladders).flatMap((ladder) => ladder.map(({ code }) => [code, code])),
) as { readonly [S in Stage]: S };

/** A rung as rules and pages read it. */
export type LadderRung = Rung & { readonly code: Stage };

export function ladderOf(kind: Kind): readonly LadderRung[] {
  return ladders[kind];
}

/** The rungs of these kinds, of all where none is named, each code once, in the order of the ladders. */
export function stagesOf(kinds: readonly Kind[] = Object.keys(ladders) as Kind[]): readonly Stage[] {
  return [...new Set(kinds.flatMap((kind) => ladderOf(kind).map(({ code }) => code)))];
}

/** The rung of that kind, or undefined where its ladder has no such rung. */
export function rungOf(kind: Kind, stage: string): LadderRung | undefined {
  return ladderOf(kind).find((rung) => rung.code === stage);
}

/** Where a commitment of that kind begins unless something else is entered. */
export function firstRungOf(kind: Kind): Stage {
  return ladderOf(kind)[0]!.code;
}
