import { itAllows } from './testing/viewers.js';

itAllows('settings', {
  change: ['administrator'],
});
