import { itAllows } from './testing/viewers.js';

itAllows('evidence', {
  add: ['contributor', 'manager'],
  support: ['contributor', 'manager'],
  decide: ['manager'],
  withdraw: [],
});
