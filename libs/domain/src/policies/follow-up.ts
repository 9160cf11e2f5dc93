import type { OfCommitment } from './commitment.js';
import type { Viewer } from './viewer.js';

/** A follow-up as it is kept, with its commitment's lead team; assigned to a person or to a team. */
export interface AssignedFollowUp extends OfCommitment {
  readonly assigneeId: string | null;
  readonly assignedTeamId: string | null;
}

/** Its commitment's team, the team it is assigned to, or its assignee, whatever else they may do; never an auditor. */
const byItsPeople = (viewer: Viewer, f: AssignedFollowUp) =>
  viewer.contributesTo(f.leadTeamId) ||
  viewer.contributesTo(f.assignedTeamId) ||
  (!viewer.isAuditor && viewer.id === f.assigneeId);

export const followUpPolicy = {
  /** Makes a new one, so it is asked of the commitment: nobody gains power by naming themselves. */
  assign: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  reassign: byItsPeople,
  start: byItsPeople,
  finish: byItsPeople,
  reopen: byItsPeople,
  cancel: byItsPeople,
};
