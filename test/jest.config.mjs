import { node } from '../jest.preset.mjs';

const project = (displayName) => ({ ...node, displayName, testMatch: [`<rootDir>/${displayName}/**/*.test.ts`] });

/** `api` speaks GraphQL to the real application on real PostgreSQL; `journeys` use it in a real browser. */
export default {
  projects: [project('api'), project('journeys')],
  testTimeout: 30_000,
  // Whatever was left open, by a test that failed before it could close it or by a browser, the run ends and tells.
  forceExit: true,
};
