import type { Stage } from '@followthrough/domain/ladders';
import type { Kind } from '@followthrough/domain/kinds';
import type { Force, Manner, PartyRole } from '@followthrough/domain/vocabulary';

/** A party as the document prints it, without its article; a person who accepts the proposal resolves the name. */
export interface ProposedParty {
  readonly name: string;
  readonly role: PartyRole;
}

/** An exact decimal with an ISO 4217 currency. */
export interface ProposedAmount {
  readonly value: string;
  readonly currency: string;
}

/**
 * A passage that seems to state a commitment. `quote` is exactly `text.slice(start, end)`: positions are UTF-16 code
 * units of the text as it was given, header included. `due` is EDTF, `dueText` the words it was read from.
 * `confidence` runs from 0 to 1 and only orders proposals; `because` holds the words that made this one.
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
  /** Office and name of whoever speaks, as printed. */
  readonly speaker?: string;
  readonly confidence: number;
  readonly because: readonly string[];
}
