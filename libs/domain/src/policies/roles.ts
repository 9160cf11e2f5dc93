import { problem, type RuleProblem } from '../problems.js';
import { Role, teamRoles } from '../vocabulary.js';
import type { ViewerFacts } from './viewer.js';

type HeldRoles = Omit<ViewerFacts, 'id'>;

/** Why a person may not hold these roles together, or null: whoever audits the teams' record does not write it. */
export function rolesProblem({ roles, isAuditor, isAdministrator }: HeldRoles): RuleProblem | null {
  const teams = roles.map(({ teamId }) => teamId);
  if (new Set(teams).size < teams.length) {
    const message = 'A team is named twice, and a person has one role in each team. Keep the role they should have.';
    return problem('ROLE_TWICE', message, 'roles');
  }
  if (isAuditor && roles.some(({ role }) => role !== Role.VIEWER)) {
    const message =
      'An auditor cannot also contribute to a team or manage one, because they would audit their own work. ' +
      'Take away the auditor role, or make them a viewer of their teams.';
    return problem('AUDITOR_WITH_TEAM', message, 'roles');
  }
  if (isAuditor && isAdministrator) {
    const message =
      'One person cannot be auditor and administrator, because administrators could then open everything to themselves. ' +
      'Choose one of the two roles.';
    return problem('AUDITOR_AND_ADMINISTRATOR', message, 'roles');
  }
  return null;
}

/** Why nobody may change their own roles like this, or null: giving them up is theirs, and nothing else. */
export function ownRolesProblem(held: HeldRoles, wanted: HeldRoles): RuleProblem | null {
  const rank = (roles: HeldRoles['roles'], teamId: string) =>
    teamRoles.findIndex((role) => role === roles.find((held) => held.teamId === teamId)?.role);
  const gains =
    (wanted.isAuditor && !held.isAuditor) ||
    (wanted.isAdministrator && !held.isAdministrator) ||
    wanted.roles.some(({ teamId }) => rank(wanted.roles, teamId) > rank(held.roles, teamId));
  if (!gains) return null;
  return problem(
    'OWN_ROLE',
    'You cannot give yourself a role. Ask another administrator, or invite one first.',
    'roles',
  );
}
