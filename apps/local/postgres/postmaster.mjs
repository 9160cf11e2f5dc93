import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answers } from '../processes/ports.mjs';
import { commandOf, isAlive, signal, waitUntil } from '../processes/process-table.mjs';

const pidFile = (cluster) => join(cluster, 'postmaster.pid');

/**
 * The server running on a cluster, from its postmaster.pid: process, port and whether it accepts connections. Undefined
 * if there is none. Only reads: a server that has just started has an empty file for a moment, and stops itself when
 * the file disappears.
 */
export function runningServer(cluster) {
  let lines;
  try {
    lines = readFileSync(pidFile(cluster), 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !commandOf(pid).includes(resolve(cluster))) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
}

/**
 * Removes the file of a killed server before another is started: PostgreSQL mistakes any process with the same number
 * (even a zombie) for the server and refuses to start. Shared memory still protects the cluster.
 */
export function forgetKilledServer(cluster) {
  if (!runningServer(cluster)) rmSync(pidFile(cluster), { force: true });
}

export const isReady = async (server) => Boolean(server?.ready) && (await answers(server.port));

/** Stops a server: fast (transactions are rolled back, data is written), then immediately if that fails. */
export async function stopServer(cluster) {
  const server = runningServer(cluster);
  if (!server) return false;
  signal(server.pid, 'SIGINT');
  if (await waitUntil(() => !isAlive(server.pid), 60)) return true;
  signal(server.pid, 'SIGQUIT');
  await waitUntil(() => !isAlive(server.pid), 10);
  return true;
}
