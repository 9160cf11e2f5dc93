import { weighPages } from '@followthrough/local/measuring/bundle.mjs';

/**
 * Compressed JavaScript, in kB. Code above the limit must load after the page, or this comment must say why it is worth
 * the wait. The board may weigh more: people reach it from home, which has loaded most of it already.
 */
const most = { firstPageKb: 220, homeKb: 275, boardKb: 305 };

describe('what arrives before a page is there', () => {
  it.each([
    ['the first page', 'firstPageKb'],
    ['home', 'homeKb'],
    ['the board', 'boardKb'],
  ] as const)('is light: %s', (_, page) => {
    expect(weighPages()[page]).toBeLessThanOrEqual(most[page]);
  });
});
