import { itAllows } from './testing/viewers.js';

itAllows('intake', {
  propose: ['contributor', 'manager'],
  decide: ['contributor', 'manager'],
});
