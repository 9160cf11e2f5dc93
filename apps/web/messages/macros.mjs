/**
 * The Lingui macros as SWC transforms them in the build; libs/ui/jest.config.mjs does the same for tests.
 * @type {[string, { useLinguiV5IdGeneration: boolean }]}
 */
export const macros = ['@lingui/swc-plugin', { useLinguiV5IdGeneration: true }];
