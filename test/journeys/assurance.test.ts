import { addDays } from '@followthrough/domain/days';
import { Clock } from '@followthrough/server/platform/ground/clock';
import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Page } from 'playwright-core';
import type { Caller } from '../support/application.js';
import { expectAccessible, queueOf, setStage, typeInOpened, type Stage } from '../support/browser.js';
import { reported } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

const today = new Date().toISOString().slice(0, 10);
const yesterday = addDays(today, -1);
const sampled = 'Reports of the autumn';
const note = 'The report names no crane, and without one nothing is built.';

/** A round, a sample, a finding and an amendment about the same two commitments, as all six who take part do it. */
describe('the assurance of a register', () => {
  let stage: Stage;
  let contributor: Person & Caller;
  let manager: Caller;
  let auditor: Person & Caller;
  let colleague: Person & Caller;
  let third: Caller;
  let then: string;
  let keys = 0;

  beforeAll(async () => {
    stage = await setStage();
    const { application } = stage;
    const given = givenIn(application);
    const clock = application.app.get(Clock);
    clock.now = () => new Date(`${yesterday}T10:00:00.000Z`);
    const team = await given.team('Harbours');
    contributor = await given.contributor(team);
    for (const title of ['Build the new mole', 'Dredge the old harbour']) {
      const commitment = await given.commitment(contributor, team, { title });
      await reported(contributor, commitment, { effectiveOn: yesterday });
    }
    clock.now = () => new Date();
    Object.assign(contributor, await application.as(contributor));
    manager = await given.manager(team);
    [auditor, colleague, third] = [await given.auditor(), await given.auditor(), await given.auditor()];
    then = await asItWas();
  });
  afterAll(() => stage.close());

  /** What the board and a commitment show as at the day before all this. */
  async function asItWas(): Promise<string> {
    const page = await stage.open(auditor, `/board?asAt=${yesterday}`);
    await page.getByRole('region', { name: 'On track, 2' }).getByText('Build the new mole').waitFor();
    await expectAccessible(page);
    const board = await page.getByRole('main').innerText();
    await page.getByRole('link', { name: 'Build the new mole' }).click();
    await page.getByRole('heading', { level: 1, name: 'Build the new mole' }).waitFor();
    await page.getByRole('region', { name: 'Findings' }).waitFor();
    await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
    return `${board}\n${await page.getByRole('main').innerText()}`;
  }

  const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  async function press(page: Page, key: string): Promise<void> {
    keys += 1;
    await page.keyboard.press(key);
  }

  /** The keys of one reader, who tests both commitments; `mole` presses those for one of them. */
  async function keysOfReader(page: Page, mole: () => Promise<void>): Promise<number> {
    const before = keys;
    await page.getByRole('link', { name: 'Test the next one' }).click();
    for (const place of [1, 2]) {
      await page.getByRole('heading', { level: 1, name: `Commitment ${place} of 2` }).waitFor();
      await page.getByText('Not tested').waitFor();
      await expectAccessible(page);
      if (await page.getByRole('link', { name: 'Build the new mole' }).count()) await mole();
      else await press(page, 'p');
    }
    await page.getByText('2 of 2 tested').waitFor();
    await page.getByRole('link', { name: sampled }).click();
    await page.getByRole('button', { name: 'Finish reading' }).click();
    await page
      .getByText(/finished,/)
      .first()
      .waitFor();
    return keys - before;
  }

  async function openRound(person: Caller, options?: { width: number; colorScheme: 'dark' }): Promise<Page> {
    const page = await stage.open(person, '/rounds', options);
    await page.getByRole('link', { name: 'Autumn round' }).click();
    await page.getByRole('heading', { level: 1, name: 'Autumn round' }).waitFor();
    return page;
  }

  it('begins with a round that the manager opens, and that owes a report on each commitment', async () => {
    const page = await stage.open(manager, '/rounds');
    await page.getByRole('button', { name: 'Open round' }).click();
    const dialog = page.getByRole('dialog', { name: 'Open a reporting round' });
    await dialog.getByLabel('Title').fill('Autumn round');
    await dialog.getByLabel('Reports from').fill(today);
    await dialog.getByLabel('Deadline').fill(addDays(today, 30));
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Open round' }).click();
    await region(page, 'Missing reports (2)').waitFor();
    await expectAccessible(page);
  });

  it('goes on with the reports of the contributor, on a telephone in the dark', async () => {
    const page = await openRound(contributor, { width: 360, colorScheme: 'dark' });
    for (const [title, status] of [
      ['Build the new mole', 'At risk'],
      ['Dredge the old harbour', 'On track'],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(`^Report on .* ${title}`) }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel(status).check();
      await sheet.getByLabel('Rationale').fill(`What we know of it: ${status}.`);
      await expectAccessible(page);
      await sheet.getByRole('button', { name: 'Report status' }).click();
      await sheet.waitFor({ state: 'detached' });
    }
    await page.getByText('Every open commitment has its report.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessible(page);
  });

  it('is sampled by an auditor, for two readers who do not see each other’s results and work by keys', async () => {
    const page = await stage.open(auditor, '/register');
    await page.getByRole('link', { name: 'Draw sample' }).click();
    await page.getByLabel(/^Title/).fill(sampled);
    await page.getByLabel(/^Commitments/).fill('2');
    await page.getByRole('checkbox', { name: /Two readers/ }).check();
    for (const [label, { name }] of [
      ['First reader', auditor],
      ['Second reader', colleague],
    ] as const) {
      await page.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name, exact: true }).click();
    }
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Draw sample' }).click();
    await page.getByText(/They do not see each other’s results/).waitFor();
    await expectAccessible(page);
    const other = await stage.open(colleague, new URL(page.url()).pathname);

    const first = await keysOfReader(page, async () => {
      await press(page, 'e');
      await typeInOpened(page, note);
      await press(page, 'Control+Enter');
    });
    const second = await keysOfReader(other, async () => {
      expect(await other.getByText(note).count()).toBe(0);
      await press(other, 'p');
    });
    expect([first, second]).toEqual([3, 2]);
    await region(other, 'Agreement').getByText('50% (1)').waitFor();
    await expectAccessible(other);
  });

  it('is adjudicated by a third, and the exception becomes a finding in its own words', async () => {
    const page = await stage.open(third, '/samples');
    await expectAccessible(page);
    await page.getByRole('link', { name: sampled }).click();
    await page.getByRole('button', { name: /^Adjudicate:/ }).click();
    const form = page.getByRole('form', { name: 'Adjudicate' });
    await form.getByRole('radio', { name: 'Exception' }).check();
    await form.getByLabel(/^Reasons/).fill('Nothing shows that a crane was hired.');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Save adjudication' }).click();
    await page.getByText(/Adjudicated by a third auditor/).waitFor();
    await page.getByText(/50%, 1 of 2/).waitFor();

    await region(page, 'Commitments drawn')
      .getByRole('link', { name: /Build the new mole/ })
      .click();
    await page.getByRole('button', { name: 'Raise finding' }).click();
    const raise = page.getByRole('form', { name: 'Raise finding' });
    expect(await raise.getByLabel(/^Condition/).inputValue()).toBe(note);
    expect(await raise.getByLabel(/^Criterion/).inputValue()).toContain(`Sample “${sampled}”`);
    await raise.getByRole('radio', { name: 'High' }).check();
    await raise.getByLabel(/^Title/).fill('No crane');
    await raise.getByLabel(/^Recommendation/).fill('Hire a crane, or say when.');
    await expectAccessible(page);
    await raise.getByRole('button', { name: 'Send draft to lead team' }).click();
    await raise.waitFor({ state: 'detached' });
  });

  it('is answered by the team with an action, which is done by keys', async () => {
    const page = await queueOf(stage, contributor, 'Answer findings', 'No crane');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'No crane' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const form = page.getByRole('form', { name: 'Answer finding' });
    await form.getByRole('radio', { name: 'Accepted', exact: true }).check();
    await form.getByLabel(/^Action/).fill('Hire a crane');
    await form.getByLabel(/^Owner/).selectOption({ label: contributor.name });
    await form.getByRole('textbox', { name: /^Due/ }).fill(addDays(today, 14));
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Send answer' }).click();
    await page.getByText('Action to do').first().waitFor();

    const work = await queueOf(stage, contributor, 'Later', 'Hire a crane');
    await expectAccessible(work);
    const before = keys;
    await press(work, 'f');
    await typeInOpened(work, 'It comes on Monday.');
    await press(work, 'Enter');
    await region(work, 'Later').getByLabel('Done').first().waitFor();
    expect(keys - before).toBe(2);
  });

  it('is checked and closed by an auditor', async () => {
    const page = await queueOf(stage, auditor, 'Check findings', 'No crane');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Close finding' }).click();
    const form = page.getByRole('form', { name: 'Close finding' });
    await form.getByRole('radio', { name: /^Implemented/ }).check();
    await form.getByLabel(/^Check/).fill('I read the contract.');
    await form.getByLabel(/^Web address/).fill('https://cranes.example/contract');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Close finding' }).click();
    await region(page, 'Check').getByText('I read the contract.').waitFor();
    await expectAccessible(page);
  });

  it('is frozen and signed by the manager, with the figures of that moment', async () => {
    const page = await openRound(manager);
    await page.getByRole('button', { name: 'Freeze round' }).click();
    const dialog = page.getByRole('dialog', { name: 'Freeze “Autumn round”' });
    await dialog.getByText('All reports are there.').waitFor();
    await dialog.getByRole('button', { name: 'Freeze round' }).click();
    await page.getByText('These figures are frozen').waitFor();
    await page.getByRole('button', { name: 'Sign for Harbours' }).click();
    await page.getByText(/^Signed by/).waitFor();
    await expectAccessible(page);
  });

  it('is amended beside the frozen value, once a manager has agreed with one key', async () => {
    const page = await openRound(contributor);
    await page.getByRole('button', { name: 'Amend Build the new mole' }).click();
    const dialog = page.getByRole('dialog', { name: 'Amend “Build the new mole”' });
    await dialog.getByLabel('Correct status').selectOption('OFF_TRACK');
    await dialog.getByLabel('Reason').fill('Without a crane it was off track that day.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Propose amendment' }).click();
    await page.getByText('Waiting for a manager’s decision').waitFor();

    const work = await queueOf(stage, manager, 'Decide amendments', 'Build the new mole');
    const before = keys;
    await press(work, 'a');
    await region(work, 'Decide amendments').getByLabel('Agreed', { exact: true }).waitFor();
    expect(keys - before).toBe(1);
    await expectAccessible(work);
  });

  it('shows an auditor all of it together, and the day before as it was', async () => {
    const page = await openRound(auditor);
    const mole = page.getByRole('listitem').filter({ hasText: 'Build the new mole' }).first();
    await mole.getByText('At risk', { exact: true }).first().waitFor();
    await mole.getByRole('list', { name: 'Amendments' }).getByText('Status: At risk → Off track').waitFor();
    await region(page, 'Figures').getByText('1 with amendments').waitFor();
    await expectAccessible(page);

    await mole.getByRole('link', { name: 'Build the new mole' }).click();
    await region(page, 'Findings').getByRole('link', { name: 'No crane' }).waitFor();
    await region(page, 'Status').getByText('What we know of it: At risk.').first().waitFor();
    await expectAccessible(page);
    await page.goto(`${page.url()}?tab=activity`);
    for (const words of [/finding/i, /amendment of “Autumn round”/]) await page.getByText(words).first().waitFor();
    expect(await asItWas()).toBe(then);
  });
});
