import { commitments } from './commitments.mjs';
import { organisations } from './organisations.mjs';
import { sources } from './sources.mjs';

/**
 * The contents of five releases, as a careful officer would enter them on 22 November 2026 from these documents alone.
 */
export const seeds = { key: 'seeds', name: 'Seeds', on: '2026-11-22', organisations, sources, commitments };
