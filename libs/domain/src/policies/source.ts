import type { Viewer } from './viewer.js';

const byAnyContributor = (viewer: Viewer) => viewer.contributesSomewhere;

/** Sources belong to no team: any contributor can maintain them. */
export const sourcePolicy = {
  archive: byAnyContributor,
  /** Corrects its details; its text can never be edited. */
  edit: byAnyContributor,
  statePassage: byAnyContributor,
  notePassage: byAnyContributor,
};
