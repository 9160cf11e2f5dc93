import { node } from '../jest.preset.mjs';

const project = (displayName) => ({ ...node, displayName, testMatch: [`<rootDir>/${displayName}/**/*.test.ts`] });

const benchmarks = { ...node, displayName: 'benchmarks', testMatch: ['<rootDir>/benchmarks/*/*.test.mjs'] };

/**
 * `api` speaks GraphQL to the real application on real PostgreSQL; `journeys` use it in a real browser; `benchmarks` hold
 * what needs neither to how figures are made.
 */
export default {
  projects: [project('api'), project('journeys'), benchmarks],
  testTimeout: 30_000,
  // Whatever was left open, by a test that failed before it could close it or by a browser, the run ends and tells.
  forceExit: true,
};
