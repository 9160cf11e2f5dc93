import type { PartyEntered } from './commitments.js';
import type { DueEntered } from './due.js';
import { kindFields } from './kind-fields.js';
import type { Kind } from './kinds.js';
import type { Stage } from './ladders.js';
import type { StatementFacts } from './statements.js';
import { Marking, PartyRole, StatementRole, type Force, type Manner } from './vocabulary.js';

/** A party as a source prints it, with the organisation it seems to be. */
export interface ProposedParty {
  /** Where the passage does not say who undertakes it, the issuer’s name if no organisation has it, else null. */
  readonly name?: string | null;
  readonly role: PartyRole;
  readonly organisationId?: string | null;
  /** The issuer of the source seems to be meant. */
  readonly meansIssuer: boolean;
}

/** What was read from a passage. */
export interface ProposedCommitment {
  readonly title: string;
  readonly kind: Kind;
  readonly amount?: string | null;
  readonly currency?: string | null;
  readonly dueWords?: string | null;
  readonly dueEdtf?: string | null;
  readonly stage: Stage;
  readonly force: Force;
  readonly manner: Manner;
  readonly speaker?: string | null;
  readonly parties: readonly ProposedParty[];
}

/** What accepting a proposal as it is enters. */
export interface ProposedEntry {
  readonly leadTeamId: string;
  readonly facts: {
    readonly title: string;
    readonly kind: Kind;
    readonly parties: PartyEntered[];
    readonly amount: { readonly value: string; readonly currency: string } | null;
    readonly marking: Marking;
  };
  readonly due: DueEntered | null;
  readonly stage: Stage;
  readonly said: StatementFacts & { readonly roles: StatementRole[] };
}

/**
 * A proposal as it is to be entered. `undertakerId` is the organisation that somebody named once for all proposals of the
 * source which leave to its issuer who undertakes them.
 */
export function proposedEntry(
  proposed: ProposedCommitment,
  leadTeamId: string,
  undertakerId: string | null = null,
): ProposedEntry {
  const { title, kind, amount, currency, dueWords, dueEdtf, stage, force, manner, speaker } = proposed;
  const hasSum = kindFields[kind].some(({ name }) => name === 'amount');
  return {
    leadTeamId,
    facts: {
      title,
      kind,
      parties: proposedParties(proposed.parties, undertakerId),
      amount: hasSum && amount && currency ? { value: amount, currency } : null,
      marking: Marking.OFFICIAL,
    },
    due: dueWords ? { words: dueWords } : dueEdtf ? { edtf: dueEdtf } : null,
    stage,
    said: { roles: [StatementRole.STATES], force, manner, speakerName: speaker ?? null },
  };
}

/** The parties as they are to be entered, each once in a role. */
export function proposedParties(proposed: readonly ProposedParty[], undertakerId: string | null): PartyEntered[] {
  const parties = proposed.map(({ name, role, meansIssuer, organisationId = null }): PartyEntered => {
    const named = meansIssuer ? undertakerId : null;
    const organisation = named ?? organisationId;
    return {
      organisationId: organisation,
      words: meansIssuer || organisation === null ? (name ?? null) : null,
      isInferred: meansIssuer && !named && organisation !== null,
      role,
    };
  });
  if (undertakerId && !parties.some(({ role }) => role === PartyRole.UNDERTAKES)) {
    parties.unshift({ organisationId: undertakerId, words: null, isInferred: false, role: PartyRole.UNDERTAKES });
  }
  // “The UK” and “Britain” of one sentence are one party; it keeps the first of its names.
  const key = ({ role, organisationId, words }: PartyEntered) => `${role} ${organisationId ?? words}`;
  return parties.filter((party, at) => parties.findIndex((one) => key(one) === key(party)) === at);
}
