import { spawn } from 'node:child_process';
import { Failure } from './failure.mjs';
import { signal } from './process-table.mjs';

const running = new Set();

/**
 * Starts a process in a group of its own, so that Ctrl C in a terminal reaches only its parent, which decides in what
 * order the others end.
 */
export function begin(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: true });
  running.add(child);
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('close', (code, name) => resolve({ code, signal: name }));
  }).finally(() => running.delete(child));
  return child;
}

function lines(stream, tell) {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (text) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop();
    parts.forEach(tell);
  });
  stream?.on('end', () => rest && tell(rest));
}

/** Passes on what a child says, a line at a time. */
export function listen(child, { out = () => {}, err = out }) {
  lines(child.stdout, out);
  lines(child.stderr, err);
}

/** Runs a step to its end and returns what it printed; a failure shows all of it. */
export async function run(program, args, { what = program, onLine, input, ...options } = {}) {
  const said = [];
  const child = begin(program, args, input === undefined ? options : { ...options, stdio: 'pipe' });
  listen(child, {
    out: (line) => {
      said.push(line);
      onLine?.(line);
    },
    err: (line) => said.push(line),
  });
  child.stdin?.on('error', () => {}).end(input);
  const { code, signal: killedBy, error } = await child.ended;
  if (code === 0) return said;
  throw new Failure([`${what} failed (${error?.message ?? killedBy ?? `exit ${code}`}):`, ...said].join('\n'));
}

/** Ends what a step still runs, its own children too. */
export async function endSteps() {
  const left = [...running];
  for (const child of left) if (child.pid) signal(-child.pid, 'SIGTERM');
  await Promise.all(left.map((child) => child.ended));
}
