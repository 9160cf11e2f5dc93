import type { Viewer } from './viewer.js';

/** The part of a round or a frozen value that permissions depend on. */
export interface OfTeam {
  /** Null for a round of all teams. */
  readonly teamId: string | null;
}

/** Any manager runs a round of all teams: it asks for reports, and changes no commitment. */
const byManagers = (viewer: Viewer, { teamId }: OfTeam) =>
  teamId === null ? viewer.managesSomewhere : viewer.manages(teamId);

export const roundPolicy = {
  open: byManagers,
  edit: byManagers,
  remind: byManagers,
  cancel: byManagers,
  freeze: byManagers,
  /** For one team, or the one that it was merged into. */
  sign: (viewer: Viewer, { teamId }: OfTeam) => viewer.manages(teamId),
  /** Of a value of this team, or the one that it was merged into. */
  amend: (viewer: Viewer, { teamId }: OfTeam) => viewer.contributesTo(teamId),
  /** A rule refuses one’s own (`decideAmendmentProblem`). */
  decideAmendment: (viewer: Viewer, { teamId }: OfTeam) => viewer.manages(teamId),
};
