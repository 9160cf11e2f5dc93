import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { givenIn, type Given } from '../support/given.js';

const release = `Press release

Two new quays for Port Ansel

From: Office of Quays
7 November 2024

Norland will build two new quays at Port Ansel by June 2027. The ministers thanked the crews of the harbour.
`;

describe('archiving, in the browser', () => {
  let stage: Stage;
  let given: Given;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
    await given.organisation({ name: 'Office of Quays', kind: 'DEPARTMENT' });
  });
  afterAll(() => stage.close());

  it('takes at most three clicks after a release was pasted that names its date', async () => {
    const page = await stage.open(await given.contributor(await given.team('Quays')), '/sources/new');
    await page.evaluate(() => {
      document.documentElement.dataset['clicks'] = '0';
      const count = () => {
        const { dataset } = document.documentElement;
        dataset['clicks'] = String(Number(dataset['clicks']) + 1);
      };
      addEventListener('click', count, true);
    });
    // The box has the focus: nobody clicks before pasting.
    await page.getByLabel('Paste a link or the text').waitFor();
    await page.keyboard.insertText(release);
    const details = page.getByRole('group', { name: 'Details of the document' });
    await details.getByRole('button', { name: 'Title: Two new quays for Port Ansel' }).waitFor();
    await details.getByRole('button', { name: 'Issuer: Office of Quays' }).waitFor();
    await details.getByRole('button', { name: 'Date: 7 Nov 2024' }).waitFor();
    await details.getByRole('button', { name: 'Language: English' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Archive', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Two new quays for Port Ansel' }).waitFor();
    const clicks = await page.evaluate(() => Number(document.documentElement.dataset['clicks']));
    expect(clicks).toBeGreaterThan(0);
    expect(clicks).toBeLessThanOrEqual(3);
  });

  it('says before anything is typed that the same text is archived, and keeps a pasted link', async () => {
    const page = await stage.open(await given.contributor(await given.team('Moles')), '/sources/new');
    await page.getByLabel('Paste a link or the text').fill('https://quays.example/two-quays');
    await page.getByLabel('Paste a link or the text').blur();
    await page.getByText('This deployment does not fetch pages.').waitFor();
    await page.getByLabel('Paste a link or the text').fill(release);
    await page.getByText('This document is already archived.').waitFor();
    await page.getByRole('link', { name: 'https://quays.example/two-quays' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Open Two new quays for Port Ansel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Two new quays for Port Ansel' }).waitFor();
  });
});
