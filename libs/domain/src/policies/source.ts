import type { Viewer } from './viewer.js';

const byAnyContributor = (viewer: Viewer) => viewer.contributesSomewhere;

/** Sources belong to no team: whoever contributes anywhere keeps them. */
export const sourcePolicy = {
  archive: byAnyContributor,
  /** Corrects facts about it; its text is never edited by anybody. */
  edit: byAnyContributor,
  statePassage: byAnyContributor,
  notePassage: byAnyContributor,
};
