import type { Page } from 'playwright-core';

/** What somebody types about a document that does not say it itself. */
export interface GivenFacts {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
}

/** Corrects one part of the sentence that says what is known of a document. */
export async function correctPart(page: Page, part: 'Title' | 'Date' | 'Language', value: string): Promise<void> {
  const details = page.getByRole('group', { name: 'Details of the document' });
  await details.getByRole('button', { name: new RegExp(`^(?:${part}:|Add ${part.toLowerCase()}$)`) }).click();
  await details.getByRole('textbox', { name: part, exact: true }).fill(value);
  await details.getByRole('button', { name: 'Done' }).click();
}

/** Pastes a document where sources are archived; what it does not say about itself is given. */
export async function archive(page: Page, text: string, given?: GivenFacts): Promise<void> {
  await page.getByLabel('Paste a link or the text').fill(text);
  const details = page.getByRole('group', { name: 'Details of the document' });
  await details.getByText(/^In the document:|^Added by you:/).waitFor();
  if (given) {
    await correctPart(page, 'Title', given.title);
    await correctPart(page, 'Date', given.published);
    await details.getByText('More details').click();
    await details.getByRole('textbox', { name: 'Publisher', exact: true }).fill(given.publisher);
    await details.getByLabel('Where did these details come from?').fill('It stood on the page.');
  }
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await page.getByRole('article').first().waitFor();
}

/** Waits until so many are decided: “2 of 6”. */
export async function decided(page: Page, count: string): Promise<void> {
  await page.getByRole('main').getByText(`${count} decided`, { exact: true }).waitFor();
}

/** Selects all words of the paragraph that begins so, as a mouse would. */
export async function selectParagraph(page: Page, beginning: string): Promise<void> {
  await page.getByRole('article').first().getByText(beginning).first().selectText();
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
}

/** Fails unless the words are marked as those that are looked at, and stand on the screen, clear of the bar above. */
export async function expectInView(page: Page, words: string): Promise<void> {
  const mark = page.locator('mark').filter({ hasText: words });
  await mark.waitFor();
  await page.waitForFunction((text) => {
    const marks = [...document.querySelectorAll('mark[data-active]')];
    const active = marks.find(({ textContent }) => textContent?.includes(text));
    const place = active?.getBoundingClientRect();
    return place !== undefined && place.top >= 52 && place.bottom <= window.innerHeight;
  }, words);
}
