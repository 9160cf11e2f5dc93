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

/** What a form edits, as columns. Only for facts that `commitmentProblem` accepts. */
export function columnsOf(facts: CommitmentFactsInput) {
  const amount = amountOf(facts);
  return {
    ...keptFacts(commitmentFacts, facts),
    kindFields: kindFieldsOf(facts),
    amount: amount?.value ?? null,
    currency: amount?.currency ?? null,
  };
}

/** What may stand in the record for ever: codes, ids, days and sums. */
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

/** The parties, as far as they are codes and ids. Words are texts: a line for each party that is `inWords`, in order. */
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

/** What people wrote. */
export function written(c: Commitment) {
  const fields = Object.entries(c.kindFields).map(([name, value]) => `${name}: ${value}`);
  return { ...writtenFacts(commitmentFacts, c), kindFields: fields.join('\n') };
}

/** Why this person cannot be made accountable, or null. @throws Refusal NOT_FOUND for nobody */
export async function newlyAccountableProblem(
  ctx: Context,
  accountableId: string | null | undefined,
): Promise<RuleProblem | null> {
  return accountableId ? accountableProblem(await ctx.see(personView, accountableId)) : null;
}
