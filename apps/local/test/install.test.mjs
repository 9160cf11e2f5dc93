import { isInstalled, lockfile } from '../preparing/install.mjs';
import { readJson } from '../shared/json-file.mjs';

const lock = (packages) => ({ packages: { '': {}, 'apps/api': {}, ...packages } });
const one = { 'node_modules/one': { version: '1.0.0' } };
const link = { 'node_modules/@followthrough/api': { resolved: 'apps/api', link: true } };

describe('whether packages are installed', () => {
  it('holds when everything of the lockfile is there in its version', () => {
    expect(isInstalled(lock({ ...one, ...link }), lock({ ...one, ...link }))).toBe(true);
  });

  it.each([
    ['node_modules is missing', undefined],
    ['a package is missing', lock(link)],
    ['a package has another version', lock({ ...link, 'node_modules/one': { version: '1.0.1' } })],
    ['a workspace is not linked', lock(one)],
  ])('fails when %s', (_, present) => {
    expect(isInstalled(lock({ ...one, ...link }), present)).toBe(false);
  });

  it('forgives a missing package of another platform, but not an old one', () => {
    const wanted = lock({ 'node_modules/elsewhere': { version: '2.0.0', optional: true } });
    expect(isInstalled(wanted, lock({}))).toBe(true);
    expect(isInstalled(wanted, lock({ 'node_modules/elsewhere': { version: '1.0.0' } }))).toBe(false);
  });
});

/** Where Node.js looks for a package, from the innermost folder outwards. */
function* placesOf(name, path) {
  for (let within = path; within; within = within.slice(0, Math.max(within.lastIndexOf('/node_modules/'), 0))) {
    yield `${within}/node_modules/${name}`;
  }
  yield `node_modules/${name}`;
}

describe('the lockfile', () => {
  const { packages } = readJson(lockfile);

  it('names the binaries of every platform, so that npm ci installs on each', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => ![...placesOf(name, path)].some((place) => packages[place])),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry: packages come from the one that npm is set to', () => {
    const elsewhere = Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link);
    expect(elsewhere).toEqual([]);
  });
});
