import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  fstatSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../processes/children.mjs';
import { Failure } from '../shared/failure.mjs';
import { freePort } from '../processes/ports.mjs';
import { forgetKilledServer, isReady, runningServer, stopServer } from './postmaster.mjs';
import { postgresBinaries } from './binaries.mjs';
import { notedCluster, notePort, postgresFolder, shelter } from './folder.mjs';
import { isAlive, waitUntil } from '../processes/process-table.mjs';
import { asUser, unprivilegedUser } from './unprivileged.mjs';

const database = 'followthrough';

// The same on every machine: PostgreSQL’s own tables for order and case, messages in English, time in UTC.
const alike = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
// Trigrams and full-text search still use the system’s list of letters; C.UTF-8 has another name on some systems.
const letterTables = ['C.UTF-8', 'en_US.UTF-8', 'C'];

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};
const throwawaySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

async function initialise({ bin, user, cluster, folder, password }) {
  const options = { ...asUser(user), cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const unfinished = `${cluster}.unfinished`;
  const secret = join(folder, 'password.unfinished');
  rmSync(secret, { force: true });
  writeFileSync(secret, password, { mode: 0o600, flag: 'wx' });
  if (user) chownSync(secret, user.uid, user.gid);
  try {
    for (const letters of letterTables) {
      rmSync(unfinished, { recursive: true, force: true });
      const more = [`--lc-ctype=${letters}`, '--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256'];
      try {
        await run(join(bin, 'initdb'), ['--pgdata', unfinished, ...alike, ...more], { ...options, what: 'initdb' });
        break;
      } catch (error) {
        if (letters === letterTables.at(-1) || !/locale/.test(error.message)) throw error;
      }
    }
  } finally {
    rmSync(secret, { force: true });
  }
  const alone = ['--single', '-D', unfinished, 'postgres'];
  await run(join(bin, 'postgres'), alone, {
    ...options,
    what: 'create database',
    input: `CREATE DATABASE ${database}\n`,
  });
  renameSync(unfinished, cluster);
}

/** Starts the server in its own session, so that it outlives this process. Returns once it is ready. */
async function launch({ bin, user, cluster, folder, port, throwaway }) {
  const log = join(folder, 'postgres.log');
  const all = { ...settings, ...(throwaway ? throwawaySettings : {}), port };
  const args = ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const output = openSync(log, 'a', 0o600);
  const before = fstatSync(output).size;
  const env = { PATH: process.env.PATH, LC_ALL: 'C' };
  const stdio = ['ignore', output, output];
  forgetKilledServer(cluster);
  const child = spawn(join(bin, 'postgres'), args, { ...asUser(user), cwd: folder, env, stdio, detached: true });
  closeSync(output);
  const begun = await new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
  child.unref();
  const ready = async () => !isAlive(child.pid) || isReady(runningServer(cluster));
  // Recovery after a crash may take long; a server that reports it is working is given time.
  if (begun && (await waitUntil(ready, 120)) && (await isReady(runningServer(cluster)))) return runningServer(cluster);
  throw new Failure(`PostgreSQL did not start. ${log} says:\n${readFileSync(log).subarray(before).toString()}`);
}

/** After kill -9, the last backends take a moment to exit; until then a new server refuses to start. */
async function launchPatiently(place) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch({ ...place, port: await freePort(place.port) });
    } catch (error) {
      if (attempt === 10 || !/shared memory block|could not bind|already in use/.test(error.message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

/** An existing server: used if it accepts connections, otherwise stopped. */
async function adopt(cluster, say) {
  if (!runningServer(cluster)) return undefined;
  await waitUntil(async () => !runningServer(cluster) || isReady(runningServer(cluster)), 30);
  const server = runningServer(cluster);
  if (await isReady(server)) {
    say(`PostgreSQL runs already (process ${server.pid}): it is used`);
    return server;
  }
  say('PostgreSQL of an earlier start does not answer: it is stopped');
  await stopServer(cluster);
  return undefined;
}

/**
 * Starts the embedded PostgreSQL on a data folder, creating the database on the first call. `throwaway` trades safety
 * for speed (tests). Returns the superuser’s address, those of the three logins that the migrations create, whether the
 * database is new, and whether the server was already running.
 */
export async function openPostgres(data, { say = () => {}, throwaway = false } = {}) {
  const user = unprivilegedUser();
  const place = postgresFolder(data, user, say);
  const bin = join(postgresBinaries(user, shelter, say), 'bin');
  const fresh = !existsSync(place.cluster);
  if (fresh) {
    say(`Making a database in ${place.folder}`);
    await initialise({ ...place, bin, user });
  }
  const adopted = await adopt(place.cluster, say);
  const server = adopted ?? (await launchPatiently({ ...place, bin, user, throwaway }));
  if (server.port !== place.port) notePort(data, server.port);
  const as = (name, password) => `postgresql://${name}:${password}@127.0.0.1:${server.port}/${database}`;
  const url = as('postgres', place.password);
  const { owner, api, jobs } = place.logins;
  const urls = {
    superuser: url,
    owner: as('followthrough_owner', owner),
    runtime: as('followthrough_api', api),
    worker: as('followthrough_jobs', jobs),
  };
  return { url, urls, fresh, adopted: adopted !== undefined, isRunning: () => isAlive(server.pid) };
}

/** Stops the embedded PostgreSQL of a data folder; false if none is running. */
export async function stopPostgres(data) {
  const cluster = notedCluster(data);
  return cluster ? stopServer(cluster) : false;
}

/** Stops the embedded PostgreSQL of a data folder and deletes both. */
export async function removePostgres(data) {
  const cluster = notedCluster(data);
  await stopPostgres(data);
  if (cluster) rmSync(dirname(cluster), { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}
