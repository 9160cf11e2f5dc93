import { setTimeout as sleep } from 'node:timers/promises';
import { dataOf, posted } from '../shared/answers.mjs';
import { openRound } from './seed.mjs';

const readDocument = 'query ($id: UUID!) { round(id: $id) { state owing freezing { percent failedAt } } }';
const change = (name, input) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on Problem { message } } }`;
const freezeDocument = change('freezeRound', 'FreezeRoundInput');
const cancelDocument = change('cancelFreezing', 'RoundInput');

const lookEveryMilliseconds = 20;
const halfWay = 50;

/** Starts freezing a round of its own, cancels it half-way, and counts what is left once the worker let go of it. */
export async function cancelled({ api, client, manager }) {
  const id = await openRound(client);
  await freeze(api, manager, id);
  const { percent } = await until(api, manager, id, ({ freezing }) => freezing.percent >= halfWay);
  const begun = performance.now();
  await changed(api, manager, cancelDocument, { roundId: id });
  const openMs = since(begun);
  // The worker holds this lock while it works on the round.
  await client.query(`select pg_advisory_lock(hashtextextended($1, 1))`, [`round ${id}`]);
  const leftMs = since(begun);
  await client.query('select pg_advisory_unlock_all()');
  const { rows } = await client.query('select count(*)::integer as remaining from round_values');
  const { state } = await read(api, manager, id);
  if (state !== 'OPEN') throw new Error(`The round is ${state} after its freezing was cancelled.`);
  await client.query(
    `update rounds set state = 'CANCELLED', cancelled_at = now(), cancelled_by = opened_by, cancelled_reason = 'Measured' where id = $1`,
    [id],
  );
  return { percent, openMs, leftMs, remaining: rows[0].remaining };
}

/** Freezes a round of its own, and follows its progress as the page does, only more often. */
export async function frozen({ api, client, manager, commitments }) {
  const id = await openRound(client);
  const begun = performance.now();
  await freeze(api, manager, id);
  const percents = new Set();
  await until(api, manager, id, ({ state, freezing: { percent } }) => {
    if (percent !== null) percents.add(percent);
    return state === 'FROZEN';
  });
  const seconds = Math.round(since(begun) / 100) / 10;
  const { rows } = await client.query('select count(*)::integer as saved from round_values where round_id = $1', [id]);
  if (rows[0].saved !== commitments) throw new Error(`${rows[0].saved} values were saved, not ${commitments}.`);
  return { seconds, percents: [...percents] };
}

async function freeze(api, manager, id) {
  const { owing } = await read(api, manager, id);
  await changed(api, manager, freezeDocument, { roundId: id, seenOwing: owing });
}

/** Reads the round until this is true, and returns how far it was frozen then. @throws if the freezing failed */
async function until(api, manager, id, isReached) {
  for (;;) {
    const round = await read(api, manager, id);
    if (round.freezing.failedAt) throw new Error('The round could not be frozen.');
    if (isReached(round)) return round.freezing;
    if (round.state === 'FROZEN') throw new Error('The round was frozen before it could be cancelled.');
    await sleep(lookEveryMilliseconds);
  }
}

const read = async (api, token, id) => (await asked(api, token, readDocument, { id })).round;

async function changed(api, token, query, input) {
  const [answer] = Object.values(await asked(api, token, query, { input }));
  if (answer.message) throw new Error(answer.message);
}

const asked = (api, token, query, variables) => dataOf(api.url, posted(token, JSON.stringify({ query, variables })));

const since = (begun) => Math.round(performance.now() - begun);
