import type { Page } from 'playwright-core';
import type { Caller } from '../support/application.js';
import { expectAccessible, pressIn, setStage, typeInOpened, type Stage } from '../support/browser.js';
import { linked } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

describe('evidence that waits for a manager', () => {
  let stage: Stage;
  let manager: Caller;
  let keys = 0;

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    const contributor = await given.contributor(team);
    manager = await given.manager(team);
    const commitment = await given.arranged(team, { title: 'Dredge the old harbour' });
    const milestone = await given.milestone(commitment, { words: 'The harbour is 9 metres deep' });
    const supports = [{ claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade: 'B' }];
    await linked(contributor, commitment, { title: 'The survey', supports });
    await linked(contributor, commitment, { title: 'A photograph' });
  });
  afterAll(() => stage.close());

  const press = async (page: Page, key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const list = (page: Page) => page.getByRole('region', { name: 'Accept' });

  it('is accepted with one key on its row, and not accepted with one key and the reason', async () => {
    const page = await stage.open(manager, '/my-work');
    await list(page).getByText('The survey').waitFor();
    await expectAccessible(page);
    await page.getByRole('heading', { level: 1, name: 'My work' }).focus();
    await page.keyboard.press('j');
    await press(page, 'a');
    await list(page).getByLabel('Accepted', { exact: true }).waitFor();
    expect(keys).toBe(1);
    await pressIn(list(page), 'j');
    await press(page, 'x');
    await typeInOpened(page, 'It shows another harbour.');
    await press(page, 'Enter');
    await list(page).getByLabel('Not accepted', { exact: true }).waitFor();
    expect(keys).toBe(3);
    await pressIn(list(page), 'Enter');
    await list(page).getByText('It shows another harbour.').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'My work', exact: true }).waitFor();
  });

  it('says who accepted it, where it is and in the activity, on a telephone in the dark', async () => {
    const page = await stage.open(manager, '/commitments/FT-1001', { width: 360, colorScheme: 'dark' });
    const survey = page.getByRole('listitem').filter({ hasText: 'The survey' });
    await survey.getByText('Accepted', { exact: true }).first().waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.goto(`${stage.application.address}/commitments/FT-1001?tab=activity`);
    await page.getByText('Accepted evidence: The survey').waitFor();
    await page.getByText('Did not accept evidence: A photograph').waitFor();
  });
});
