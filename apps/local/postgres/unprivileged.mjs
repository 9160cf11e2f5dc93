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
 * The user for PostgreSQL, which refuses to run as root. Undefined means the current user, if that is not root.
 * `nobody` is used if no user can be created.
 */
export function unprivilegedUser() {
  if (!isRoot()) return undefined;
  const user = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (!user) throw new Failure('PostgreSQL cannot run as root, and there is no user `postgres` or `nobody` here.');
  return user;
}

/** Options for running `spawn` as that user. */
export const asUser = (user) => (user ? { uid: user.uid, gid: user.gid } : {});

/**
 * Whether that user can enter the folder and, if asked, write there. Tested by trying, because permissions are hard to
 * compute.
 */
export function canEnter(user, folder, { write = false } = {}) {
  const script = write ? 'cd "$1" && test -w .' : 'cd "$1"';
  const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...asUser(user), cwd: '/', stdio: 'ignore' });
  return status === 0;
}

/** Whether that user can run a program in its folder. */
export function canRun(user, program) {
  return spawnSync(program, ['--version'], { ...asUser(user), cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A folder that belongs only to that user. */
export function ownFolder(user, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

/**
 * A folder of root’s that others may enter but not change. If another user created it first (possible only in a folder
 * writable by everyone), it is refused.
 */
export function rootFolder(folder) {
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755);
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== 0 || stat.mode & 0o022) {
    throw new Failure(`${folder} should belong to root and be writable by root alone; remove it and start again.`);
  }
  return folder;
}
