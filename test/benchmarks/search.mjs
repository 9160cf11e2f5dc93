import { requestsOfDocument } from '@followthrough/web/page-requests';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataOf, posted } from './shared/answers.mjs';
import { load, percentile } from './shared/load.mjs';
import { withServers } from './shared/servers.mjs';
import { seedPages } from './views/seed.mjs';

/** Words of every commitment, of every piece of evidence, of some, of one and of none; the last one is half typed. */
const texts = ['region', 'report', 'will', 'rail tunnel', 'between region', 'office', 'FT-0042', 'xylophone', 'reg'];
const document = { module: '/src/features/search/search-query.ts', name: 'Search' };

/**
 * Measures the request of the search dialog for each text, one at a time, as one person who types. Writes search.json
 * under `out`.
 */
export async function run({ url, owner = url, out, commitments = 10_000, seconds = 6, say = console.log }) {
  say(`Making a register of ${commitments.toLocaleString('en')} commitments`);
  const fill = (client) => seedPages(client, commitments);
  await withServers({ url, owner, fill }, async ({ api, filled: [token] }) => {
    const asked = texts.map((text) => ({ text, evidence: 4, people: 4 }));
    const bodies = (await requestsOfDocument(document, asked)).flat();
    const measured = [];
    for (const [at, text] of texts.entries()) {
      const found = await answerTo(api.url, posted(token, bodies[at].whole));
      const requestsOf = () => [posted(token, bodies[at].body)];
      const { p50, p95, p99 } = await load({ url: api.url, connections: 1, requestsOf }, seconds);
      measured.push({ text, found, p50, p95, p99 });
      say(`${text.padEnd(16)} ${JSON.stringify(found)}: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
    }
    const p95Ms = percentile(
      measured.map(({ p95 }) => p95),
      1,
    );
    say(`The slowest text has a p95 of ${p95Ms} ms`);
    writeFileSync(join(out, 'search.json'), `${JSON.stringify({ commitments, p95Ms, texts: measured }, null, 2)}\n`);
  });
}

/** The number of results in each list. The API knows the document afterwards. */
async function answerTo(url, request) {
  return Object.fromEntries(
    Object.entries(await dataOf(url, request)).flatMap(([list, { totalCount }]) =>
      totalCount === undefined ? [] : [[list, totalCount]],
    ),
  );
}
