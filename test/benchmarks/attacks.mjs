import autocannon from 'autocannon';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiRequests } from './board/requests.mjs';
import { median } from './shared/load.mjs';
import { seed } from './shared/seed.mjs';
import { withServers } from './shared/servers.mjs';

const attackers = 16;
const readers = 20;

/** A document with 950 repeated fields: comparing every two of them would cost the square. */
const repeated = `{ ${'deployment { demo } '.repeat(950)} }`;

/** The text of a source for each of its passages, sixty times. */
const endless = (id) =>
  `{ ${Array.from({ length: 60 }, (_, at) => `a${at}: source(id: "${id}") { passages { edges { node { source { text } } } } }`).join(' ')} }`;

/**
 * Measures how fast a hostile query is refused, and how the board performs while 16 signed-out connections send the
 * document of 950 fields. Writes attacks.json under `out`.
 */
export async function run({ url, owner = url, out, commitments = 10_000, seconds = 10, say = console.log }) {
  say(`Making a register of ${commitments.toLocaleString('en')} commitments`);
  const fill = async (client) => {
    const tokens = await seed(client, commitments);
    const { rows } = await client.query('select id from sources limit 1');
    return { tokens, source: rows[0].id };
  };
  await withServers({ url, owner, fill }, async ({ api, filled: { tokens, source } }) => {
    const board = () => apiRequests(tokens[0]);
    await read(api.url, board, 3);

    const refused = [];
    for (let time = 0; time < 20; time++) refused.push(await refusal(api.url, endless(source), tokens[1]));
    const calm = await read(api.url, board, seconds);
    const attack = flood(api.url, seconds + 2);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const attacked = await read(api.url, board, seconds);
    const answers = await attack;

    const result = {
      refusedMs: { first: refused[0], median: median(refused), most: Math.max(...refused) },
      calm,
      attacked,
      answers,
    };
    say(
      `The endless query is refused in ${result.refusedMs.first.toFixed(0)} ms cold, ${result.refusedMs.median.toFixed(0)} ms warm`,
    );
    say(
      `Board p99: ${calm.p99} ms calm, ${attacked.p99} ms under attack by ${attackers} connections (${JSON.stringify(answers)})`,
    );
    writeFileSync(join(out, 'attacks.json'), `${JSON.stringify(result, null, 2)}\n`);
  });
}

/** One reader who requests the board repeatedly. */
async function read(url, requests, duration) {
  const { latency, non2xx, errors } = await autocannon({
    url,
    connections: 1,
    duration,
    overallRate: readers,
    requests: requests(),
  });
  if (errors + non2xx > 0) throw new Error(`The reader was not answered: ${errors} errors, ${non2xx} refusals.`);
  return { p50: latency.p50, p99: latency.p99, most: latency.max };
}

/** The responses to signed-out clients, by status. */
async function flood(url, duration) {
  const { statusCodeStats, requests } = await autocannon({
    url,
    connections: attackers,
    duration,
    requests: [
      {
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: repeated }),
      },
    ],
  });
  return { perSecond: Math.round(requests.average), ...statusCodeStats };
}

async function refusal(url, query, token) {
  const begun = performance.now();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `followthrough_session=${token}` },
    body: JSON.stringify({ query }),
  });
  const { errors } = await answer.json();
  if (answer.status !== 400 || errors[0].extensions.code !== 'INVALID') throw new Error('The query was not refused.');
  return performance.now() - begun;
}
