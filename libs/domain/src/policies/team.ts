import type { Viewer } from './viewer.js';

const byAdministrators = (viewer: Viewer) => viewer.isAdministrator;

export const teamPolicy = {
  create: byAdministrators,
  rename: byAdministrators,
  close: byAdministrators,
  reopen: byAdministrators,
  merge: byAdministrators,
};
