import type { Stage } from '@followthrough/domain/ladders';
import type { Kind } from '@followthrough/domain/kinds';
import type { Tier } from './tiers.js';
import type { Force, Manner, PartyRole } from '@followthrough/domain/vocabulary';

/** A party as printed, without its article; the user matches the name to an organisation when accepting. */
export interface ProposedParty {
  readonly name: string;
  readonly role: PartyRole;
}

/** An exact decimal with an ISO 4217 currency. */
export interface ProposedAmount {
  readonly value: string;
  readonly currency: string;
}

/** One of several acts that a passage lists. */
export type ProposedAct = Pick<Proposal, 'title' | 'kind' | 'amount' | 'due' | 'dueText'>;

/**
 * A passage that probably states a commitment. `quote` is exactly `text.slice(start, end)`: positions are UTF-16 code
 * units of the original text, including the header. `due` is EDTF, `dueText` its wording. `confidence` is the
 * probability, between 0 and 1, that a careful reader marks the passage; `because` contains the words that led to the
 * proposal, and `traits` says in words what speaks for it, the strongest first.
 */
export interface Proposal {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly kind: Kind;
  readonly parties: readonly ProposedParty[];
  readonly amount: ProposedAmount | null;
  readonly due: string | null;
  readonly dueText: string | null;
  readonly stage: Stage;
  readonly force: Force;
  readonly manner: Manner;
  /** Office and name of the speaker, as printed. */
  readonly speaker?: string;
  /** What a split begins with, if the passage lists several acts; otherwise empty. */
  readonly acts: readonly ProposedAct[];
  readonly tier: Tier;
  /** Start, in UTF-16 code units, of the proposal that it says again; null if it stands for itself. */
  readonly restates: number | null;
  readonly confidence: number;
  readonly because: readonly string[];
  readonly traits: readonly string[];
}
