import { itAllows } from './testing/viewers.js';

itAllows('sample', {
  draw: ['auditor'],
  test: ['auditor'],
  finish: ['auditor'],
  replaceReader: ['auditor'],
  adjudicate: ['auditor'],
  close: ['auditor'],
});
