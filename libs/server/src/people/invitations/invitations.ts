import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { InvitationLink } from './invitation-link.entity.js';
import { Invitation } from './invitation.js';
import type { Person } from '../persons/person.entity.js';
import { hashOf, newToken } from '../token.js';

const days = 7;

/** A new link for this person at this origin; earlier links stop working. */
export async function issueInvitation(ctx: Context, person: Person, origin: string): Promise<Invitation> {
  await closeInvitations(ctx, person.id);
  const token = newToken();
  const link = {
    id: newId(),
    tokenHash: hashOf(token),
    personId: person.id,
    createdAt: ctx.now(),
    expiresAt: new Date(ctx.now().getTime() + days * 86_400_000),
    usedAt: null,
  };
  await ctx.db.insert(InvitationLink, link);
  return Object.assign(new Invitation(), {
    id: link.id,
    // After `#`, so that no server on the way logs the token.
    link: `${origin}/invitation#${token}`,
    expiresAt: link.expiresAt,
    person,
  });
}

/** Invalidates all invitation links of this person. */
export async function closeInvitations(ctx: Context, personId: string): Promise<void> {
  await ctx.db.query(
    'update invitations set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2',
    [personId, ctx.now()],
  );
}
