import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiRequests, checkRows, floorRequests } from './board/requests.mjs';
import { sameAnswers } from './shared/answers.mjs';
import { connections } from './shared/connections.mjs';
import { inRounds } from './shared/rounds.mjs';
import { seed } from './shared/seed.mjs';
import { withServers } from './shared/servers.mjs';
import { mostMemory } from './shared/service.mjs';

const statements = join(import.meta.dirname, 'board', 'statement.mjs');

/**
 * Measures a board page through the real API, with session and visibility, against the floor, in alternating rounds.
 * Writes board.json under `out`. `url` is an empty database, `owner` its address as the owner.
 */
export async function run({ url, owner = url, out, commitments = 10_000, rounds = 5, seconds = 6, say = console.log }) {
  say(`Making a register of ${commitments.toLocaleString('en')} commitments`);
  const fill = (client) => seed(client, commitments);
  await withServers({ url, owner, floor: statements, fill }, async ({ api, floor, filled: tokens }) => {
    const sides = {
      api: { url: api.url, connections, requests: apiRequests(tokens[0]), requestsOf: (at) => apiRequests(tokens[at]) },
      floor: { url: floor.url, connections, requests: floorRequests(), requestsOf: floorRequests },
    };
    const bytes = await sameAnswers(sides.api, sides.floor, checkRows);
    say(`Both answer the same: ${(bytes / 1000).toFixed(1)} kB a page`);
    const result = { commitments, bytes, ...(await inRounds(sides, { rounds, seconds, say })) };
    await sameAnswers(sides.api, sides.floor, checkRows);
    result.api.rssMb = mostMemory(api.pid);
    say(`The API held ${result.api.rssMb} MB at most`);
    writeFileSync(join(out, 'board.json'), `${JSON.stringify(result, null, 2)}\n`);
  });
}
