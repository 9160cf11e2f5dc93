import type { Person } from '@followthrough/server/people/persons/person.entity';
import { Clock } from '@followthrough/server/platform/ground/clock';
import { addDays } from '@followthrough/domain/days';
import { dayInWords } from '@followthrough/domain/days-meant';
import { lasting, type Caller } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { commitmentDocuments, commitmentFacts } from '../support/given-commitments.js';
import { reported } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

const day = (ago: number) => addDays(new Date().toISOString().slice(0, 10), -ago);

describe('the register as at another day, in the browser', () => {
  let stage: Stage;
  let manager: Person & Caller;

  /** One ferry, reported on ten days later, and renamed. */
  beforeAll(async () => {
    stage = await setStage();
    const { application } = stage;
    const given = givenIn(application);
    const clock = application.app.get(Clock);
    clock.now = () => new Date(`${day(20)}T10:00:00.000Z`);
    const team = await given.team('Ferries');
    manager = await given.manager(team);
    const contributor = lasting(application, await given.contributor(team));
    const { id } = await given.commitment(contributor, team, { title: 'One ferry' });
    clock.now = () => new Date(`${day(10)}T10:00:00.000Z`);
    await contributor.ask(commitmentDocuments.edit, {
      input: { id, version: 1, facts: commitmentFacts({ title: 'Two ferries' }) },
    });
    await reported(contributor, { id }, { effectiveOn: day(11) });
    clock.now = () => new Date();
    manager = Object.assign(manager, await application.as(manager));
  });
  afterAll(() => stage.close());

  it('a manager chooses a day on the board by keyboard, opens a commitment, prints it, and returns to today', async () => {
    const page = await stage.open(manager, '/board');
    await page.getByRole('region', { name: 'On track, 1' }).getByText('Two ferries').waitFor();
    await page.getByRole('button', { name: 'As at' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Day' }).fill(dayInWords(day(15)));
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Unclear, 1' }).getByText('One ferry').waitFor();
    await page.waitForURL(`**/board?asAt=${day(15)}`);
    const strip = page.getByText(`The register as it stood on ${dayInWords(day(15))}`);
    await strip.waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'One ferry' }).click();
    await page.getByRole('heading', { level: 1, name: 'One ferry' }).waitFor();
    expect(new URL(page.url()).search).toBe(`?asAt=${day(15)}`);
    expect(await page.getByRole('button', { name: /Report status|Archive|Edit/ }).count()).toBe(0);
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print' });
    expect(await strip.isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Back to today' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: 'Show by effective date' }).click();
    await page.getByRole('heading', { level: 1, name: 'Two ferries' }).waitFor();
    const effective = page.getByText(`The register as it stood on ${dayInWords(day(15))} by effective date`);
    await effective.waitFor();
    expect(new URL(page.url()).search).toBe(`?asAt=${day(15)}&asAtBy=effective`);
    await page.emulateMedia({ media: 'print' });
    expect(await effective.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: 'Back to today' }).click();
    await page.getByRole('heading', { level: 1, name: 'Two ferries' }).waitFor();
    await page.getByRole('button', { name: 'Report status' }).first().waitFor();
    expect(await strip.count()).toBe(0);
  });

  it('an auditor sees the day that a report is about, by effective date, on a phone in the dark', async () => {
    const page = await stage.open(manager, `/board?asAt=${day(11)}`, { width: 360, colorScheme: 'dark' });
    await page.getByRole('region', { name: 'Unclear, 1' }).getByText('One ferry').waitFor();
    await page.getByRole('button', { name: `As at ${dayInWords(day(11))}` }).click();
    await page.getByRole('radio', { name: 'By effective date' }).focus();
    await page.keyboard.press('Space');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'On track, 1' }).getByText('Two ferries').waitFor();
    await page.waitForURL(`**/board?asAt=${day(11)}&asAtBy=effective`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.reload();
    await page.getByRole('region', { name: 'On track, 1' }).getByText('Two ferries').waitFor();
  });

  it('a day before the register began says so, on a phone', async () => {
    const page = await stage.open(manager, `/register?asAt=${day(21)}`, { width: 360 });
    await page.getByText(`The register began on ${dayInWords(day(20))}. Choose that day or a later one.`).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
