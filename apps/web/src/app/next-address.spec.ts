import { nextAddress } from './next-address.js';

describe('the address after sign-in', () => {
  it('keeps a path of this site with its filter and anchor', () => {
    expect(nextAddress('/register?kind=FUNDING#row-3')).toBe('/register?kind=FUNDING#row-3');
  });

  it.each([
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '/..//example.org',
    '/.//example.org',
    '/a/%2e%2e//example.org',
    '/./\\example.org',
    'javascript:alert(1)',
    '',
    7,
    null,
  ])('leads home instead of to %j', (next) => {
    expect(nextAddress(next)).toBe('/');
  });
});
