import type { Viewer } from './viewer.js';

/** Settings of the whole deployment, such as which organisations are its own. */
export const settingsPolicy = {
  change: (viewer: Viewer) => viewer.isAdministrator,
};
