import { hostname } from 'node:os';
import { isOwnHost } from './own-address.js';

describe('a Host header', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '127.8.8.8', '[::1]:3000', 'LOCALHOST', hostname()])(
    'of this machine is believed: %s',
    (host) => expect(isOwnHost(host, '127.0.0.1')).toBe(true),
  );

  it('of the name it was told to listen on is believed', () =>
    expect(isOwnHost('tracker.example.org:3000', 'tracker.example.org')).toBe(true));

  it.each([
    'evil.example.org',
    'localhost.evil.example.org',
    '127.0.0.1.evil.example.org',
    '127.evil:80',
    '192.0.2.7',
    '',
    '[::2]',
  ])('of another is not: %s', (host) => expect(isOwnHost(host, '0.0.0.0')).toBe(false));
});
