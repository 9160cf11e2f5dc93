/** Types and typed documents for every `graphql(...)` of the web app, from the printed schema. */
export default {
  schema: '../../libs/contract/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/generated/**', '!src/**/*.test.{ts,tsx}'],
  ignoreNoDocuments: true,
  silent: true,
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'getFragmentData' }, skipIndexFile: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        // Scalars are strings: exact decimals and uncertain dates must not pass through a float or a Date.
        defaultScalarType: 'string',
        scalars: { JSON: 'unknown' },
        importExtension: '.js',
        emitLegacyCommonJSImports: false,
      },
    },
    'src/generated/connections.ts': { plugins: ['./documents/connections.mjs'] },
    'src/generated/possible-types.ts': { plugins: ['./documents/possible-types.mjs'] },
  },
};
