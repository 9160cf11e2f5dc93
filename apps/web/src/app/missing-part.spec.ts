import { isMissingPart } from './missing-part.js';

describe('a part of the product that is missing', () => {
  it.each([
    'Unable to preload CSS for http://localhost/assets/list.css',
    'Failed to fetch dynamically imported module: http://localhost/assets/page.js',
    'error loading dynamically imported module: http://localhost/assets/page.js',
    'Importing a module script failed.',
  ])('is recognised in each browser’s words: %s', (message) => {
    expect(isMissingPart(new TypeError(message))).toBe(true);
  });

  it('is not any other error', () => {
    expect(isMissingPart(new Error('Cannot read properties of undefined'))).toBe(false);
    expect(isMissingPart('error loading')).toBe(false);
  });
});
