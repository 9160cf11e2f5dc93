import { requestsOfPages } from '@followthrough/web/page-requests';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameAnswers } from './shared/answers.mjs';
import { inRounds } from './shared/rounds.mjs';
import { readers } from './shared/seed.mjs';
import { withServers } from './shared/servers.mjs';
import { views } from './views/all.mjs';
import { pastDay } from './views/seed-past.mjs';
import { checkFound, requestsFor } from './views/requests.mjs';
import { seedPages } from './views/seed.mjs';

const statements = join(import.meta.dirname, 'views', 'all.mjs');

/** The number of simultaneous readers: a few are enough to keep both cores busy with whole pages. */
const connections = 8;

/** Pages that show the voice and the day that a reader chose. */
const read = ['board by status', 'register', 'commitment'];

/** How they are read otherwise, and the header of each. */
const readings = {
  assessed: { 'followthrough-voice': 'ASSESSED' },
  'as at': { 'followthrough-as-at': pastDay },
  'as at, by effective date': { 'followthrough-as-at': pastDay, 'followthrough-as-at-by': 'EFFECTIVE' },
};

const withHeaders = (headers, requests) =>
  requests.map((request) => ({ ...request, headers: { ...request.headers, ...headers } }));

/**
 * Measures the requests that pages really send, through the real API with session and visibility, each against a floor
 * with the same answer, in alternating rounds; then some of them in the voice of auditors, and as at a past day with twenty
 * changes of each commitment around it, by both its dates, against the API as reported today.
 * Writes views.json under `out`. `url` is an empty database, `owner` its address as the owner.
 */
export async function run({ url, owner = url, out, commitments = 10_000, rounds = 5, seconds = 4, say = console.log }) {
  const today = new Date().toISOString().slice(0, 10);
  say(`Making a register of ${commitments.toLocaleString('en')} commitments`);
  const fill = (client) => seedPages(client, commitments);
  await withServers({ url, owner, floor: statements, fill }, async ({ api, floor, filled: tokens }) => {
    const measured = [];
    const others = [];
    for (const view of views) {
      const bodies = (await requestsOfPages(view.places)).flat();
      const of = (at) => requestsFor(view, bodies, { reader: readers[at], token: tokens[at], today });
      const sides = {
        api: { url: api.url, connections, requests: of(0).api, requestsOf: (at) => of(at).api },
        floor: { url: floor.url, connections, requests: of(0).floor, requestsOf: (at) => of(at).floor },
      };
      const check = (data) => checkFound(data, view);
      await sameAnswers({ url: api.url, requests: of(0).whole }, sides.floor, check);
      const bytes = await sameAnswers(sides.api, sides.floor, check);
      say(`${view.name}: ${(bytes / 1000).toFixed(1)} kB an answer`);
      measured.push({ name: view.name, bytes, ...(await inRounds(sides, { rounds, seconds, say })) });
      await sameAnswers(sides.api, sides.floor, check);
      for (const [reading, headers] of read.includes(view.name) ? Object.entries(readings) : []) {
        const other = {
          ...sides.api,
          requests: withHeaders(headers, of(0).api),
          requestsOf: (at) => withHeaders(headers, of(at).api),
        };
        const names = ['as reported today', reading];
        const result = await inRounds({ api: other, floor: sides.api }, { rounds, seconds, say, names });
        const { ratio, api: read, floor: usual } = result;
        others.push({ name: view.name, reading, ratio, rps: read.rps, usualRps: usual.rps });
      }
    }
    writeFileSync(
      join(out, 'views.json'),
      `${JSON.stringify({ commitments, views: measured.map(figures), others }, null, 2)}\n`,
    );
  });
}

/** The ratio of requests per second, and the 95th percentile of the duration. */
export function figures({ name, bytes, ratio, api, floor }) {
  return { name, ratio, p95Ms: api.p95, floorP95Ms: floor.p95, bytes, rps: api.rps, floorRps: floor.rps };
}
