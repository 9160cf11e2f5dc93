import { itAllows } from './testing/viewers.js';

itAllows('source', {
  archive: ['contributor', 'manager'],
  edit: ['contributor', 'manager'],
  statePassage: ['contributor', 'manager'],
  notePassage: ['contributor', 'manager'],
});
