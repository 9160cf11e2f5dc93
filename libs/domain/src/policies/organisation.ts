import type { Viewer } from './viewer.js';

const byContributorsAndAdministrators = (viewer: Viewer) => viewer.contributesSomewhere || viewer.isAdministrator;

/** Organisations describe the world rather than the record, so administrators can maintain them too. */
export const organisationPolicy = {
  create: byContributorsAndAdministrators,
  edit: byContributorsAndAdministrators,
};
