import { command, programs, runProgram } from '@followthrough/local/starting/programs.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { run, serve } from './service.mjs';

/**
 * Migrates an empty database and fills it with `fill`, then starts the real API on it, if `floor` names a module of
 * statements, the floor, and with `worker` the real worker. `measure` receives them and the result of `fill`. Everything is
 * stopped before this returns.
 */
export async function withServers({ url, owner, floor, worker = false, fill }, measure) {
  const data = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
  const env = { ...process.env, DATABASE_URL: url, DATABASE_URL_OWNER: owner, FOLLOWTHROUGH_DATA: data };
  const started = [];
  const start = async (program, more = {}) => {
    started.push(await serve(command(program, { ...env, ...more }), '/healthz'));
    return started.at(-1);
  };
  try {
    const filled = await prepared(env, fill);
    const api = await start(programs.api);
    if (worker) started.push(await run(command(programs.worker, env), 'follows events'));
    return await measure({
      api,
      floor: floor && (await start(join(import.meta.dirname, 'floor.mjs'), { FLOOR: floor })),
      filled,
    });
  } finally {
    for (const server of started.reverse()) await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function prepared(env, fill) {
  await runProgram('migrate', env, () => undefined);
  const client = new pg.Client({ connectionString: env.DATABASE_URL_OWNER });
  await client.connect();
  try {
    return await fill(client);
  } finally {
    await client.end();
  }
}
