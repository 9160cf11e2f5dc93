import { node } from '../jest.preset.mjs';

const project = (displayName, files) => ({ ...node, displayName, testMatch: [`<rootDir>/${files}`] });

/**
 * `api` speaks GraphQL to the real application on real PostgreSQL, file by file; `together` runs the same files in a few
 * shares, as `npm test` does; `journeys` use it in a real browser; `benchmarks` hold what needs neither to how figures
 * are made.
 */
export default {
  projects: [
    project('api', 'api/**/*.test.ts'),
    project('together', 'together/*.test.mjs'),
    project('journeys', 'journeys/**/*.test.ts'),
    project('benchmarks', 'benchmarks/*/*.test.mjs'),
  ],
  testTimeout: 30_000,
  // Whatever was left open, by a test that failed before it could close it or by a browser, the run ends and tells.
  forceExit: true,
};
