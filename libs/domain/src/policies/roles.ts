import { problem, type RuleProblem } from '../problems.js';
import { Role } from '../vocabulary.js';
import type { ViewerFacts } from './viewer.js';

/** Why a person may not hold these roles together, or null: whoever audits the teams' record does not write it. */
export function rolesProblem({ roles, isAuditor }: Omit<ViewerFacts, 'id'>): RuleProblem | null {
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
  return null;
}
