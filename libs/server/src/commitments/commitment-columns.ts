import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { amountOf, kindFieldsOf } from '@followthrough/domain/commitments';
import { keptFacts, recordedFacts, writtenFacts } from '@followthrough/domain/kept-facts';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
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

/** Somebody who can no longer sign in answers for nothing new. @throws Refusal NOT_FOUND for nobody */
export async function accountableProblem(
  ctx: Context,
  accountableId: string | null | undefined,
): Promise<RuleProblem | null> {
  if (!accountableId) return null;
  const person = await ctx.see(personView, accountableId);
  if (person.deactivatedAt === null) return null;
  const message = `${person.name} can no longer sign in, and somebody who can has to answer for it. Choose another person.`;
  return problem('PERSON_INACTIVE', message, 'accountableId');
}
