import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes/children.mjs';
import { Failure } from '../shared/failure.mjs';
import { readJson } from '../shared/json-file.mjs';
import { root } from '../shared/project.mjs';

/** The file that `npm ci` installs from. */
export const lockfile = join(root, 'package-lock.json');
// npm writes this file last, and it lists the packages that are really there.
const installed = join(root, 'node_modules', '.package-lock.json');

/** Whether node_modules matches the lockfile; packages for other platforms may be missing. */
export function isInstalled(wanted = readJson(lockfile), present = readJson(installed)) {
  if (!wanted || !present) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional, link, resolved }]) => {
    if (!path.includes('node_modules/')) return true;
    const there = present.packages[path];
    if (!there) return Boolean(optional || devOptional);
    return link ? there.resolved === resolved : there.version === version;
  });
}

/** Runs npm: the one that started this process, if any. */
export function npm(args, options) {
  // Under npm, its path is known; otherwise the system’s npm is used, through a shell if it is a batch file.
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js') && existsSync(script)) return run(process.execPath, [script, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Installs from the lockfile if node_modules is missing or differs from it. */
export async function install(say) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Failure(`Followthrough needs Node.js 20.19 or later; this is ${process.version}.`);
  }
  if (isInstalled()) return;
  say('Installing packages (npm ci): this takes a minute or two');
  // The build tools are development dependencies, needed even if NODE_ENV is production.
  await npm(['ci', '--include=dev', '--no-fund', '--no-audit'], { cwd: root, what: 'npm ci' });
}
