import { limits } from '../limits.js';
import { problem, type RuleProblem } from '../problems.js';
import { Role, teamRoles } from '../vocabulary.js';
import type { ViewerFacts } from './viewer.js';

type HeldRoles = Omit<ViewerFacts, 'id'>;

/** Why a person cannot have these roles together, or null: auditors must not write the record that they audit. */
export function rolesProblem({ roles, isAuditor, isAdministrator }: HeldRoles): RuleProblem | null {
  if (roles.length > limits.pageSize) {
    return problem('TOO_MANY_TEAMS_OF_PERSON', { count: roles.length, limit: limits.pageSize }, 'roles');
  }
  const teams = roles.map(({ teamId }) => teamId);
  if (new Set(teams).size < teams.length) return problem('TEAM_TWICE', {}, 'roles');
  if (isAuditor && roles.some(({ role }) => role !== Role.VIEWER)) return problem('AUDITOR_WITH_TEAM', {}, 'roles');
  return isAuditor && isAdministrator ? problem('AUDITOR_AND_ADMINISTRATOR', {}, 'roles') : null;
}

/** Why people cannot make this change to their own roles, or null: they can only give roles up. */
export function ownRolesProblem(held: HeldRoles, wanted: HeldRoles): RuleProblem | null {
  const rank = (roles: HeldRoles['roles'], teamId: string) =>
    teamRoles.findIndex((role) => role === roles.find((held) => held.teamId === teamId)?.role);
  const gains =
    (wanted.isAuditor && !held.isAuditor) ||
    (wanted.isAdministrator && !held.isAdministrator) ||
    wanted.roles.some(({ teamId }) => rank(wanted.roles, teamId) > rank(held.roles, teamId));
  return gains ? problem('OWN_ROLE', {}, 'roles') : null;
}
