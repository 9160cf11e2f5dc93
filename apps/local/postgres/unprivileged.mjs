import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { Failure } from '../shared/failure.mjs';

const isRoot = () => process.getuid?.() === 0;

function lookUp(name) {
  const ask = (flag) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 && gid.status === 0 ? { name, uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function create(name) {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  return lookUp(name);
}

/**
 * Whom PostgreSQL runs as: it refuses to run as root. Undefined means "as whoever runs this", when that is not root.
 * `nobody` serves where no user can be made.
 */
export function unprivilegedUser() {
  if (!isRoot()) return undefined;
  const user = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (!user) throw new Failure('PostgreSQL cannot run as root, and there is no user `postgres` or `nobody` here.');
  return user;
}

/** What `spawn` needs to run as that user. */
export const asUser = (user) => (user ? { uid: user.uid, gid: user.gid } : {});

/** Whether that user can enter the folder, and write there too if asked. Asked of the system, not worked out. */
export function canEnter(user, folder, { write = false } = {}) {
  const script = write ? 'cd "$1" && test -w .' : 'cd "$1"';
  const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...asUser(user), cwd: '/', stdio: 'ignore' });
  return status === 0;
}

/** Whether that user can run a program from where it lies. */
export function canRun(user, program) {
  return spawnSync(program, ['--version'], { ...asUser(user), cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A folder that belongs to that user alone. */
export function ownFolder(user, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

/**
 * A folder of root's that others may enter but not change. Where somebody else made it first (possible only under a
 * folder that everybody may write to), it is refused rather than trusted.
 */
export function rootFolder(folder) {
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755);
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== 0 || stat.mode & 0o022) {
    throw new Failure(`${folder} should belong to root and be writable by root alone; remove it and start again.`);
  }
  return folder;
}
