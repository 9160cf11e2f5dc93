import type { Viewer } from './viewer.js';

/** The part of a round or a frozen value that permissions depend on. */
export interface OfTeam {
  /** Null for a round of all teams. */
  readonly teamId: string | null;
}

/** The part of an amendment that deciding on it depends on. */
export interface OfAmendment extends OfTeam {
  /** Whether no manager of the team could decide: it has none but the one who proposed it, or none who can see it. */
  readonly isDecidedElsewhere: boolean;
}

export interface OwnAmendment {
  readonly askerId: string;
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
  /** Any manager if the team has none for it, so that it never waits for good. A rule refuses one’s own (`decideAmendmentProblem`). */
  decideAmendment: (viewer: Viewer, { teamId, isDecidedElsewhere }: OfAmendment) =>
    viewer.manages(teamId) || (isDecidedElsewhere && viewer.managesSomewhere),
  /** Only the person who proposed it, and only while they are a contributor. */
  withdrawAmendment: (viewer: Viewer, { askerId }: OwnAmendment) =>
    viewer.contributesSomewhere && viewer.id === askerId,
};
