import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes/children.mjs';
import { readJson, writeJson } from '../shared/json-file.mjs';
import { root } from '../shared/project.mjs';

const places = ['apps', 'libs', 'migrations'];
const files = ['package-lock.json', 'package.json', 'nx.json', '.swcrc', 'tsconfig.base.json'];
const passedOver = new Set(['node_modules', 'test-results', 'coverage', '.swc', '.data']);
const stampOf = (projects) =>
  join(root, '.nx', `built-${projects.map((name) => name.split('/').at(-1)).join('-') || 'all'}.json`);

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (passedOver.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

const isBuilt = (path) => /[\\/](dist|generated)[\\/]/.test(path.slice(root.length));

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The state of all source files and build output, by size and modification time. */
function stamps() {
  const own = files.map((name) => join(root, name)).filter(existsSync);
  const all = [...own, ...places.flatMap((place) => [...walk(join(root, place))])];
  return { sources: hashOf(all.filter((path) => !isBuilt(path))), built: hashOf(all.filter(isBuilt)) };
}

/** The environment for Nx: no daemon left running, no cloud, no terminal interface. */
export const nxEnvironment = () => ({
  ...process.env,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NX_ISOLATE_PLUGINS: 'false',
  FORCE_COLOR: '0',
});

export const nxProgram = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');

export const nx = (args, options) =>
  run(process.execPath, [nxProgram, ...args], {
    cwd: root,
    env: nxEnvironment(),
    what: `nx ${args.join(' ')}`,
    ...options,
  });

/** Builds what changed since the last build: all projects, or those named. Does not start Nx if no file changed. */
export async function build(say, projects = []) {
  const before = stamps();
  const stampFile = stampOf(projects);
  const last = readJson(stampFile);
  if (last?.sources === before.sources && last.built === before.built) return;
  say('Building');
  rmSync(stampFile, { force: true });
  const only = projects.length ? ['-p', projects.join(',')] : [];
  await nx(['run-many', '-t', 'build', ...only, '--outputStyle=static']);
  const after = stamps();
  // A file that changed during the build may have been missed, so the next start checks again.
  if (after.sources === before.sources) writeJson(stampFile, after);
}
