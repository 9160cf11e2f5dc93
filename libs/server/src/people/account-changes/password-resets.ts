import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import type { AccountChange } from './account-change.entity.js';
import { PasswordResetLink } from './password-reset-link.entity.js';
import { PasswordReset } from './password-reset.js';
import type { Person } from '../persons/person.entity.js';
import { hashOf, newToken } from '../token.js';

/** Shorter than an invitation, because it opens an existing account. */
const hours = 24;

/** A new link for this person at this origin; earlier links stop working. */
export async function newPasswordReset(
  ctx: Context,
  person: Person,
  change: AccountChange,
  origin: string,
): Promise<PasswordReset> {
  await closePasswordResets(ctx, person.id);
  const token = newToken();
  const link = {
    id: newId(),
    tokenHash: hashOf(token),
    personId: person.id,
    accountChangeId: change.id,
    createdAt: ctx.now(),
    expiresAt: new Date(ctx.now().getTime() + hours * 3_600_000),
    usedAt: null,
  };
  await ctx.db.insert(PasswordResetLink, link);
  return Object.assign(new PasswordReset(), {
    id: link.id,
    // After `#`, so that no server on the way logs the token.
    link: `${origin}/reset-password#${token}`,
    expiresAt: link.expiresAt,
  });
}

/** Invalidates all reset links of this person. */
export async function closePasswordResets(ctx: Context, personId: string): Promise<void> {
  await ctx.db.query(
    'update password_resets set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2',
    [personId, ctx.now()],
  );
}
