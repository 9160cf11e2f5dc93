import type { Viewer } from './viewer.js';

const byAnyContributor = (viewer: Viewer) => viewer.contributesSomewhere;

/**
 * A decision that creates or links a commitment also requires `commitment.create` or `commitment.addStatement` in the
 * team concerned.
 */
export const intakePolicy = {
  propose: byAnyContributor,
  decide: byAnyContributor,
};
