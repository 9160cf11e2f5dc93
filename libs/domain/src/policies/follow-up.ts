import type { OfCommitment } from './commitment.js';
import type { Viewer } from './viewer.js';

/** A follow-up as it is kept, with its commitment's lead team; assigned to a person or to a team. */
export interface AssignedFollowUp extends OfCommitment {
  readonly assigneeId: string | null;
  readonly assignedTeamId: string | null;
}

/** Its commitment's team, or the team it is assigned to. */
const byItsTeams = (viewer: Viewer, f: AssignedFollowUp) =>
  viewer.contributesTo(f.leadTeamId) || viewer.contributesTo(f.assignedTeamId);

/** They, or whoever is to do it, whatever else they may do; never an auditor. */
const byItsPeople = (viewer: Viewer, f: AssignedFollowUp) =>
  byItsTeams(viewer, f) || (!viewer.isAuditor && viewer.id === f.assigneeId);

export const followUpPolicy = {
  /** Makes a new one, so it is asked of the commitment: nobody gains power by naming themselves. */
  assign: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  /** What is asked, of whom and by when is settled by those who ask; the assignee says how it went. */
  reassign: byItsTeams,
  start: byItsPeople,
  finish: byItsPeople,
  reopen: byItsTeams,
  cancel: byItsTeams,
};
