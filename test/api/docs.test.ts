import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];

/** What is written as code and begins in a room of the house. Names with a gap to fill in are no names. */
const named = /`((?:apps|libs|test|migrations|docs)\/[^`\s<*]+)`/g;

/** Set by the project’s own commands, by npm or by the system. */
const internal = ['API_URL', 'FLOOR', 'INIT_CWD', 'PATH', 'TEST_DATABASE_URL'];

/** A variable read from the environment: `process.env.NAME`, `env.NAME`, or by the configuration’s `read('NAME', …)`. */
const reading = /\b(?:env|environment)(?:\.|\[')([A-Z][A-Z_]+)|\bread(?:<[^>]+>)?\('([A-Z][A-Z_]+)'/g;

const sources = ['apps', 'libs', 'migrations', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(?:mjs|tsx?)$/.test(file) && !/\.(?:test|spec)\.|\b(?:dist|generated|node_modules)\//.test(file),
    )
    .map((file) => join(root, folder, file)),
);

describe('the example of settings', () => {
  it('names every variable that is read, and no other', () => {
    const read = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(reading)].map(([, plain, configured]) => plain ?? configured!),
    );
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const named = [...example.matchAll(/^# ([A-Z][A-Z_]+)=/gm)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].sort()).toEqual([...new Set(read)].filter((name) => !internal.includes(name)).sort());
  });
});

describe('what is written about the code', () => {
  it.each(pages)('%s names files that exist', (page) => {
    const names = [...readFileSync(join(root, page), 'utf8').matchAll(named)].map(([, name]) => name!);
    const missing = names.filter((name) => !name.includes('NNNN') && !existsSync(join(root, name)));
    expect(missing).toEqual([]);
  });

  it('makes cached test results out of date when it changes', () => {
    const nx = JSON.parse(readFileSync(join(root, 'nx.json'), 'utf8'));
    const web = JSON.parse(readFileSync(join(root, 'apps/web/package.json'), 'utf8'));
    expect(nx.targetDefaults.api.inputs).toContain('documents');
    expect(web.nx.targets.test.inputs).toContain('documents');
    expect(nx.namedInputs.documents).toEqual(
      ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/**/*', '.env.example'].map(
        (name) => `{workspaceRoot}/${name}`,
      ),
    );
  });

  it('is a tour through files, and names them', () => {
    const tour = readFileSync(join(root, 'docs/tour.md'), 'utf8');
    expect([...tour.matchAll(named)].length).toBeGreaterThan(40);
  });
});
