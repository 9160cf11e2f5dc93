import type { Caller } from '../support/application.js';
import { expectAccessible, pressIn, setStage, typeInOpened, type Stage } from '../support/browser.js';
import { givenIn } from '../support/given.js';

describe('a request for a new due date', () => {
  let stage: Stage;
  let contributor: Caller;
  let manager: Caller;

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    for (const title of ['Dredge the old harbour', 'Build the new mole']) {
      await given.arranged(team, {
        title,
        dueWords: 'June 2026',
        dueEdtf: '2026-06',
        dueEarliest: '2026-06-01',
        dueLatest: '2026-06-30',
        dueBasis: 'EXPLICIT',
      });
    }
  });
  afterAll(() => stage.close());

  const ask = async (reference: string, words: string, reason: string) => {
    const page = await stage.open(contributor, `/commitments/${reference}`);
    await page.getByRole('button', { name: 'Request new date' }).click();
    const dialog = page.getByRole('dialog', { name: 'Request a new due date' });
    await dialog.getByLabel('In the source’s words').fill(words);
    await dialog.getByLabel('Reason').fill(reason);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Send request' }).click();
    const requests = page.getByRole('region', { name: 'Requests' });
    await requests.getByText('Waiting for a decision').waitFor();
    return page;
  };

  it('is made by a contributor on the page of the commitment, and waits in My work', async () => {
    await ask('FT-1001', 'by June 2027', 'The dredger is late.');
    const page = await ask('FT-1002', 'by June 2028', 'The quarry is closed.');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'My work' }).first().click();
    const own = page.getByRole('region', { name: 'My requests' });
    await own.getByText('The quarry is closed.').or(own.getByText('FT-1002 · Build the new mole')).waitFor();
    await expectAccessible(page);
  });

  it('is agreed with one key, and refused with one key and the reason', async () => {
    const page = await stage.open(manager, '/my-work');
    const list = page.getByRole('region', { name: 'Decide requests' });
    await list.getByText('FT-1002 · Build the new mole').waitFor();
    await expectAccessible(page);
    await page.getByRole('heading', { level: 1, name: 'My work' }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await list.getByLabel('Agreed', { exact: true }).waitFor();
    await pressIn(list, 'j');
    await page.keyboard.press('x');
    await typeInOpened(page, 'The other quarry is open.');
    await page.keyboard.press('Enter');
    await list.getByLabel('Refused', { exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('is shown to the contributor with the decision, the new date and the activity, on a telephone in the dark', async () => {
    const page = await stage.open(contributor, '/commitments/FT-1001', { width: 360, colorScheme: 'dark' });
    const requests = page.getByRole('region', { name: 'Requests' });
    await requests.getByText('Agreed', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Due date' }).getByText('+365 days').waitFor();
    expect(await page.getByText('Moved without leave').count()).toBe(0);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.goto(`${stage.application.address}/commitments/FT-1001?tab=activity`);
    await page.getByText(/^Requested a new due date: June 2026 → June 2027/).waitFor();
    await page.getByText(/^Agreed to a new due date: June 2027/).waitFor();
    await page.goto(`${stage.application.address}/commitments/FT-1002`);
    await page.getByRole('region', { name: 'Requests' }).getByText('The other quarry is open.').waitFor();
  });
});
