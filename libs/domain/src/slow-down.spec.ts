import { deviceSlowDown, networkOf, strangerSlowDown } from './slow-down.js';

describe('tries that fail', () => {
  it.each([deviceSlowDown, strangerSlowDown])('wait increasingly long, up to a limit', ({ seconds }) => {
    expect([...seconds].sort((a, b) => a - b)).toEqual(seconds);
    expect(seconds[0]).toBe(0);
    expect(seconds.at(-1)).toBeGreaterThan(0);
    expect(seconds.at(-1)).toBeLessThanOrEqual(900);
  });

  it('let a new browser in within half a minute, after any failures', () =>
    expect(Math.max(...strangerSlowDown.seconds)).toBeLessThanOrEqual(30));

  it('leave a guesser in one network fewer than three thousand guesses a day', () => {
    const { seconds, forgottenAfterHours } = strangerSlowDown;
    expect(seconds.length + (forgottenAfterHours * 3600) / seconds.at(-1)!).toBeLessThan(3000);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1::/48'],
    ['2001:db8::9', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
  ])('from %s count for %s', (address, network) => expect(networkOf(address)).toBe(network));
});
