import { isWebAddress } from './web-address.js';

describe('a web address', () => {
  it.each(['https://example.org', 'HTTP://example.org/a?b=c#d', 'https://xn--e1afmkfd.example/%D0%BF'])(
    '%s is one',
    (text) => {
      expect(isWebAddress(text)).toBe(true);
    },
  );

  it.each([
    'example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://',
    'https://exa mple.org',
    'https://gov.example@evil.example',
    'https://name:word@example.org',
    'https://example.org/\u202egpj.exe',
  ])('%s is none', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});
