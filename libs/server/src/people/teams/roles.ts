import { closedTeamProblem } from '@followthrough/domain/teams';
import { ownRolesProblem, rolesProblem } from '@followthrough/domain/policies/roles';
import type { RuleProblem } from '@followthrough/domain/problems';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { Membership } from './membership.entity.js';
import type { Person } from '../persons/person.entity.js';
import type { RolesInput } from './roles.inputs.js';
import { teamInTurn } from './team-in-turn.js';

/**
 * Why a person cannot get these roles, or null: a closed team takes no new members.
 * @throws Refusal NOT_FOUND for an unknown team.
 */
export async function heldRolesProblem(
  ctx: Context,
  { memberships, isAuditor, isAdministrator }: RolesInput,
  held: readonly Membership[] = [],
): Promise<RuleProblem | null> {
  const refused = rolesProblem({ roles: memberships, isAuditor, isAdministrator });
  if (refused) return refused;
  const isHeld = (teamId: string) => held.some((membership) => membership.teamId === teamId);
  // In a fixed order, to avoid a deadlock with a concurrent closing.
  for (const teamId of memberships.map((role) => role.teamId).sort()) {
    if (isHeld(teamId)) continue;
    const closed = closedTeamProblem(await teamInTurn(ctx, teamId), 'memberships');
    if (closed) return closed;
  }
  return null;
}

/** Why the viewer cannot make this change to their own roles; null for other people. */
export async function ownChangeProblem(ctx: Context, person: Person, wanted: RolesInput): Promise<RuleProblem | null> {
  if (person.id !== ctx.viewer.id) return null;
  const { isAuditor, isAdministrator } = person;
  const roles = await ctx.db.findBy(Membership, { personId: person.id });
  const { memberships, ...privileges } = wanted;
  return ownRolesProblem({ roles, isAuditor, isAdministrator }, { roles: memberships, ...privileges });
}

/** Sets a person’s memberships to the given list. @returns whether anything changed. */
export async function setRoles(ctx: Context, personId: string, wanted: RolesInput['memberships']): Promise<boolean> {
  const held = await ctx.db.findBy(Membership, { personId });
  const gone = held.filter(({ teamId }) => !wanted.some((role) => role.teamId === teamId));
  let changed = gone.length > 0;
  for (const { id } of gone) await ctx.db.delete(Membership, id);
  for (const { teamId, role } of wanted) {
    const membership = held.find((candidate) => candidate.teamId === teamId);
    if (membership?.role === role) continue;
    changed = true;
    if (membership) await ctx.db.update(Membership, membership.id, { role });
    else await ctx.db.insert(Membership, { id: newId(), personId, teamId, role });
  }
  return changed;
}

/** Roles as an event records them. */
export function recordedRoles({ memberships, isAuditor, isAdministrator }: RolesInput) {
  return { isAuditor, isAdministrator, memberships: memberships.map(({ teamId, role }) => ({ teamId, role })) };
}
