import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { givenIn, type Given } from '../support/given.js';
import type { Caller } from '../support/application.js';

describe('search, in the browser', () => {
  let stage: Stage;
  let given: Given;
  let reader: Caller;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
    const team = await given.team('Harbours');
    reader = await given.viewer(team);
    await given.arranged(team, { title: 'Dredge the old harbour' });
    await given.arranged(team, { title: 'Joint rescue coordination centre at Hallin' });
  });
  afterAll(() => stage.close());

  it('finds a commitment by two of its words with one key and the words', async () => {
    const page = await stage.open(reader, '/');
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await press('/');
    const words = 'hallin rescue';
    for (const letter of words) await press(letter);
    await page.getByRole('option', { name: /Joint rescue coordination centre at Hallin/, selected: true }).waitFor();
    expect(keys).toBeLessThanOrEqual(1 + words.length);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Joint rescue coordination centre at Hallin' }).waitFor();
  });

  it('fits a telephone, and leads by two keys to where people go', async () => {
    const page = await stage.open(reader, '/register', { width: 360 });
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: 'Search' }).fill('harbour');
    await page.getByRole('option', { name: /Dredge the old/ }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  });
});
