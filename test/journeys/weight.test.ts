import { weighPages } from '@followthrough/local/measuring/bundle.mjs';

/**
 * Compressed JavaScript, in kB. Whoever needs more lets it arrive after the page, or says here why it is worth the wait.
 * People come to the board from home, which has loaded most of it by then, so it may weigh more: it moves cards.
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
