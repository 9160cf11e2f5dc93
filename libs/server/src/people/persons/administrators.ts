import { needsAnother, type OtherAdministrators } from '@followthrough/domain/account-changes';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import type { Context } from '../../platform/changes/context.js';
import type { Person } from './person.entity.js';

/** Active administrators, as a condition on people `p`: one who has not accepted the invitation cannot sign in. */
export const administrating = 'p.is_administrator and p.deactivated_at is null and p.password_hash is not null';

/** Changes of administrators queue, because two who remove each other must not both succeed. */
export async function administratorsInTurn(ctx: Context): Promise<void> {
  await ctx.db.query(`select pg_advisory_xact_lock(hashtext('followthrough administrators'))`);
}

/** Whether anyone except `exceptId` is an active administrator. */
export async function somebodyAdministrates(ctx: Context, exceptId: string | null = null): Promise<boolean> {
  const found = await ctx.db.query<unknown[]>(
    `select 1 from people p where ${administrating} and p.id is distinct from $1::uuid limit 1`,
    [exceptId],
  );
  return found.length > 0;
}

/** Whether there is another active administrator to confirm a change, who is none of these. */
export async function waitsForAnother(ctx: Context, ids: readonly string[]): Promise<boolean> {
  const [others] = await ctx.db.query<OtherAdministrators[]>(
    `select coalesce(bool_or(${administrating}), false) as administrate, max(p.administrated_until) as "lastStoppedAt"
     from people p where p.id <> all($1::uuid[])`,
    [ids],
  );
  return needsAnother(others!, ctx.now());
}

/** When a person who is about to lose the role was last an administrator. */
export function administratedUntil(ctx: Context, person: Person): Date | null {
  const administrates = person.isAdministrator && !person.deactivatedAt && person.passwordHash !== null;
  return administrates ? ctx.now() : person.administratedUntil;
}

/** Why this person must remain an administrator, or null. Holds the turn until the change commits. */
export async function lastAdministratorProblem(ctx: Context, person: Person): Promise<RuleProblem | null> {
  if (!person.isAdministrator) return null;
  await administratorsInTurn(ctx);
  if (await somebodyAdministrates(ctx, person.id)) return null;
  return problem('LAST_ADMINISTRATOR', { name: person.name }, 'isAdministrator');
}
