import { commitments } from './commitments.mjs';
import { organisations } from './organisations.mjs';
import { sources } from './sources.mjs';

/** What five releases do and do not say, as a careful officer would enter it on 22 November 2026 from them alone. */
export const seeds = { key: 'seeds', name: 'Seeds', on: '2026-11-22', organisations, sources, commitments };
