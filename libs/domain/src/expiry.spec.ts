import { standsAgainstDelivery } from './delivery-tests.js';
import { countingGrades, expiresSoon, isExpired } from './expiry.js';

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

  it('proves no milestone after it', () => {
    const needed = { isRequired: true, isRemoved: false, neededGrade: 'B' } as const;
    const stands = (validUntil: string | null) =>
      standsAgainstDelivery(needed, null, countingGrades([{ grade: 'A', validUntil }], today));
    expect([stands(null), stands(today), stands('2026-11-21')]).toEqual([false, false, true]);
  });
});
