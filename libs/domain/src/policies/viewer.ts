import { Role, type TeamRole } from '../vocabulary.js';

/** Who asks, as the session or the page knows them. Roles in teams; the other two hold in the whole deployment. */
export interface ViewerFacts {
  readonly id: string;
  readonly roles: readonly { readonly teamId: string; readonly role: TeamRole }[];
  readonly isAuditor?: boolean;
  readonly isAdministrator?: boolean;
}

/** Who asks, as policies ask about them. Nothing is true of a team that is missing. */
export interface Viewer {
  readonly id: string;
  /** Teams they belong to in any role: what they may read. */
  readonly teamIds: readonly string[];
  readonly isAuditor: boolean;
  readonly isAdministrator: boolean;
  /** Contributor or manager in at least one team. */
  readonly contributesSomewhere: boolean;
  /** Contributor or manager of this team. */
  contributesTo(teamId: string | null | undefined): boolean;
  manages(teamId: string | null | undefined): boolean;
  belongsTo(teamId: string | null | undefined): boolean;
}

/**
 * An auditor edits nothing of the record, so team roles beyond reading do not count for one, even where somebody gave
 * them by mistake (`rolesProblem` refuses to). Being an administrator neither adds to nor takes from a team role.
 */
export function viewerOf(facts: ViewerFacts): Viewer {
  const isAuditor = facts.isAuditor ?? false;
  const teamsAs = (...roles: readonly TeamRole[]) =>
    new Set(facts.roles.filter(({ role }) => roles.includes(role)).map(({ teamId }) => teamId));
  const member = teamsAs(Role.VIEWER, Role.CONTRIBUTOR, Role.MANAGER);
  const contributor = isAuditor ? new Set<string>() : teamsAs(Role.CONTRIBUTOR, Role.MANAGER);
  const manager = isAuditor ? new Set<string>() : teamsAs(Role.MANAGER);
  const among = (teams: ReadonlySet<string>) => (teamId: string | null | undefined) =>
    typeof teamId === 'string' && teams.has(teamId);
  return {
    id: facts.id,
    teamIds: [...member],
    isAuditor,
    isAdministrator: facts.isAdministrator ?? false,
    contributesSomewhere: contributor.size > 0,
    contributesTo: among(contributor),
    manages: among(manager),
    belongsTo: among(member),
  };
}
