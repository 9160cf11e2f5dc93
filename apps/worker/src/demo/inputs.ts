import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoRegister } from './data.js';
import type { DemoCommitmentFacts, DemoStatement } from './commitment-data.js';
import type { Desk } from './desk.js';
import { placeOf } from './places.js';
import { inOrder } from './step.js';

/** The details of a statement, as services expect them. */
export function saidOf({ roles, manner, force, speakerOffice, firstSourceNotHeld }: DemoStatement) {
  return {
    roles: [...roles],
    manner,
    force,
    speakerOffice: speakerOffice ?? null,
    firstSourceNotHeld: firstSourceNotHeld ?? false,
  };
}

/** The same with its position in the source. */
export async function statementOf(ctx: Context, desk: Desk, register: DemoRegister, statement: DemoStatement) {
  return {
    ...(await placeOf(ctx, desk, register, statement.source, statement.passage)),
    ...saidOf(statement),
  };
}

/** The facts of a form, as its service expects them. */
export async function factsOf(ctx: Context, desk: Desk, register: DemoRegister, facts: DemoCommitmentFacts) {
  const { accountable, money, fields = {}, parties, ...plain } = facts;
  return {
    ...plain,
    kindFields: Object.entries(fields).map(([name, value]) => ({ name, value })),
    amount: money ? { value: money.amount, currency: money.currency } : null,
    amountWords: money?.words ?? null,
    parties: await inOrder(parties, async ({ role, organisation, words }) => ({
      role,
      organisationId: organisation ? await desk.organisation(ctx, register, organisation) : null,
      words: words ?? null,
    })),
    accountableId: accountable ? await desk.id(ctx, 'person', accountable) : null,
    marking: facts.marking ?? ('OFFICIAL' as const),
  };
}

export async function peopleOf(ctx: Context, desk: Desk, keys: readonly string[]): Promise<string[]> {
  return inOrder(keys, (key) => desk.id(ctx, 'person', key));
}
