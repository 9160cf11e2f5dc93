import { itAllows } from './testing/viewers.js';

itAllows('request', {
  ask: ['contributor', 'manager'],
  decide: ['manager'],
  withdraw: [],
});
