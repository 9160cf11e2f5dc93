import type { Viewer } from './viewer.js';

/** A reading of a source by two people of a team. */
export interface OfReadingTeam {
  readonly teamId: string;
}

const byAnyContributor = (viewer: Viewer) => viewer.contributesSomewhere;

/**
 * A decision that creates or links a commitment also requires `commitment.create` or `commitment.addStatement` in the
 * team concerned.
 */
export const intakePolicy = {
  propose: byAnyContributor,
  decide: byAnyContributor,
  /** Asks two people of the team to read a source, names another one in the place of a reader, and ends a reading. */
  nameReaders: (viewer: Viewer, { teamId }: OfReadingTeam) => viewer.manages(teamId),
  /** Rules say which of them reads, and that only a third one adjudicates. */
  read: (viewer: Viewer, { teamId }: OfReadingTeam) => viewer.contributesTo(teamId),
  adjudicate: (viewer: Viewer, { teamId }: OfReadingTeam) => viewer.contributesTo(teamId),
};
