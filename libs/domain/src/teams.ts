import { problem, type RuleProblem } from './problems.js';
import { reasonRule, requiredTextProblem } from './text.js';
import { teamRoles, type TeamRole } from './vocabulary.js';

/** The parts of a team that rules depend on. */
export interface SomeTeam {
  readonly id: string;
  readonly name: string;
  readonly closedAt: unknown;
  /** The team that took over its work. */
  readonly mergedIntoId: string | null;
}

const reasonProblem = (reason: string) => requiredTextProblem(reason, reasonRule);

/** Why this team cannot be given anything new, or null. `field` is the input in which it was chosen. */
export function closedTeamProblem({ name, closedAt }: SomeTeam, field: string): RuleProblem | null {
  return closedAt ? problem('TEAM_CLOSED', { name }, field) : null;
}

/** Why this team cannot be closed, or null. */
export function closeTeamProblem({ name, closedAt }: SomeTeam, reason: string): RuleProblem | null {
  return closedAt ? problem('TEAM_CLOSED_ALREADY', { name }) : reasonProblem(reason);
}

/** Why this team cannot be reopened, or null. */
export function reopenTeamProblem({ name, closedAt }: SomeTeam): RuleProblem | null {
  return closedAt ? null : problem('TEAM_OPEN_ALREADY', { name });
}

/** Why a team cannot be merged into another, or null. A closed team can be, because it may still have commitments. */
export function mergeTeamsProblem(team: SomeTeam, into: SomeTeam, reason: string): RuleProblem | null {
  if (team.id === into.id) return problem('MERGE_WITH_ITSELF', {}, 'intoId');
  if (team.mergedIntoId) return problem('TEAM_MERGED_ALREADY', { name: team.name });
  return closedTeamProblem(into, 'intoId') ?? reasonProblem(reason);
}

const rankOf = (role: TeamRole | null) => teamRoles.findIndex((known) => known === role);

/**
 * Why managers cannot merge two teams in which their own roles differ, or null: it would raise their role in the other
 * team’s work.
 */
export function ownMergeProblem(inTeam: TeamRole | null, inOther: TeamRole | null): RuleProblem | null {
  return inTeam === inOther ? null : problem('OWN_MERGE', {}, 'intoId');
}

/** The role after a merger of a member of either or both teams. */
export function mergedRole(held: TeamRole | null, brought: TeamRole): TeamRole {
  return held !== null && rankOf(held) >= rankOf(brought) ? held : brought;
}
