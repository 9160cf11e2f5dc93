import { load, median } from './load.mjs';

/**
 * Loads two servers in alternating rounds, so that other activity on the machine affects both. `api` and `floor` have a
 * `url`, a number of `connections`, and `requestsOf` each. `names` says what they are, if they are something else.
 */
export async function inRounds({ api, floor }, { rounds, seconds, say, names = ['floor', 'API'] }) {
  for (const side of [floor, api]) await load(side, seconds / 2);
  const measured = [];
  for (let number = 1; number <= rounds; number++) {
    const round = {
      floor: await load(floor, seconds),
      api: await load(api, seconds),
    };
    measured.push({ ...round, ratio: round.api.rps / round.floor.rps });
    say(`round ${number}: ${line(measured.at(-1), names)}`);
  }
  const result = medians(measured);
  say(`median:  ${line(result, names)}`);
  return { ...result, rounds: measured };
}

/** Medians over the rounds; `ratio` is the median of the ratios of the rounds. */
export function medians(rounds) {
  const of = (side) =>
    Object.fromEntries(
      ['rps', 'p50', 'p95', 'p99'].map((figure) => [figure, median(rounds.map((round) => round[side][figure]))]),
    );
  return { floor: of('floor'), api: of('api'), ratio: median(rounds.map(({ ratio }) => ratio)) };
}

function line({ floor, api, ratio }, names) {
  const side = (name, { rps, p50, p95, p99 }) =>
    `${name} ${rps.toFixed(0).padStart(5)}/s, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`;
  return `${side(names[0], floor)} · ${side(names[1], api)} · ratio ${ratio.toFixed(2)}`;
}
