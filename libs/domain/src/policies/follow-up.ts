import type { OfCommitment } from './commitment.js';
import type { Viewer } from './viewer.js';

/** A stored follow-up with its commitment’s lead team; assigned to a person or a team. */
export interface AssignedFollowUp extends OfCommitment {
  readonly assigneeId: string | null;
  readonly assignedTeamId: string | null;
}

/** The commitment’s team, or the team it is assigned to. */
const byItsTeams = (viewer: Viewer, f: AssignedFollowUp) =>
  viewer.contributesTo(f.leadTeamId) || viewer.contributesTo(f.assignedTeamId);

/** These teams, or the assignee in any role except auditor. */
const byItsPeople = (viewer: Viewer, f: AssignedFollowUp) =>
  byItsTeams(viewer, f) || (!viewer.isAuditor && viewer.id === f.assigneeId);

export const followUpPolicy = {
  /** Creates a follow-up, so it is checked for the commitment: naming oneself as assignee gives no rights. */
  assign: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  /** The teams decide the task, the assignee and the date; the assignee reports the outcome. */
  reassign: byItsTeams,
  start: byItsPeople,
  finish: byItsPeople,
  reopen: byItsTeams,
  cancel: byItsTeams,
};
