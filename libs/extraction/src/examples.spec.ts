import { inventedSentences } from './learning/invented.js';
import { propose } from './propose.js';
import type { Tier } from './tiers.js';

/** The tier of the last proposal; an item comes after its lead. */
function tierOf(text: string): Tier | undefined {
  const last = propose(text, { published: '2026-03-10' }).at(-1);
  return last && text.endsWith(last.quote) ? last.tier : undefined;
}

const stating = inventedSentences().filter(({ states }) => states);
const stateless = inventedSentences().filter(({ states }) => !states);

/** They were learned from, so this shows only that the weights fit their lessons; the benchmark measures other texts. */
describe('the sentences that the shipped weights were taught with', () => {
  it('are proposed where they state a commitment, nearly all of them as likely', () => {
    const tiers = stating.map(({ text }) => tierOf(text));
    expect(tiers.filter((tier) => tier !== undefined).length).toBeGreaterThanOrEqual(0.97 * stating.length);
    expect(tiers.filter((tier) => tier === 'likely').length).toBeGreaterThanOrEqual(0.85 * stating.length);
  });

  it('are not proposed as likely where they state none, with few exceptions', () => {
    const tiers = stateless.map(({ text }) => tierOf(text));
    expect(tiers.filter((tier) => tier === 'likely').length).toBeLessThanOrEqual(0.1 * stateless.length);
  });
});
