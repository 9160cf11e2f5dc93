import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Page } from 'playwright-core';
import type { Caller } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { linked, reported } from '../support/given-delivery.js';
import { givenSite, html, type Site } from '../support/given-site.js';
import { givenIn } from '../support/given.js';

describe('a copy of a linked page', () => {
  let stage: Stage;
  let site: Site;
  let contributor: Caller;
  let auditor: Caller;
  let mole: Commitment;

  beforeAll(async () => {
    stage = await setStage();
    site = await givenSite(stage.application, 'ferries.example');
    site.answer = html('<h1>The mole</h1><p>The foundations stand.</p><script>alert(1)</script>');
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    contributor = await given.contributor(team);
    auditor = await given.auditor();
    mole = await given.arranged(team, { title: 'Build the new mole' });
    const release = await linked(contributor, mole, { title: 'The release', address: site.at('/release') });
    await linked(contributor, mole, { title: 'A page elsewhere', address: 'https://elsewhere.example/page' });
    await reported(contributor, mole, { supports: [{ evidenceId: release.id, role: 'SUPPORTS', grade: 'B' }] });
  });
  afterAll(async () => {
    await stage.close();
    await site.close();
  });

  const evidence = (page: Page) => page.locator('#evidence');

  it('is kept by one button, and by an option of a form; elsewhere the page says why not', async () => {
    const page = await stage.open(contributor, '/commitments/FT-1001#evidence');
    await evidence(page)
      .getByText(/does not fetch pages from elsewhere\.example/)
      .waitFor();
    await evidence(page).getByRole('button', { name: 'Keep a copy of The release' }).click();
    await evidence(page)
      .getByRole('link', { name: /^Copy of/ })
      .waitFor();
    await evidence(page).getByRole('button', { name: 'Add evidence' }).click();
    const form = page.getByRole('form', { name: 'Add evidence' });
    await form.getByLabel('Title').fill('The survey');
    await form.getByLabel('Address').fill(site.at('/survey'));
    await form.getByRole('checkbox', { name: /^Keep a copy of the page/ }).check();
    await expectAccessible(page);
    site.answer = (_, response) => void response.writeHead(404).end();
    await form.getByRole('button', { name: 'Add evidence' }).click();
    await form.getByText(/answered with status 404/).waitFor();
    await expectAccessible(page);
    site.answer = html('<p>The survey.</p>');
    await form.getByRole('button', { name: 'Add evidence' }).click();
    await evidence(page)
      .getByRole('link', { name: /^Copy of/ })
      .nth(1)
      .waitFor();
  });

  it('is the end of the walk of an auditor, who downloads it and checks its hash', async () => {
    const page = await stage.open(auditor, '/commitments/FT-1001/walk?pane=copy');
    const copy = page.getByRole('region', { name: 'Archived copy', exact: true });
    await copy.getByRole('button', { name: 'Check copy' }).click();
    await copy.getByText('The copy matches its recorded hash.').waitFor();
    const arriving = page.waitForEvent('download');
    await copy.getByRole('link', { name: /^Download ferries\.example/ }).click();
    expect((await arriving).suggestedFilename()).toMatch(/^ferries\.example-\d{14}\.warc$/);
    await expectAccessible(page);
    const narrow = await stage.open(auditor, '/commitments/FT-1001/walk?pane=copy', { width: 360 });
    await narrow.getByText('The copy in the record').waitFor();
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
