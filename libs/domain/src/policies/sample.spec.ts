import { itAllows } from './testing/viewers.js';

itAllows('sample', {
  draw: ['auditor'],
  test: ['auditor'],
  close: ['auditor'],
});
