import { expiresSoon, isExpired } from './expiry.js';

const today = '2026-11-22';

describe('evidence with a last day', () => {
  it.each([
    ['without one', null, false, false],
    ['long before it', '2026-12-23', false, false],
    ['30 days before it', '2026-12-22', false, true],
    ['on it', today, false, true],
    ['after it', '2026-11-21', true, false],
  ])('is what it is %s', (_, validUntil, expired, soon) => {
    expect([isExpired(validUntil, today), expiresSoon(validUntil, today)]).toEqual([expired, soon]);
  });
});
