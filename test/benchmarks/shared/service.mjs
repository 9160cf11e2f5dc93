import { begin, end, listen } from '@followthrough/local/processes/children.mjs';
import { freePort } from '@followthrough/local/processes/ports.mjs';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts a server of this benchmark on its own port, and waits until `path` responds. */
export async function serve({ program, args, options }, path) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...options.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) };
  const child = begin(program, args, { ...options, env });
  const said = [];
  listen(child, { out: (line) => said.push(line) });
  let ended = false;
  void child.ended.then(() => (ended = true));
  for (let tries = 0; tries < 300 && !ended; tries++) {
    const answered = await fetch(url + path).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return { url, pid: child.pid, stop: () => end(child) };
    await sleep(100);
  }
  await end(child);
  throw new Error(`${args.at(-1)} does not answer:\n${said.join('\n')}`);
}

/** Starts a process that serves nothing, and waits until it prints a line with these words. */
export async function run({ program, args, options }, words) {
  const child = begin(program, args, { ...options, env: { ...options.env, NODE_ENV: 'production' } });
  const said = [];
  const ready = new Promise((resolve) => {
    listen(child, {
      out: (line) => {
        said.push(line);
        if (line.includes(words)) resolve(true);
      },
    });
  });
  if (await Promise.race([ready, child.ended.then(() => false)])) return { pid: child.pid, stop: () => end(child) };
  throw new Error(`${args.at(-1)} did not start:\n${said.join('\n')}`);
}

/** The peak memory of a process in megabytes; null if the system does not report it. */
export function mostMemory(pid) {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1];
    return Math.round(Number(kilobytes) / 102.4) / 10;
  } catch {
    return null;
  }
}
