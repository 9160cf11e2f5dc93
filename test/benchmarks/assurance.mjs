import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { drawn } from './assurance/drawing.mjs';
import { cancelled, frozen } from './assurance/freezing.mjs';
import { grow, seedRegister } from './assurance/seed.mjs';
import { median } from './shared/load.mjs';
import { withServers } from './shared/servers.mjs';

const sampleSize = 200;
const rounds = 3;
const draws = 11;

/**
 * Freezes rounds of a team with this many commitments through the API and the worker, and cancels one half-way; then draws
 * samples from ten times as many. Writes assurance.json under `out`.
 */
export async function run({ url, owner = url, out, commitments = 10_000, say = console.log }) {
  say(`Making a register with ${commitments.toLocaleString('en')} commitments of one team`);
  const fill = (client) => seedRegister(client, commitments);
  await withServers({ url, owner, worker: true, fill }, async ({ api, filled: { manager, auditor } }) => {
    const client = new pg.Client({ connectionString: owner });
    await client.connect();
    try {
      const freezing = await measureFreezing({ api, client, manager, commitments }, say);
      const population = 10 * commitments;
      say(`Adding commitments until there are ${population.toLocaleString('en')}`);
      await grow(client, population);
      const samples = await measureDrawing({ api, auditor, population }, say);
      const result = { commitments, ...freezing, population, sampleSize, samples };
      writeFileSync(join(out, 'assurance.json'), `${JSON.stringify(result, null, 2)}\n`);
    } finally {
      await client.end();
    }
  });
}

async function measureFreezing(measured, say) {
  const cancelling = await cancelled(measured);
  const { percent, openMs, leftMs, remaining } = cancelling;
  say(
    `Cancelled at ${percent}%: open after ${openMs} ms, left by the worker after ${leftMs} ms, ${remaining} values saved`,
  );
  const freezings = [];
  for (let number = 1; number <= rounds; number++) {
    const freezing = await frozen(measured);
    freezings.push(freezing);
    say(`Frozen in ${freezing.seconds} s; progress seen: ${freezing.percents.join(', ')}%`);
  }
  return { cancelling, freezings };
}

async function measureDrawing({ api, auditor, population }, say) {
  const samples = {};
  for (const strataBy of [null, 'STATUS']) {
    const times = await drawn({ api, auditor, size: sampleSize, draws, strataBy });
    const [firstMs, medianMs, mostMs] = [times[0], median(times), Math.max(...times)];
    const name = strataBy ?? 'SIMPLE';
    samples[name] = { firstMs, medianMs, mostMs };
    say(
      `${sampleSize} of ${population.toLocaleString('en')}, ${name}: median ${medianMs} ms, slowest ${mostMs} ms, first ${firstMs} ms`,
    );
  }
  return samples;
}
