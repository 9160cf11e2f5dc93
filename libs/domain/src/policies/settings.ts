import type { Viewer } from './viewer.js';

/** What holds for the whole deployment, such as which organisations are its own. */
export const settingsPolicy = {
  change: (viewer: Viewer) => viewer.isAdministrator,
};
