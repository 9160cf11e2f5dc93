import { Role, type TeamRole } from '../vocabulary.js';

/** The facts about the user, from the session or the page: roles in teams, and the two deployment-wide roles. */
export interface ViewerFacts {
  readonly id: string;
  readonly roles: readonly { readonly teamId: string; readonly role: TeamRole }[];
  readonly isAuditor?: boolean;
  readonly isAdministrator?: boolean;
}

/** The user as policies see them. Always false for a missing team. */
export interface Viewer {
  readonly id: string;
  /** Teams of which they are members in any role, and whose records they may read. */
  readonly teamIds: readonly string[];
  readonly isAuditor: boolean;
  readonly isAdministrator: boolean;
  /** Contributor or manager in at least one team. */
  readonly contributesSomewhere: boolean;
  /** Manager of at least one team. */
  readonly managesSomewhere: boolean;
  /** Contributor or manager of this team. */
  contributesTo(teamId: string | null | undefined): boolean;
  manages(teamId: string | null | undefined): boolean;
  belongsTo(teamId: string | null | undefined): boolean;
}

/**
 * An auditor cannot change the record, so an auditor’s team roles beyond reading are ignored, even if given by mistake
 * (`rolesProblem` refuses that). Being an administrator does not change team roles.
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
    managesSomewhere: manager.size > 0,
    contributesTo: among(contributor),
    manages: among(manager),
    belongsTo: among(member),
  };
}
