import { entryProblem } from '@followthrough/domain/commitment-entry';
import { ladderOf } from '@followthrough/domain/ladders';
import type { RuleProblem } from '@followthrough/domain/problems';
import { proposedEntry, proposedParties } from '@followthrough/domain/proposed-entry';
import type { FoundedCommitmentInput, ProposalCard_ProposalFragment, Stage } from '../../../generated/graphql.js';
import { emptyCommitment, factsInput, type CommitmentDraft } from '../../commitments/facts/commitment-draft.js';
import { dueInput, noDue, type DueDraft } from '../../commitments/due-dates/due-draft.js';
import type { PartyDraft } from '../../commitments/parties/party-draft.js';
import { plainStatement, type StatementDraft } from '../../commitments/statements/statement-fields.js';

/** A commitment created from a passage, in a form. */
export interface FoundedDraft {
  readonly facts: CommitmentDraft;
  readonly due: DueDraft;
  readonly said: StatementDraft;
  /** A stage on the ladder of its kind; empty for the first. */
  readonly stage: string;
  readonly leadTeamId: string;
}

/** A new one, with nothing known except its passage. */
export function emptyFounded(leadTeamId: string): FoundedDraft {
  return { facts: emptyCommitment, due: noDue, said: plainStatement, stage: '', leadTeamId };
}

/** The undertaker chosen for all proposals that leave it to the issuer of the source. */
export interface Undertaker {
  readonly id: string;
  readonly name: string;
}

/** The details of a proposal, for reviewing and correcting. */
export function draftOfProposal(
  proposal: ProposalCard_ProposalFragment,
  leadTeamId: string,
  undertaker: Undertaker | null = null,
): FoundedDraft {
  const { title, kind, amount, currency, dueWords, dueEdtf, stage, force, manner, speaker } = proposal;
  return {
    facts: {
      ...emptyCommitment,
      title,
      kind,
      parties: partiesOf(proposal, undertaker),
      amount: amount ?? '',
      currency: currency ?? emptyCommitment.currency,
    },
    due: { ...noDue, words: dueWords ?? '', edtf: dueWords ? '' : (dueEdtf ?? '') },
    said: { ...plainStatement, force, manner, speakerName: speaker ?? '' },
    stage,
    leadTeamId,
  };
}

function partiesOf({ parties }: ProposalCard_ProposalFragment, undertaker: Undertaker | null): PartyDraft[] {
  const names = new Map(
    parties.map(({ organisationId, organisationName }) => [organisationId ?? null, organisationName]),
  );
  if (undertaker) names.set(undertaker.id, undertaker.name);
  return proposedParties(parties, undertaker?.id ?? null).map(({ organisationId, words, isInferred, role }, index) => ({
    key: `proposed ${index}`,
    organisationId: organisationId ?? null,
    name: names.get(organisationId ?? null) ?? words ?? '',
    words: words ?? null,
    isInferred: isInferred ?? false,
    role,
  }));
}

/** Another kind has another ladder, so a stage that it lacks is reset. */
export function withFacts(draft: FoundedDraft, facts: CommitmentDraft): FoundedDraft {
  const hasRung = ladderOf(facts.kind).some(({ code }) => code === draft.stage);
  return { ...draft, facts, stage: hasRung ? draft.stage : '' };
}

/** Why the server would refuse it unchanged, or null; `published` is the EDTF date of the source. */
export function problemAsProposed(
  proposal: ProposalCard_ProposalFragment,
  leadTeamId: string,
  undertaker: Undertaker | null,
  published: string | null,
): RuleProblem | null {
  if (leadTeamId === '') return null;
  const { said, stage, ...entry } = proposedEntry(proposal, leadTeamId, undertaker?.id);
  return entryProblem({ ...entry, statement: said }, stage, published);
}

/** The input for the server. */
export function foundedInput({ facts, due, said, stage, leadTeamId }: FoundedDraft): FoundedCommitmentInput {
  const { roles, manner, force, speakerName, speakerOffice, firstSourceNotHeld } = said;
  return {
    leadTeamId,
    facts: factsInput(facts),
    due: dueInput(due),
    stage: (stage as Stage) || null,
    said: {
      roles: [...roles],
      manner,
      force,
      speakerName: speakerName || null,
      speakerOffice: speakerOffice || null,
      firstSourceNotHeld,
    },
  };
}

type Acts = ProposalCard_ProposalFragment['acts'];

/** What a split begins with: a commitment for each act that the passage lists, otherwise for each partner that it names. */
export function splitOf(draft: FoundedDraft, acts: Acts, limit: number): readonly FoundedDraft[] {
  if (acts.length < 2) return splitByPartner(draft, limit);
  return acts.map(({ title, kind, amount, currency, dueWords, dueEdtf }) => {
    const facts = { ...draft.facts, title, kind, amount: amount ?? '', currency: currency ?? draft.facts.currency };
    const due = { ...noDue, words: dueWords ?? '', edtf: dueWords ? '' : (dueEdtf ?? '') };
    return withFacts({ ...draft, due }, facts);
  });
}

/** Each title names its partner. */
function splitByPartner(draft: FoundedDraft, limit: number): readonly FoundedDraft[] {
  const partners = draft.facts.parties.filter(({ role }) => role === 'PARTNER');
  if (partners.length < 2) return [draft, draft];
  const names = partners.map(({ name }) => name);
  return partners.map((partner) => ({
    ...draft,
    facts: {
      ...draft.facts,
      title: withinLimit(titleWith(draft.facts.title, partner.name, names), limit),
      parties: draft.facts.parties.filter((party) => party.role !== 'PARTNER' || party === partner),
    },
  }));
}

/** As many whole words as fit. */
function withinLimit(title: string, limit: number): string {
  if (title.length <= limit) return title;
  const cut = title.slice(0, limit + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || title.slice(0, limit);
}

/**
 * “Agreements with Serbia, North Macedonia and Kosovo” becomes “Agreements with Serbia”; otherwise the name is put
 * first.
 */
function titleWith(title: string, partner: string, names: readonly string[]): string {
  const places = names.map((name) => [title.indexOf(name), title.indexOf(name) + name.length] as const);
  if (places.some(([start]) => start < 0)) return `${partner}: ${title}`;
  const start = Math.min(...places.map(([from]) => from));
  const end = Math.max(...places.map(([, to]) => to));
  return `${title.slice(0, start)}${partner}${title.slice(end)}`;
}
