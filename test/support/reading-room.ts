import type { Page } from 'playwright-core';

/** Details that the user enters because the document does not state them. */
export interface GivenFacts {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
}

/** Corrects one part of the sentence with a document’s details. */
export async function correctPart(page: Page, part: 'Title' | 'Date' | 'Language', value: string): Promise<void> {
  const details = page.getByRole('group', { name: 'Details of the document' });
  await details.getByRole('button', { name: new RegExp(`^(?:${part}:|Add ${part.toLowerCase()}$)`) }).click();
  await details.getByRole('textbox', { name: part, exact: true }).fill(value);
  await details.getByRole('button', { name: 'Done' }).click();
}

/** Archives a pasted document; missing details are entered. */
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

/** Waits for this number of decisions: “2 of 6”. */
export async function decided(page: Page, count: string): Promise<void> {
  await page.getByRole('main').getByText(`${count} decided`, { exact: true }).waitFor();
}

/** Selects the paragraph with this beginning, as a mouse would. */
export async function selectParagraph(page: Page, beginning: string): Promise<void> {
  await page.getByRole('article').first().getByText(beginning).first().selectText();
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
}

/** Fails unless the words have the highlighted mark and are visible below the top bar. */
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
