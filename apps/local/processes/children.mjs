import { spawn } from 'node:child_process';
import { Failure } from '../shared/failure.mjs';
import { signal } from './process-table.mjs';

const running = new Set();
let tell = () => {};
let closed = false;

/** Calls `told` with the ids of all children whenever one starts or exits, so that they can be saved. */
export function watchChildren(told) {
  tell = () => told([...running].map((child) => child.pid).filter(Boolean));
}

/**
 * Starts a process in its own group, so that Ctrl C in a terminal reaches only its parent, which stops the others in
 * order.
 */
export function begin(program, args, options = {}) {
  if (closed) throw new Failure('No more steps: everything is being stopped.');
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: true });
  running.add(child);
  tell();
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('close', (code, name) => resolve({ code, signal: name }));
  }).finally(() => {
    running.delete(child);
    tell();
  });
  return child;
}

function lines(stream, pass) {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (text) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop();
    parts.forEach((line) => pass(line));
  });
  stream?.on('end', () => rest && pass(rest));
}

/** Passes on the output of a child, line by line. */
export function listen(child, { out = () => {}, err = out }) {
  lines(child.stdout, out);
  lines(child.stderr, err);
}

/** Runs a command to its end and returns its output; an error includes all of it. */
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

const endedWithin = (child, seconds) => {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, false);
  });
  return Promise.race([child.ended.then(() => true), late]).finally(() => clearTimeout(timer));
};

/** Asks a child to exit, and kills it with its own children after `seconds`. */
export async function end(child, seconds = 15) {
  if (!child?.pid || !running.has(child)) return;
  signal(child.pid, 'SIGTERM');
  if (await endedWithin(child, seconds)) return;
  signal(-child.pid, 'SIGKILL');
  await child.ended;
}

/** From here on no process is started, whatever a running step does next. */
export function beginNoMore() {
  closed = true;
}

/** Ends every running step, with its own children. */
export async function endAll() {
  await Promise.all(
    [...running].map(async (child) => {
      if (child.pid) signal(-child.pid, 'SIGTERM');
      await end(child, 20);
    }),
  );
}
