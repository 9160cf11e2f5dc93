import type { OfCommitment } from './commitment.js';
import type { Viewer } from './viewer.js';

export interface OwnAssessment {
  readonly auditorId: string;
}

/** Auditors’ assessments of reports, and the lead team’s right of reply. */
export const assessmentPolicy = {
  /** A rule refuses one’s own report (`assessableProblem`). */
  draft: (viewer: Viewer) => viewer.isAuditor,
  /** Noting that an auditor opened a commitment. */
  look: (viewer: Viewer) => viewer.isAuditor,
  reply: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  /** Only its author, and only while they are an auditor. */
  withdraw: (viewer: Viewer, a: OwnAssessment) => viewer.isAuditor && viewer.id === a.auditorId,
};
