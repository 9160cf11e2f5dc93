import { itAllows } from './testing/viewers.js';

itAllows('followUp', {
  assign: ['contributor', 'manager'],
  reassign: ['contributor', 'manager'],
  start: ['contributor', 'manager'],
  finish: ['contributor', 'manager'],
  reopen: ['contributor', 'manager'],
  cancel: ['contributor', 'manager'],
});
