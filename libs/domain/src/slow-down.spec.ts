import { accountSlowDown, addressSlowDown, networkOf } from './slow-down.js';

describe('tries that fail', () => {
  it.each([accountSlowDown, addressSlowDown])('wait longer and longer, and never for ever', ({ seconds }) => {
    expect([...seconds].sort((a, b) => a - b)).toEqual(seconds);
    expect(seconds[0]).toBe(0);
    expect(seconds.at(-1)).toBeGreaterThan(0);
    expect(seconds.at(-1)).toBeLessThanOrEqual(900);
  });

  it('leave a guesser of one account fewer than two hundred guesses a day', () => {
    const { seconds, forgottenAfterHours } = accountSlowDown;
    const day = forgottenAfterHours * 3600;
    const atOnce = seconds.length;
    expect(atOnce + day / seconds.at(-1)!).toBeLessThan(200);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('from %s count for %s', (address, network) => expect(networkOf(address)).toBe(network));
});
