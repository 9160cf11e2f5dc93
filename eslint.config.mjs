import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import imports from 'eslint-plugin-import-x';
import globals from 'globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import typescript from 'typescript-eslint';

/** Which projects may import which. Anything not listed is forbidden. */
const boundaries = [
  { from: 'domain', to: [] },
  { from: 'ledger', to: [] },
  { from: 'extraction', to: ['domain'] },
  { from: 'server', to: ['domain', 'ledger', 'extraction'] },
  { from: 'api', to: ['server', 'domain', 'migrations'] },
  { from: 'worker', to: ['server', 'domain', 'extraction', 'local'] },
  { from: 'contract', to: [] },
  { from: 'ui', to: ['domain'] },
  { from: 'web', to: ['domain', 'extraction', 'contract', 'ui'] },
  { from: 'migrations', to: [] },
  { from: 'local', to: [] },
  { from: 'test', to: ['*'] },
].map(({ from, to }) => ({
  sourceTag: `scope:${from}`,
  onlyDependOnLibsWithTags: to.map((target) => (target === '*' ? target : `scope:${target}`)),
}));

/** The order of the features, the same on server and web, and of the layers of the server’s platform. */
const ladder = JSON.parse(readFileSync(join(import.meta.dirname, 'ladder.json'), 'utf8'));

const foldersIn = (folder) =>
  readdirSync(join(import.meta.dirname, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/**
 * Restricts imports between the folders of these homes to their order. Folders without a place come last, side by side:
 * they import all that have one, and nothing imports them. Groups side by side cannot import each other; within a group,
 * the order counts. Files beside the folders may import them, but not the reverse.
 */
function zones({ ascending, sideBySide = [] }, ...homes) {
  const folders = [...new Set(homes.flatMap(foldersIn))];
  const placed = [...ascending, ...sideBySide.flat()];
  const missing = placed.filter((name) => !folders.includes(name));
  if (missing.length > 0) throw new Error(`ladder.json names ${missing}: no such folder is in ${homes.join(' or ')}.`);
  const groups = [...sideBySide, ...folders.filter((name) => !placed.includes(name)).map((name) => [name])];
  return homes.flatMap((home) => zonesOf(home, ascending, groups));
}

function zonesOf(folder, ascending, groups) {
  const paths = (names) => names.map((name) => `${folder}/${name}`);
  const zone = (name, from, rule) => ({ target: `${folder}/${name}`, from: paths(from), message: `${name} ${rule}` });
  const before =
    'comes before what it imports here. Imports go to what comes earlier, never later; ladder.json has the order.';
  const beside = {
    target: `${folder}/*/**`,
    from: `${folder}/*.ts`,
    message: 'What lies beside the folders joins them, not the other way round.',
  };
  return [
    beside,
    ...ascending.map((name, at) => zone(name, [...ascending.slice(at + 1), ...groups.flat()], before)),
    ...groups.flatMap((group) => {
      const others = groups.filter((other) => other !== group).flat();
      return group.flatMap((name, at) => [
        zone(name, group.slice(at + 1), before),
        zone(
          name,
          others,
          'stands beside what it imports here. Neither knows the other, unless ladder.json orders them.',
        ),
      ]);
    }),
  ].filter(({ from }) => from.length > 0);
}

/** Phrases that make a comment read like a riddle. CONTRIBUTING says what to write instead. */
const riddles = [
  ...[
    'somebody',
    'anybody',
    'everybody',
    'whoever',
    'those who',
    'those that',
    'all the same',
    'just now',
    'by and by',
  ],
  ...['as it stands', 'none of ours', 'unless told', 'taken back', 'put right'],
];

export default typescript.config(
  { ignores: ['**/dist/', '**/generated/', '**/test-results/', '**/node_modules/', 'libs/contract/'] },
  eslint.configs.recommended,
  ...typescript.configs.recommended,
  { rules: { 'no-warning-comments': ['error', { terms: ['todo', 'fixme', ...riddles], location: 'anywhere' }] } },
  { files: ['**/*.mjs'], languageOptions: { globals: { ...globals.node, ...globals.jest } } },
  {
    plugins: { '@nx': nx },
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    // Configuration that runs tests may import from the root.
    ignores: ['**/*.config.mjs', '**/together/*.mjs'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints: boundaries, enforceBuildableLibDependency: false, allowCircularSelfDependency: true },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': imports },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ conditionNames: ['source', 'import', 'default'] })],
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            ...zones(ladder.features, './libs/server/src', './apps/web/src/features'),
            ...zones(ladder.platform, './libs/server/src/platform'),
            {
              target: './apps/web/src/features',
              from: ['./apps/web/src/pages', './apps/web/src/app'],
              message: 'The shell and its pages join features, not the other way round.',
            },
          ],
        },
      ],
      // Texts are checked for control characters by naming them.
      'no-control-regex': 'off',
      'import-x/no-cycle': ['error', { maxDepth: 8 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.(spec|test).(ts|tsx)'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)(All|Each)$/]',
          message: 'Files of tests run together: what is done before or after tests belongs into a describe.',
        },
      ],
    },
  },
  prettier,
);
