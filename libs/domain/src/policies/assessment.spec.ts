import { itAllows } from './testing/viewers.js';

itAllows('assessment', {
  draft: ['auditor'],
  look: ['auditor'],
  reply: ['contributor', 'manager'],
  withdraw: [],
});
