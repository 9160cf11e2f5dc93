import { weighPages } from '@followthrough/local/measuring/bundle.mjs';

/**
 * What a browser transfers before a page is shown, in kB: the document, scripts and style sheets, as compressed by the build.
 * Code above the limit must load after the page, or this comment must say why it is worth the wait. The board may weigh more:
 * people reach it from home, which has loaded most of it already; its own are dragging, filters and menus, and marks that say what
 * is stalled and who let an unproven delivery pass. Every page can be opened on another day by its address, so the addresses
 * and the cache know the day from the start; the words about it and the choice of a day load after the page. After a change, which any
 * page can make, the focus stays where the work is; a keyboard cannot wait for that. Home and the rail count all that waits, samples, too.
 */
const most = { firstPageKb: 215, homeKb: 257, boardKb: 305 };

describe('what arrives before a page is there', () => {
  it.each([
    ['the first page', 'firstPageKb'],
    ['home', 'homeKb'],
    ['the board', 'boardKb'],
  ] as const)('is light: %s', (_, page) => {
    expect(weighPages()[page]).toBeLessThanOrEqual(most[page]);
  });
});
