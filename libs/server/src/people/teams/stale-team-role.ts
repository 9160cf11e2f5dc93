import type { TeamRole } from '@followthrough/domain/vocabulary';
import type { Context } from '../../platform/changes/context.js';
import { staleSince } from '../../platform/changes/stale-edit.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import type { Person } from '../persons/person.entity.js';
import type { Membership } from './membership.entity.js';
import type { SetTeamRoleInput } from './roles.inputs.js';

/**
 * Refuses to overwrite a role that another administrator has set since it was shown. Changes of the person’s other roles
 * do not matter, nor does setting the role that they have already.
 */
export async function staleTeamRole(
  ctx: Context,
  person: Person,
  held: readonly Membership[],
  { teamId, role, seenRole }: SetTeamRoleInput,
): Promise<StaleEdit | null> {
  const seen = seenRole ?? null;
  const now = roleIn(held, teamId);
  if (now === seen || now === (role ?? null)) return null;
  return staleSince(ctx, { type: 'person', id: person.id }, person.version, (told) => {
    const given = told.filter(({ data }) => Array.isArray(data['memberships']));
    const lastSeen = given.findLastIndex(({ data }) => roleIn(data['memberships'] as Roles, teamId) === seen);
    return given.slice(lastSeen + 1);
  });
}

type Roles = readonly { readonly teamId: string; readonly role: TeamRole }[];

const roleIn = (roles: Roles, teamId: string) => roles.find((one) => one.teamId === teamId)?.role ?? null;
