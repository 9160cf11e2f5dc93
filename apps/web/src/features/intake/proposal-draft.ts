import { ladderOf } from '@followthrough/domain/ladders';
import type { FoundedCommitmentInput, ProposalCard_ProposalFragment, Stage } from '../../generated/graphql.js';
import { emptyCommitment, type CommitmentDraft, type PartyDraft } from '../commitments/commitment-draft.js';
import { commitmentFacts } from '../commitments/commitment-fields.js';
import { dueInput, noDue, type DueDraft } from '../commitments/due-draft.js';
import { plainStatement, type StatementDraft } from '../commitments/statement-fields.js';

/** A commitment that a passage founds, as its form holds it. */
export interface FoundedDraft {
  readonly facts: CommitmentDraft;
  readonly due: DueDraft;
  readonly said: StatementDraft;
  /** A rung of the ladder of its kind; empty for the first. */
  readonly stage: string;
  readonly leadTeamId: string;
}

/** One that nothing is known of yet but its passage. */
export function emptyFounded(leadTeamId: string): FoundedDraft {
  return { facts: emptyCommitment, due: noDue, said: plainStatement, stage: '', leadTeamId };
}

/** What a proposal proposes, to be looked at and put right. */
export function draftOfProposal(proposal: ProposalCard_ProposalFragment, leadTeamId: string): FoundedDraft {
  const { title, kind, amount, currency, dueWords, dueEdtf, stage, force, manner, speaker } = proposal;
  const parties = proposal.parties.map(
    ({ name, role, organisationId, organisationName }, index): PartyDraft => ({
      key: `proposed ${index}`,
      organisationId: organisationId ?? null,
      name: organisationName ?? name,
      words: organisationId ? null : name,
      isInferred: false,
      role,
    }),
  );
  return {
    facts: {
      ...emptyCommitment,
      title,
      kind,
      parties: withoutRepeats(parties),
      amount: amount ?? '',
      currency: currency ?? emptyCommitment.currency,
    },
    due: { ...noDue, words: dueWords ?? '', edtf: dueWords ? '' : (dueEdtf ?? '') },
    said: { ...plainStatement, force, manner, speakerName: speaker ?? '' },
    stage,
    leadTeamId,
  };
}

/** “The UK” and “Britain” of one sentence are one party; it keeps the first of its roles. */
function withoutRepeats(parties: readonly PartyDraft[]): readonly PartyDraft[] {
  return parties.filter(
    (party, at) =>
      !parties
        .slice(0, at)
        .some(
          (one) => one.role === party.role && (one.organisationId ?? one.name) === (party.organisationId ?? party.name),
        ),
  );
}

/** Another kind has another ladder: a rung that it does not have stays behind. */
export function withFacts(draft: FoundedDraft, facts: CommitmentDraft): FoundedDraft {
  const hasRung = ladderOf(facts.kind).some(({ code }) => code === draft.stage);
  return { ...draft, facts, stage: hasRung ? draft.stage : '' };
}

/** As the server takes it. */
export function foundedInput({ facts, due, said, stage, leadTeamId }: FoundedDraft): FoundedCommitmentInput {
  const { roles, manner, force, speakerName, speakerOffice, firstSourceNotHeld } = said;
  return {
    leadTeamId,
    facts: commitmentFacts(facts),
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

/** One commitment a partner: what several are named for in one passage. The title names each. */
export function splitByPartner(draft: FoundedDraft, limit: number): readonly FoundedDraft[] {
  const partners = draft.facts.parties.filter(({ role }) => role === 'PARTNER');
  if (partners.length < 2) return [draft, draft];
  const names = partners.map(({ name }) => name);
  return partners.map((partner) => ({
    ...draft,
    facts: {
      ...draft.facts,
      title: titleWith(draft.facts.title, partner.name, names).slice(0, limit),
      parties: draft.facts.parties.filter((party) => party.role !== 'PARTNER' || party === partner),
    },
  }));
}

/** “Agreements with Serbia, North Macedonia and Kosovo” is “Agreements with Serbia”; a title without the list is led by the name. */
function titleWith(title: string, partner: string, names: readonly string[]): string {
  const places = names.map((name) => [title.indexOf(name), title.indexOf(name) + name.length] as const);
  if (places.some(([start]) => start < 0)) return `${partner}: ${title}`;
  const start = Math.min(...places.map(([from]) => from));
  const end = Math.max(...places.map(([, to]) => to));
  return `${title.slice(0, start)}${partner}${title.slice(end)}`;
}
