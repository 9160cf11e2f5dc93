import type { AccountChangeKind } from '@followthrough/domain/account-changes';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { AccountChange } from './account-change.entity.js';
import { administratorsInTurn, waitsForAnother } from '../persons/administrators.js';
import type { Person } from '../persons/person.entity.js';
import type { RolesInput } from '../teams/roles.inputs.js';

type Privileges = Pick<Person, 'isAuditor' | 'isAdministrator'>;

/**
 * The deployment-wide roles that a person has from now on. A new role takes effect immediately if no second
 * administrator can confirm it, and otherwise waits for confirmation; withdrawing a role also ends its proposal.
 */
export async function grantedPrivileges(ctx: Context, person: Person, wanted: Privileges): Promise<Privileges> {
  return {
    isAuditor: await granted(ctx, person, 'GRANT_AUDITOR', person.isAuditor, wanted.isAuditor),
    isAdministrator: await granted(ctx, person, 'GRANT_ADMINISTRATOR', person.isAdministrator, wanted.isAdministrator),
  };
}

async function granted(
  ctx: Context,
  person: Person,
  kind: AccountChangeKind,
  held: boolean,
  wanted: boolean,
): Promise<boolean> {
  if (!wanted) await withdrawProposal(ctx, person, kind);
  if (!wanted || held) return wanted;
  return (await propose(ctx, person, kind, true)).state === 'DONE';
}

/**
 * A change that is made immediately, or waits for a second administrator if it `takesTwo` and there is one. A proposal
 * that nobody is left to confirm takes effect when it is proposed again.
 */
export async function propose(
  ctx: Context,
  person: Person,
  kind: AccountChangeKind,
  takesTwo: boolean,
): Promise<AccountChange> {
  await administratorsInTurn(ctx);
  const proposedById = ctx.reader.pseudonym ? ctx.viewer.id : null;
  const waits = takesTwo && proposedById !== null && (await waitsForAnother(ctx, [proposedById, person.id]));
  const waiting = await waitingChange(ctx, person, kind);
  if (waiting && !waits) {
    const done = { state: 'DONE', proposedById, decidedAt: ctx.now() } as const;
    await ctx.db.update(AccountChange, waiting.id, done);
    return Object.assign(waiting, done);
  }
  if (waiting) return waiting;
  const change = ctx.db.create(AccountChange, {
    id: newId(),
    personId: person.id,
    kind,
    state: waits ? 'WAITING' : 'DONE',
    proposedById,
    proposedAt: ctx.now(),
    decidedById: null,
    decidedAt: waits ? null : ctx.now(),
  });
  await ctx.db.insert(AccountChange, change);
  if (waits) await ctx.record('person.changeProposed', person, { change: change.id, kind });
  return change;
}

export async function decide(ctx: Context, change: AccountChange, state: 'DONE' | 'DECLINED'): Promise<void> {
  Object.assign(change, { state, decidedById: ctx.viewer.id, decidedAt: ctx.now() });
  const { decidedById, decidedAt } = change;
  await ctx.db.update(AccountChange, change.id, { state, decidedById, decidedAt });
}

async function withdrawProposal(ctx: Context, person: Person, kind: AccountChangeKind): Promise<void> {
  const waiting = await waitingChange(ctx, person, kind);
  if (!waiting) return;
  await decide(ctx, waiting, 'DECLINED');
  await ctx.record('person.changeDeclined', person, { change: waiting.id, kind });
}

function waitingChange(ctx: Context, { id }: Person, kind: AccountChangeKind): Promise<AccountChange | null> {
  return ctx.db.findOneBy(AccountChange, { personId: id, kind, state: 'WAITING' });
}

/** The roles of the form that took effect, as an event records them. */
export const effectiveRoles = (input: RolesInput, privileges: Privileges): RolesInput => ({
  memberships: input.memberships,
  ...privileges,
});
