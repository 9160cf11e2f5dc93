import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const onLinux = process.platform === 'linux';

/** The fields of /proc/PID/stat that follow the command's name (which may itself hold blanks and brackets). */
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
 * What tells a process from a later one with the same number: when it started, as text that is only ever compared.
 * Undefined when no such process runs; a zombie (a container without an init never buries one) counts as gone.
 */
export function startedAt(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (!onLinux) return ps(pid, 'state')?.startsWith('Z') ? undefined : ps(pid, 'lstart');
  const fields = statOf(pid);
  return !fields || fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

export const isAlive = (pid) => startedAt(pid) !== undefined;

/** The process that began it, or that took over when that one ended. */
export function parentOf(pid) {
  const parent = Number(onLinux ? statOf(pid)?.[1] : ps(pid, 'ppid'));
  return parent > 0 ? parent : undefined;
}

/** The command line of a process, blanks between its words; empty when it is gone or not ours to see. */
export function commandOf(pid) {
  if (!onLinux) return ps(pid, 'command') ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** A process as it can be written down and recognised later, by another process too. */
export const identityOf = (pid) => ({ pid, started: startedAt(pid) });

export const isSame = (identity) => identity?.started !== undefined && startedAt(identity.pid) === identity.started;

/** Sends a signal; a process (or group, when negative) that is gone already is no failure. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits until `done()` is true; false when `seconds` passed before. */
export async function waitUntil(done, seconds, pauseMs = 25) {
  const end = Date.now() + seconds * 1000;
  while (!(await done())) {
    if (Date.now() > end) return false;
    await sleep(pauseMs);
  }
  return true;
}
