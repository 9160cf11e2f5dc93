import { itAllows } from './testing/viewers.js';

itAllows('person', {
  invite: ['administrator'],
  setTeams: ['administrator'],
  deactivate: ['administrator'],
  resetPassword: ['administrator'],
  decideChange: ['administrator'],
  changeOwn: [],
});
