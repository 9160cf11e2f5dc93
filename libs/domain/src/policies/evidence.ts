import type { OfCommitment } from './commitment.js';
import type { Viewer } from './viewer.js';

export interface SubmittedEvidence {
  readonly submitterId: string;
}

export const evidencePolicy = {
  add: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  /** Cites evidence for a claim: checked for the commitment of the claim. */
  support: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  /** Decides whether evidence is accepted. A rule refuses one’s own (`acceptanceProblem`). */
  decide: (viewer: Viewer, c: OfCommitment) => viewer.manages(c.leadTeamId),
  /** Only the person who submitted it, and only while they are a contributor. */
  withdraw: (viewer: Viewer, e: SubmittedEvidence) => viewer.contributesSomewhere && viewer.id === e.submitterId,
};
