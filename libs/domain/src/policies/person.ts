import type { Viewer } from './viewer.js';

export interface SomePerson {
  readonly id: string;
}

const byAdministrators = (viewer: Viewer) => viewer.isAdministrator;
const byThemselves = (viewer: Viewer, person: SomePerson) => viewer.id === person.id;

export const personPolicy = {
  invite: byAdministrators,
  setTeams: byAdministrators,
  deactivate: byAdministrators,
  resetPassword: byAdministrators,
  /** Confirms or declines a change proposed by another administrator. */
  decideChange: byAdministrators,
  /** Their own name, password and sessions. */
  changeOwn: byThemselves,
};
