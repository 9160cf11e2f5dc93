import { command, programs, runProgram } from '@followthrough/local/starting/programs.mjs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { load, median } from './board/load.mjs';
import { seed } from './board/seed.mjs';
import { mostMemory, serve } from './board/service.mjs';
import { apiRequests, floorRequests, sameAnswers } from './board/workload.mjs';

/**
 * Measures a board page through the real API, with session and visibility, against the floor, in alternating rounds.
 * Writes board.json under `out`. `url` is an empty database, `owner` the same as its owner.
 */
export async function run({ url, owner = url, out, commitments = 10_000, rounds = 5, seconds = 6, say = console.log }) {
  const data = mkdtempSync(join(tmpdir(), 'followthrough-board-'));
  const env = { ...process.env, DATABASE_URL: url, DATABASE_URL_OWNER: owner, FOLLOWTHROUGH_DATA: data };
  const started = [];
  const start = async (...args) => {
    started.push(await serve(...args));
    return started.at(-1);
  };
  try {
    const tokens = await prepared(env, commitments, say);
    const api = await start(command(programs.api, env), '/healthz');
    const floor = await start(command(join(import.meta.dirname, 'board', 'floor.mjs'), env), '/ON_TRACK');
    const sides = {
      floor: (time) => load(floor.url, () => floorRequests(), time),
      api: (time) => load(api.url, (connection) => apiRequests(tokens[connection]), time),
    };
    const bytes = await sameAnswers(api.url, floor.url, tokens[0]);
    say(
      `Both answer the same: ${(bytes / 1000).toFixed(1)} kB a page of ${commitments.toLocaleString('en')} commitments`,
    );
    for (const side of Object.values(sides)) await side(seconds / 2);

    const measured = [];
    for (let number = 1; number <= rounds; number++) {
      const round = { floor: await sides.floor(seconds), api: await sides.api(seconds) };
      measured.push({ ...round, ratio: round.api.rps / round.floor.rps });
      say(`round ${number}: ${line(round.floor, round.api, measured.at(-1).ratio)}`);
    }
    await sameAnswers(api.url, floor.url, tokens[0]);

    const result = { commitments, bytes, ...medians(measured), rounds: measured };
    result.api.rssMb = mostMemory(api.pid);
    say(`median:  ${line(result.floor, result.api, result.ratio)}, ${result.api.rssMb} MB`);
    writeFileSync(join(out, 'board.json'), `${JSON.stringify(result, null, 2)}\n`);
    return result;
  } finally {
    for (const server of started.reverse()) await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function prepared(env, commitments, say) {
  say(`Making a register of ${commitments.toLocaleString('en')} commitments`);
  await runProgram('migrate', env, () => undefined);
  const client = new pg.Client({ connectionString: env.DATABASE_URL_OWNER });
  await client.connect();
  try {
    return await seed(client, commitments);
  } finally {
    await client.end();
  }
}

/** Over the rounds; `ratio` is the median of the rounds' own ratios. */
function medians(rounds) {
  const of = (side) => ({
    rps: median(rounds.map((round) => round[side].rps)),
    p50: median(rounds.map((round) => round[side].p50)),
    p99: median(rounds.map((round) => round[side].p99)),
  });
  return { floor: of('floor'), api: of('api'), ratio: median(rounds.map(({ ratio }) => ratio)) };
}

function line(floor, api, ratio) {
  const side = (name, { rps, p50, p99 }) =>
    `${name} ${rps.toFixed(0).padStart(5)}/s, p50 ${String(p50).padStart(4)} ms, p99 ${String(p99).padStart(4)} ms`;
  return `${side('floor', floor)} · ${side('API', api)} · ratio ${ratio.toFixed(2)}`;
}
