import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { amountOf, kindFieldsOf } from '@followthrough/domain/commitments';
import { keptFacts, recordedFacts, writtenFacts } from '@followthrough/domain/kept-facts';
import type { RuleProblem } from '@followthrough/domain/problems';
import { accountableProblem } from '@followthrough/domain/responsibility';
import { personView } from '../people/persons/person.view.js';
import type { Context } from '../platform/changes/context.js';
import type { Commitment } from './commitment.entity.js';
import type { CommitmentFactsInput, PartyInput } from './commitment.inputs.js';
import { recordedDue } from './due-dates/due-columns.js';

/** The facts of a form as columns. Only for facts that pass `commitmentProblem`. */
export function columnsOf(facts: CommitmentFactsInput) {
  const amount = amountOf(facts);
  return {
    ...keptFacts(commitmentFacts, facts),
    kindFields: kindFieldsOf(facts),
    amount: amount?.value ?? null,
    currency: amount?.currency ?? null,
  };
}

/** The data of the event, which stays forever: codes, ids, days and sums. */
export function recorded(c: Commitment) {
  return {
    ...recordedFacts(commitmentFacts, c),
    version: c.version,
    leadTeamId: c.leadTeamId,
    amount: c.amount,
    currency: c.currency,
    ...recordedDue(c),
    responsibility: c.responsibility,
  };
}

/** The codes and ids of the parties. Their wording is stored as texts: one per party with `inWords`, in order. */
export function recordedParties(parties: readonly PartyInput[]) {
  return parties.map(({ role, organisationId, words, isInferred }) => ({
    role,
    organisationId: organisationId || null,
    inWords: Boolean(words),
    isInferred: isInferred ?? false,
  }));
}

export function writtenParties(parties: readonly PartyInput[]) {
  return { parties: parties.flatMap(({ words }) => words || []).join('\n') };
}

/** The texts of the event, written by people. */
export function written(c: Commitment) {
  const fields = Object.entries(c.kindFields).map(([name, value]) => `${name}: ${value}`);
  return { ...writtenFacts(commitmentFacts, c), kindFields: fields.join('\n') };
}

/** Why this person cannot become the accountable person, or null. @throws Refusal NOT_FOUND for an unknown person */
export async function newlyAccountableProblem(
  ctx: Context,
  accountableId: string | null | undefined,
): Promise<RuleProblem | null> {
  return accountableId ? accountableProblem(await ctx.see(personView, accountableId)) : null;
}
