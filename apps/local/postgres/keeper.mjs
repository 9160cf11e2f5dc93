import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../shared/failure.mjs';
import { openPostgres, stopPostgres } from './server.mjs';

const pauses = [0, 1000, 2000, 5000, 10_000, 30_000];

/** The PostgreSQL at DATABASE_URL, which is not ours to start or stop. */
export function givenDatabase(env) {
  if (!/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) {
    throw new Failure('DATABASE_URL should be an address such as postgresql://name:password@host:5432/database');
  }
  const url = env.DATABASE_URL;
  const urls = {
    runtime: url,
    owner: env.DATABASE_URL_OWNER || url,
    worker: env.DATABASE_URL_WORKER || url,
    superuser: env.DATABASE_URL_SUPERUSER,
  };
  return { urls: () => urls, fresh: false, embedded: false, watch() {}, async stop() {} };
}

/** The embedded PostgreSQL of a data folder: started, watched, restarted if it is killed, and stopped at the end. */
export function embeddedDatabase(data, say) {
  let opened;
  let opening;
  let stopped = false;

  const open = () => {
    opening = openPostgres(data, { say });
    return opening;
  };

  async function reopen() {
    for (let attempt = 0; !stopped; attempt++) {
      try {
        return await open();
      } catch (error) {
        say(error.message);
        await sleep(pauses[Math.min(attempt + 1, pauses.length - 1)]);
      }
    }
    return opened;
  }

  async function watch(moved) {
    while (!stopped) {
      await sleep(500, undefined, { ref: false });
      if (stopped || opened.isRunning()) continue;
      say('PostgreSQL ended; it starts again');
      const { url } = opened;
      opened = await reopen();
      if (!stopped && opened.url !== url) await moved();
    }
  }

  return {
    embedded: true,
    async start() {
      opened = await open();
      return opened;
    },
    urls: () => opened.urls,
    watch: (moved) => void watch(moved),
    async stop() {
      stopped = true;
      // Once for a running server, and again for one that was just starting.
      await stopPostgres(data);
      await opening?.catch(() => {});
      await stopPostgres(data);
    },
  };
}
