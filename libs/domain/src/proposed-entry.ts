import type { PartyEntered } from './commitments.js';
import type { DueEntered } from './due.js';
import { kindFields } from './kind-fields.js';
import type { Kind } from './kinds.js';
import { firstRungOf, rungOf, type Stage } from './ladders.js';
import type { StatementFacts } from './statements.js';
import { Marking, PartyRole, StatementRole, type Force, type Manner } from './vocabulary.js';

/** A party as printed in a source, with the organisation it probably is. */
export interface ProposedParty {
  /** If the passage names no undertaker: the issuer’s name if it is not a listed organisation, otherwise null. */
  readonly name?: string | null;
  readonly role: PartyRole;
  readonly organisationId?: string | null;
  /** It probably means the issuer of the source. */
  readonly meansIssuer: boolean;
}

/** The details extracted from a passage. */
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

/** The same as a commitment of this kind: another kind has another ladder, so a stage that it lacks is its first. */
export function proposedAs<P extends Pick<ProposedCommitment, 'kind' | 'stage'>>(proposed: P, kind: Kind | null): P {
  if (!kind || kind === proposed.kind) return proposed;
  return { ...proposed, kind, stage: rungOf(kind, proposed.stage) ? proposed.stage : firstRungOf(kind) };
}

/** The input that accepting a proposal unchanged creates. */
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
 * A proposal as input. `undertakerId` is the organisation that the user chose once for all proposals of the source that
 * leave the undertaker to the issuer.
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

/** The parties as input, without duplicates per role. */
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
  // “The UK” and “Britain” in one sentence are one party, under the first of its names.
  const key = ({ role, organisationId, words }: PartyEntered) => `${role} ${organisationId ?? words}`;
  return parties.filter((party, at) => parties.findIndex((one) => key(one) === key(party)) === at);
}
