import type { OfCommitment } from './commitment.js';
import type { Viewer } from './viewer.js';

export interface OwnRequest {
  readonly askerId: string;
}

/** Requests to move a due date or to drop a commitment. */
export const requestPolicy = {
  ask: (viewer: Viewer, c: OfCommitment) => viewer.contributesTo(c.leadTeamId),
  /** A rule refuses one’s own (`decideRequestProblem`). */
  decide: (viewer: Viewer, c: OfCommitment) => viewer.manages(c.leadTeamId),
  /** Only the person who made it, and only while they are a contributor. */
  withdraw: (viewer: Viewer, r: OwnRequest) => viewer.contributesSomewhere && viewer.id === r.askerId,
};
