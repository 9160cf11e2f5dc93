import { itAllows } from './testing/viewers.js';

itAllows('sample', {
  draw: ['auditor'],
  test: ['auditor'],
  finish: ['auditor'],
  adjudicate: ['auditor'],
  close: ['auditor'],
});
