import type { OfCommitment } from './commitment.js';
import type { Viewer } from './viewer.js';

export interface SubmittedEvidence {
  readonly submitterId: string;
}

export const evidencePolicy = {
  add: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  /** Links evidence to a claim: asked of the commitment that the claim is about. */
  support: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  /** Only who submitted it, and only while they still contribute. */
  withdraw: (viewer: Viewer, e: SubmittedEvidence) => viewer.contributesSomewhere && viewer.id === e.submitterId,
};
