import type { Viewer } from './viewer.js';

const byAnyContributor = (viewer: Viewer) => viewer.contributesSomewhere;

/**
 * A decision that enters or links a commitment is asked `commitment.create` or `commitment.addStatement` besides, of
 * the team it goes to.
 */
export const intakePolicy = {
  propose: byAnyContributor,
  decide: byAnyContributor,
};
