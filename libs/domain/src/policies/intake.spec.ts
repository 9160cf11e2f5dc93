import { itAllows } from './testing/viewers.js';

itAllows('intake', {
  propose: ['contributor', 'manager'],
  decide: ['contributor', 'manager'],
  nameReaders: ['manager'],
  read: ['contributor', 'manager'],
  adjudicate: ['contributor', 'manager'],
});
