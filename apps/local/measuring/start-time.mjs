import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, end, listen } from '../processes/children.mjs';
import { Failure } from '../shared/failure.mjs';
import { writeJson } from '../shared/json-file.mjs';
import { freePort } from '../processes/ports.mjs';
import { removePostgres } from '../postgres/server.mjs';
import { root } from '../shared/project.mjs';

const rounds = 3;
const program = join(root, 'apps', 'local', 'start.mjs');

/** Seconds from the command to its last line. Everything is stopped again before this returns. */
async function startOnce(data) {
  const port = await freePort();
  const begun = performance.now();
  const env = { ...process.env, DATABASE_URL: '' };
  const child = begin(process.execPath, [program, '--data', data, '--port', String(port)], { cwd: root, env });
  const said = [];
  const ready = new Promise((resolve) => {
    listen(child, {
      out: (line) => {
        said.push(line);
        if (line.startsWith('Followthrough is ready at')) resolve((performance.now() - begun) / 1000);
      },
    });
  });
  const seconds = await Promise.race([ready, child.ended.then(() => undefined)]);
  if (seconds === undefined) throw new Failure(`npm start failed:\n${said.join('\n')}`);
  await end(child, 60);
  return seconds;
}

async function round() {
  const data = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
  chmodSync(data, 0o711);
  try {
    return [await startOnce(data), await startOnce(data)];
  } finally {
    await removePostgres(data);
  }
}

const median = (values) => Number(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(2));

/**
 * Writes start.json: seconds until `npm start` is ready, after a build, on a new data folder and on the same one again.
 */
export async function measureStart({ out, say }) {
  const measured = [];
  for (let number = 1; number <= rounds; number++) {
    const [first, next] = await round();
    say(`round ${number}: first ${first.toFixed(2)} s, next ${next.toFixed(2)} s`);
    measured.push({ first, next });
  }
  const firstSeconds = median(measured.map(({ first }) => first));
  const nextSeconds = median(measured.map(({ next }) => next));
  say(`median:  first ${firstSeconds} s, next ${nextSeconds} s`);
  writeJson(join(out, 'start.json'), { firstSeconds, nextSeconds });
}
