import { node } from '../jest.preset.mjs';

const project = (displayName) => ({ ...node, displayName, testMatch: [`<rootDir>/${displayName}/**/*.test.ts`] });

/** `api` speaks GraphQL to the real application on real PostgreSQL; `journeys` use it in a real browser. */
export default {
  projects: [project('api'), project('journeys')],
  testTimeout: 30_000,
  // A test that failed may leave a server or a browser open: the run ends all the same, and says what failed.
  forceExit: true,
};
