import { existsSync } from 'node:fs';
import { Failure } from '../shared/failure.mjs';
import { notedCluster } from './folder.mjs';
import { givenDatabase } from './keeper.mjs';
import { openPostgres, stopPostgres } from './server.mjs';

/** Uses the database of an earlier start; creates none, and leaves the server as it was, running or stopped. */
export async function withEarlierDatabase(data, work) {
  if (process.env.DATABASE_URL) return work(givenDatabase(process.env).urls());
  const cluster = notedCluster(data);
  if (!cluster || !existsSync(cluster)) {
    throw new Failure(`${data} holds no database. Name the folder that "npm start" uses: --data DIR`);
  }
  const { urls, adopted } = await openPostgres(data);
  try {
    return await work(urls);
  } finally {
    if (!adopted) await stopPostgres(data);
  }
}
