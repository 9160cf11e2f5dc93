import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answers } from '../processes/ports.mjs';
import { commandOf, isAlive, signal, waitUntil } from '../processes/process-table.mjs';

/**
 * The server that runs on a cluster, as its postmaster.pid tells: process, port and whether it takes connections.
 * Undefined when none does. The file that a killed server left is removed, because PostgreSQL takes whatever has its
 * number by now (a zombie too) for the server and refuses to start; its shared memory still guards the cluster then.
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

/** Stops a server: fast (transactions roll back, all is written), then at once if it does not heed. */
export async function stopServer(cluster) {
  const server = runningServer(cluster);
  if (!server) return false;
  signal(server.pid, 'SIGINT');
  if (await waitUntil(() => !isAlive(server.pid), 60)) return true;
  signal(server.pid, 'SIGQUIT');
  await waitUntil(() => !isAlive(server.pid), 10);
  return true;
}
