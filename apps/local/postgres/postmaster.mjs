import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answers } from '../processes/ports.mjs';
import { commandOf, isAlive, signal, waitUntil } from '../processes/process-table.mjs';

/**
 * The server running on a cluster, from its postmaster.pid: process, port and whether it accepts connections. Undefined
 * if there is none. The file of a killed server is removed, because PostgreSQL mistakes any process with the same
 * number (even a zombie) for the server and refuses to start; its shared memory still protects the cluster.
 */
export function runningServer(cluster) {
  const file = join(cluster, 'postmaster.pid');
  let lines;
  try {
    lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !commandOf(pid).includes(resolve(cluster))) {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
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
