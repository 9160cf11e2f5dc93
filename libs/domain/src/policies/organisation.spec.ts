import { itAllows } from './testing/viewers.js';

itAllows('organisation', {
  create: ['contributor', 'manager', 'administrator'],
  edit: ['contributor', 'manager', 'administrator'],
});
