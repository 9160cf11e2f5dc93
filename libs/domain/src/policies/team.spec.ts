import { itAllows } from './testing/viewers.js';

itAllows('team', {
  create: ['administrator'],
  rename: ['administrator'],
  close: ['administrator'],
  reopen: ['administrator'],
  merge: ['administrator'],
});
