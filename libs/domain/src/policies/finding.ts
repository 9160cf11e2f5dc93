import type { OwnAssessment } from './assessment.js';
import type { OfCommitment } from './commitment.js';
import type { Viewer } from './viewer.js';

const byItsAuthor = (viewer: Viewer, f: OwnAssessment) => viewer.isAuditor && viewer.id === f.auditorId;

/** Findings are raised and closed by auditors, and answered by the lead team that the commitment has at the time. */
export const findingPolicy = {
  raise: (viewer: Viewer) => viewer.isAuditor,
  revise: byItsAuthor,
  withdraw: byItsAuthor,
  answer: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  /** A rule refuses people who worked on the action (`closeFindingProblem`). */
  close: (viewer: Viewer) => viewer.isAuditor,
};
