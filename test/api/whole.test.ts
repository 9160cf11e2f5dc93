import { refusals } from '@followthrough/domain/refusals/refusals';
import { codeList } from '@followthrough/domain/terms';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** The code of the product: no tests, nothing that only they use, nothing generated. */
const files = ['apps', 'libs', 'migrations'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\/src\/.*(?<!\.d)\.tsx?$|^migrations\/src\/.*\.ts$/.test(path))
    .filter((path) => !/\.(spec|test)\.|\/testing\/|\/generated\/|\/node_modules\/|\/dist\//.test(path)),
);
const known = new Set(files);

/** Measurements begin by themselves, too, and are no code of the product. */
const measurements = readdirSync(join(root, 'test/benchmarks'))
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => `test/benchmarks/${name}`);

/** What begins by itself: programs, the page, what the features and the migrations are read from, threads. */
const begins = [
  /^apps\/(api|worker)\/src\/[\w-]+\.ts$/,
  /^apps\/web\/src\/main\.tsx$/,
  /^libs\/server\/src\/([\w-]+)\/\1\.module\.ts$/,
  /\.thread\.ts$/,
  /^migrations\/src\/\d{4}-/,
];

function target(from: string, specifier: string): string | undefined {
  const [, library, path] = /^@followthrough\/([\w-]+)\/(.+)$/.exec(specifier) ?? [];
  const places = library ? [`libs/${library}/src/${path}`, `${library}/src/${path}`] : [join(dirname(from), specifier)];
  return places
    .flatMap((place) => [place.replace(/\.js$/, ''), place].flatMap((name) => [`${name}.ts`, `${name}.tsx`]))
    .find((path) => known.has(path));
}

function importedBy(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, path), 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName }) => target(path, fileName) ?? []);
}

function reached(): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = files.filter((path) => begins.some((beginning) => beginning.test(path)));
  waiting.push(...measurements.flatMap(importedBy));
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(...importedBy(path));
  }
  return seen;
}

/** Texts in quotation marks, which is how a rule names what it refuses. */
function namedIn(path: string): string[] {
  return [...readFileSync(join(root, path), 'utf8').matchAll(/'([A-Z][A-Z0-9_]+)'/g)].map(([, code]) => code!);
}

describe('the catalogue of refusals', () => {
  it('has no code that nothing refuses with', () => {
    const named = new Set(files.filter((path) => !path.startsWith('libs/domain/src/refusals/')).flatMap(namedIn));
    expect(codeList(refusals).filter((code) => !named.has(code))).toEqual([]);
  });
});

describe('the code of the product', () => {
  it('is all reached from what is started: no view, follower, page or component is left out by its module or route', () => {
    const found = reached();
    expect(found.size).toBeGreaterThan(500);
    expect(files.filter((path) => !found.has(path))).toEqual([]);
  });
});
