import type { Context } from '@followthrough/server/platform/context';
import type { DemoCommitmentFacts, DemoRegister, DemoStatement } from './data.js';
import type { Desk } from './desk.js';
import { placeOf } from './source-steps.js';
import { inOrder } from './step.js';

/** A statement as its service takes it. */
export async function statementOf(ctx: Context, desk: Desk, register: DemoRegister, statement: DemoStatement) {
  const { source, passage, roles, manner, force, speakerOffice, firstSourceNotHeld } = statement;
  return {
    ...(await placeOf(ctx, desk, register, source, passage)),
    roles: [...roles],
    manner,
    force,
    speakerOffice: speakerOffice ?? null,
    firstSourceNotHeld: firstSourceNotHeld ?? false,
  };
}

/** What a form edits as a whole, as its service takes it. */
export async function factsOf(ctx: Context, desk: Desk, register: DemoRegister, facts: DemoCommitmentFacts) {
  const { title, kind, accountable, money, fields = {}, parties, policyAreas = [] } = facts;
  return {
    title,
    kind,
    kindFields: Object.entries(fields).map(([name, value]) => ({ name, value })),
    amount: money ? { value: money.amount, currency: money.currency } : null,
    amountWords: money?.words ?? null,
    parties: await inOrder(parties, async ({ role, organisation, words }) => ({
      role,
      organisationId: organisation ? await desk.organisation(ctx, register, organisation) : null,
      words: words ?? null,
    })),
    accountableId: accountable ? await desk.id(ctx, 'person', accountable) : null,
    policyAreas: [...policyAreas],
    marking: facts.marking ?? ('OFFICIAL' as const),
    handlingInstruction: facts.handlingInstruction ?? null,
  };
}

export async function peopleOf(ctx: Context, desk: Desk, keys: readonly string[]): Promise<string[]> {
  return inOrder(keys, (key) => desk.id(ctx, 'person', key));
}
