import { node, swcOptions } from '../../jest.preset.mjs';

/** The Lingui macros as transformed by SWC. Ids follow Lingui 5, whose extractor runs on Node 20. */
export const macros = ['@lingui/swc-plugin', { useLinguiV5IdGeneration: true }];
const swc = {
  ...swcOptions,
  jsc: { ...swcOptions.jsc, experimental: { plugins: [macros], cacheRoot: 'node_modules/.cache/swc' } },
};

/** Components are tested in jsdom, by role and label. */
export default {
  ...node,
  testEnvironment: '<rootDir>/../../libs/ui/src/testing/environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'browser', 'default'] },
  testMatch: ['<rootDir>/src/**/*.(spec|test).(ts|tsx)'],
  setupFilesAfterEnv: ['<rootDir>/../../libs/ui/src/testing/setup.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '\\.module\\.css$': '<rootDir>/../../libs/ui/src/testing/css-module.mjs',
    '\\.css$': '<rootDir>/../../libs/ui/src/testing/empty.mjs',
    // The development build creates a stack trace for every element.
    '^react/jsx-runtime$': '<rootDir>/../../node_modules/react/cjs/react-jsx-runtime.production.js',
    ...node.moduleNameMapper,
  },
};
