import ui from '../../libs/ui/jest.config.mjs';

/**
 * Pages are tested in jsdom, by role and label; so are rules (`*.spec.ts`). `pages` runs them file by file, `together`
 * the same files in a few shares, as `npm test` does.
 */
export default {
  projects: [
    { ...ui, displayName: 'pages' },
    { ...ui, displayName: 'together', testMatch: ['<rootDir>/together/*.test.mjs'] },
  ],
  testTimeout: ui.testTimeout,
};
