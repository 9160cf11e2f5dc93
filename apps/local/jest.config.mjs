/** Plain modules, without transformation. Some tests start a real PostgreSQL. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/*.test.mjs'],
  moduleFileExtensions: ['mjs', 'js', 'json'],
  transform: {},
  testTimeout: 180_000,
};
