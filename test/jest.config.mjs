import { node } from '../jest.preset.mjs';

const project = (displayName, files) => ({ ...node, displayName, testMatch: [`<rootDir>/${files}`] });

/**
 * `api` tests GraphQL on the real application with real PostgreSQL, file by file; `together` runs the same files in a
 * few shares, as `npm test` does; `journeys` use a real browser; `benchmarks` test how figures are made, without
 * either.
 */
export default {
  projects: [
    project('api', 'api/**/*.test.ts'),
    project('together', 'together/*.test.mjs'),
    project('journeys', 'journeys/**/*.test.ts'),
    project('benchmarks', 'benchmarks/*/*.test.mjs'),
  ],
  // Much longer than anything takes, so that a slow machine fails no test: what waits (`eventually`, the browser) gives up
  // earlier, and says what it waited for.
  testTimeout: 400_000,
  // Ends the run even if a failed test or a browser left something open.
  forceExit: true,
};
