import type { Caller } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { reported } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

describe('a sample', () => {
  let stage: Stage;
  let auditor: Caller;
  let colleague: Caller;
  let third: Caller;
  let names: readonly string[];

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    const contributor = await given.contributor(team);
    const two = [await given.auditor(), await given.auditor()] as const;
    [auditor, colleague] = two;
    third = await given.auditor();
    names = two.map(({ name }) => name);
    for (const title of ['Build the new mole', 'Dredge the channel', 'Hire 120 officers']) {
      await reported(contributor, await given.arranged(team, { title }));
    }
  });
  afterAll(() => stage.close());

  it('is drawn from the register, tested by keyboard and closed', async () => {
    const page = await stage.open(auditor, '/register');
    await page.getByRole('link', { name: 'Draw sample' }).click();
    await page.getByText('3 commitments match this filter').waitFor();
    await page.getByLabel(/^Title/).fill('Status against evidence');
    await page.getByLabel(/^Commitments/).fill('2');
    await page.getByLabel('Seed').fill('4711');
    await page.getByRole('checkbox', { name: /due date matches/ }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Draw sample' }).click();

    await page.getByRole('heading', { level: 1, name: 'Status against evidence' }).waitFor();
    await page.getByText('0 of 2 tested').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Test the next one' }).click();

    await page.getByRole('heading', { level: 1, name: 'Commitment 1 of 2' }).waitFor();
    await expectAccessible(page);
    const second = page.getByRole('region', { name: /due date matches/ });
    await page.keyboard.press('p');
    await page.locator('[data-active]', { hasText: /due date matches/ }).waitFor();
    await page.keyboard.press('e');
    await page.keyboard.type('The source says June.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Commitment 2 of 2' }).waitFor();
    await page.keyboard.press('k');
    await second.getByText('Exception').first().waitFor();
    await page.getByText('1 of 2 tested').waitFor();

    await page.getByRole('link', { name: 'Status against evidence' }).click();
    await page.getByText(/100%, 1 of 1/).waitFor();
    await page.getByRole('button', { name: 'Close sample' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('The rest is for the spring.');
    await dialog.getByRole('button', { name: 'Close sample' }).click();
    await page.getByText(/Closed without 2 results/).waitFor();
    await expectAccessible(page);
  });

  it('is read by two who do not see each other’s results, and adjudicated by a third', async () => {
    const page = await stage.open(auditor, '/samples/new');
    await page.getByLabel(/^Title/).fill('Read twice');
    await page.getByLabel(/^Commitments/).fill('2');
    await page.getByRole('checkbox', { name: /Two readers/ }).check();
    for (const [index, label] of ['First reader', 'Second reader'].entries()) {
      await page.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: names[index]!, exact: true }).click();
    }
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Draw sample' }).click();
    await page.getByText(/They do not see each other’s results/).waitFor();
    await expectAccessible(page);
    const address = new URL(page.url()).pathname;

    const other = await stage.open(colleague, address);
    for (const [reader, keys] of [
      [page, ['p', 'p']],
      [other, ['p', 'n']],
    ] as const) {
      await reader.getByRole('link', { name: 'Test the next one' }).click();
      for (const [index, key] of keys.entries()) {
        await reader.getByRole('heading', { level: 1, name: `Commitment ${index + 1} of 2` }).waitFor();
        await reader.getByText('Not tested').waitFor();
        await reader.keyboard.press(key);
      }
      await reader.getByText('2 of 2 tested').waitFor();
      await reader.getByRole('link', { name: 'Read twice' }).click();
      await reader.getByRole('button', { name: 'Finish reading' }).click();
      await reader
        .getByText(/finished,/)
        .first()
        .waitFor();
    }

    await other.getByRole('heading', { name: 'Agreement' }).waitFor();
    await other.getByText('50% (1)').waitFor();
    await expectAccessible(other);
    await other.getByText(/a third auditor decides/).waitFor();
    const decider = await stage.open(third, address);
    await decider.getByRole('button', { name: /^Adjudicate:/ }).click();
    const form = decider.getByRole('form', { name: 'Adjudicate' });
    await form.getByRole('radio', { name: 'Passed' }).check();
    await form.getByLabel(/^Reasons/).fill('The evidence was found.');
    await expectAccessible(decider);
    await form.getByRole('button', { name: 'Save adjudication' }).click();
    await decider.getByText(/Adjudicated by a third auditor/).waitFor();
    await decider.getByRole('link', { name: 'Draw again' }).click();
    await decider.getByText(/The population of/).waitFor();
    await expectAccessible(decider);
    await page.reload();
    await page.getByText('The evidence was found.').waitFor();
    await expectAccessible(page);
  });
});
