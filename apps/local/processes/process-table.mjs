import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const onLinux = process.platform === 'linux';

/** The fields of /proc/PID/stat after the command’s name (which may contain spaces and brackets). */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function ps(pid, column) {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', `${column}=`], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

/**
 * Distinguishes a process from a later one with the same id: its start time, as text for comparison only. Undefined if
 * there is no such process; a zombie (a container without an init never reaps one) counts as gone.
 */
export function startedAt(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (!onLinux) return ps(pid, 'state')?.startsWith('Z') ? undefined : ps(pid, 'lstart');
  const fields = statOf(pid);
  return !fields || fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

export const isAlive = (pid) => startedAt(pid) !== undefined;

/** The parent process, or its replacement if the parent has exited. */
export function parentOf(pid) {
  const parent = Number(onLinux ? statOf(pid)?.[1] : ps(pid, 'ppid'));
  return parent > 0 ? parent : undefined;
}

/** The command line of a process, joined with spaces; empty if it is gone or not accessible. */
export function commandOf(pid) {
  if (!onLinux) return ps(pid, 'command') ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Identifies a process so that it can be recognised later, also by another process. */
export const identityOf = (pid) => ({ pid, started: startedAt(pid) });

export const isSame = (identity) => identity?.started !== undefined && startedAt(identity.pid) === identity.started;

/** Sends a signal; a process (or group, if negative) that is already gone is not an error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits until `done()` is true; false after `seconds`. */
export async function waitUntil(done, seconds, pauseMs = 25) {
  const end = Date.now() + seconds * 1000;
  while (!(await done())) {
    if (Date.now() > end) return false;
    await sleep(pauseMs);
  }
  return true;
}
