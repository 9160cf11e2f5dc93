import { createHash, randomBytes } from 'node:crypto';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../shared/data-folder.mjs';
import { Failure } from '../shared/failure.mjs';
import { readJson, writeJson } from '../shared/json-file.mjs';
import { canEnter, ownFolder, rootFolder } from './unprivileged.mjs';

/**
 * Where root stores files that PostgreSQL’s user could not access elsewhere. Not under /tmp or /var/tmp, which are
 * emptied.
 */
export const shelter = () => '/var/lib/followthrough';

const notesOf = (data) => join(data, 'database.json');
const beside = (data) => join(data, 'postgres');

function chooseFolder(data, user, say) {
  const near = beside(data);
  if (!user) return undefined;
  const existed = existsSync(near);
  ownFolder(user, near);
  if (canEnter(user, near, { write: true })) return undefined;
  if (!existed) rmSync(near, { recursive: true });
  const hash = createHash('sha256').update(realpathSync(data)).digest('hex').slice(0, 12);
  const folder = join(rootFolder(shelter()), `data-${hash}`);
  ownFolder(user, folder);
  say(`PostgreSQL's user "${user.name}" cannot enter ${data}: the database lies in ${folder}`);
  return folder;
}

const password = () => randomBytes(24).toString('base64url');

/**
 * The database folder of a data folder, its passwords, and its last port. Chosen once and saved beside the data, so
 * that a later start finds the same database even if permissions have changed.
 */
export function postgresFolder(data, user, say) {
  makeDataFolder(data);
  const noted = readJson(notesOf(data));
  const notes = noted ?? { elsewhere: chooseFolder(data, user, say), password: password() };
  // Folders made by an earlier release have only a superuser.
  const logins = notes.logins ?? { owner: password(), api: password(), jobs: password() };
  const folder = notes.elsewhere ?? beside(data);
  if (!noted && existsSync(join(folder, 'cluster'))) {
    throw new Failure(`${folder} holds a database, but ${notesOf(data)}, which knows its password, is missing.`);
  }
  ownFolder(user, folder);
  if (user && !canEnter(user, folder, { write: true })) {
    throw new Failure(`The database of ${data} lies in ${folder}, where PostgreSQL's user "${user.name}" cannot go.`);
  }
  if (!noted?.logins) writeJson(notesOf(data), { ...notes, logins });
  return { ...notes, logins, folder, cluster: join(folder, 'cluster') };
}

/** The existing cluster of a data folder; creates nothing. */
export function notedCluster(data) {
  const notes = readJson(notesOf(data));
  return notes && join(notes.elsewhere ?? beside(data), 'cluster');
}

export const notePort = (data, port) => writeJson(notesOf(data), { ...readJson(notesOf(data)), port });
