import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Caller } from '../support/application.js';
import { expectAccessible, pressIn, setStage, typeInOpened, type Stage } from '../support/browser.js';
import { reported } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

describe('reports that wait for a manager', () => {
  let stage: Stage;
  let contributor: Caller;
  let manager: Caller;
  let tide: Commitment;
  let mole: Commitment;

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    tide = await given.arranged(team, { title: 'Publish the tide tables' });
    mole = await given.arranged(team, { title: 'Repair the old mole' });
    await reported(contributor, tide, { rationale: 'All nineteen harbours are in the tables.' });
    await reported(contributor, mole, { rationale: 'It will be ready soon.', status: 'AT_RISK' });
  });
  afterAll(() => stage.close());

  const list = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  it('are agreed with one key, and sent back with one key and the words', async () => {
    const page = await stage.open(manager, '/my-work');
    await list(page, 'Agree').getByText('Publish the tide tables').waitFor();
    await expectAccessible(page);
    await page.getByRole('heading', { level: 1, name: 'My work' }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await list(page, 'Agree').getByLabel('Agreed', { exact: true }).waitFor();
    await pressIn(list(page, 'Agree'), 'j');
    await page.keyboard.press('x');
    await typeInOpened(page, 'How soon?');
    await page.keyboard.press('Enter');
    await list(page, 'Agree').getByLabel('Sent back', { exact: true }).waitFor();
    await pressIn(list(page, 'Agree'), 'Enter');
    await list(page, 'Agree').getByText('How soon?').first().waitFor();
    await expectAccessible(page);
  });

  it('come back to their author with the words, who reports again from there', async () => {
    const page = await stage.open(contributor, '/my-work', { width: 360, colorScheme: 'dark' });
    const back = list(page, 'Sent back');
    await back.getByText('How soon?').waitFor();
    await expectAccessible(page);
    await back.getByRole('button', { name: /Repair the old mole/ }).click();
    const form = page.getByRole('form', { name: 'Report status' });
    // The dialog opens before the form was read, and the focus does not stay on its close button.
    await page.waitForFunction(() => document.activeElement?.matches('form [type=radio]'));
    await form.getByLabel(/^Rationale/).fill('The contractor says March.');
    await form.getByRole('radio', { name: 'At risk' }).click();
    await form.getByRole('button', { name: 'Report status' }).click();
    await form.waitFor({ state: 'detached' });
    await back.waitFor({ state: 'detached' });
  });

  it('give the board its second voice, which links and the export keep', async () => {
    const page = await stage.open(manager, '/board');
    await page.getByLabel('Status', { exact: true }).selectOption('AGREED');
    await page.getByText(/^Statuses as agreed by managers/).waitFor();
    await page
      .getByRole('region', { name: /^On track/ })
      .getByText('Publish the tide tables')
      .waitFor();
    await page
      .getByRole('region', { name: /^Unclear/ })
      .getByText('Repair the old mole')
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Repair the old mole' }).click();
    await page.waitForURL(/\/commitments\/FT-\d+\?voice=agreed/);
    await list(page, 'Status').getByText('Waiting for agreement').waitFor();
    await expectAccessible(page);
    await page.goto(`${stage.application.address}/register?voice=agreed`);
    await page
      .getByRole('row', { name: /Repair the old mole/ })
      .getByText('Unclear')
      .waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: 'Export' })
        .click()
        .then(() => page.getByRole('menuitem', { name: 'CSV', exact: true }).click()),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/Repair the old mole.*Unclear/);
    await page.getByRole('link', { name: 'Back to reported' }).click();
    await page
      .getByRole('row', { name: /Repair the old mole/ })
      .getByText('At risk')
      .waitFor();
  });
});
