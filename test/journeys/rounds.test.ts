import type { Caller } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { reported } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

describe('a reporting round', () => {
  let stage: Stage;
  let contributor: Caller;
  let manager: Caller;
  let other: Caller;
  let auditor: Caller;

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    other = await given.manager(team);
    auditor = await given.auditor();
    const [pier] = [
      await given.arranged(team, { title: 'Build the new mole' }),
      await given.arranged(team, { title: 'Dredge the old harbour' }),
    ];
    await reported(contributor, pier, { status: 'AT_RISK', effectiveOn: '2026-11-22' });
  });
  afterAll(() => stage.close());

  it('is opened by a manager, and shows what is missing', async () => {
    const page = await stage.open(manager, '/rounds');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Open round' }).click();
    const dialog = page.getByRole('dialog', { name: 'Open a reporting round' });
    await dialog.getByLabel('Title').fill('Autumn 2026');
    await dialog.getByLabel('Reports from').fill('2026-11-20');
    await dialog.getByLabel('Deadline').fill('2040-01-31');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Open round' }).click();
    await page.getByRole('heading', { level: 1, name: 'Autumn 2026' }).waitFor();
    await page.getByRole('region', { name: 'Missing reports (1)' }).getByText('Dredge the old harbour').waitFor();
    await page.getByRole('button', { name: 'Send reminder' }).click();
    await page.getByRole('list', { name: 'Recent changes' }).getByText('Reminder sent').waitFor();
    await expectAccessible(page);
  });

  it('reaches the contributor, who reports from its page on a telephone in the dark', async () => {
    const page = await stage.open(contributor, '/my-work', { width: 360, colorScheme: 'dark' });
    const list = page.getByRole('region', { name: 'Reporting rounds' });
    await list.getByText('1 report missing').waitFor();
    await expectAccessible(page);
    await list.getByRole('link', { name: 'Autumn 2026' }).click();
    await page.getByRole('button', { name: /^Report on .* Dredge the old harbour/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('On track').check();
    await sheet.getByLabel('Rationale').fill('The dredger is at work.');
    await sheet.getByRole('button', { name: 'Report status' }).click();
    await page.getByText('Every open commitment has its report.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessible(page);
  });

  it('is frozen by the worker while the page follows, and signed', async () => {
    const page = await stage.open(manager, '/rounds');
    await page.getByRole('link', { name: 'Autumn 2026' }).click();
    await page.getByRole('button', { name: 'Freeze round' }).click();
    const dialog = page.getByRole('dialog', { name: 'Freeze “Autumn 2026”' });
    await dialog.getByText('All reports are there.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Freeze round' }).click();
    await page.getByText('These figures are frozen').waitFor();
    await page.getByRole('button', { name: 'Sign for Harbours' }).click();
    await page.getByText(/^Signed by/).waitFor();
    await expectAccessible(page);
  });

  it('takes an amendment of a contributor, which another person agrees to', async () => {
    const page = await stage.open(contributor, '/rounds');
    await page.getByRole('link', { name: 'Autumn 2026' }).click();
    await page.getByRole('button', { name: 'Amend Build the new mole' }).click();
    const dialog = page.getByRole('dialog', { name: 'Amend “Build the new mole”' });
    await dialog.getByLabel('Correct status').selectOption('OFF_TRACK');
    await dialog.getByLabel('Reason').fill('The crane was never hired.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Propose amendment' }).click();
    await page.getByText('Waiting for a manager’s decision').waitFor();

    const work = await stage.open(other, '/my-work');
    const list = work.getByRole('region', { name: 'Decide amendments' });
    await list.getByText('Status: At risk → Off track').waitFor();
    await work.getByRole('heading', { level: 1, name: 'My work' }).focus();
    await expectAccessible(work);
    await list.getByRole('button', { name: 'Agree to the amendment: Build the new mole' }).click();
    await list.getByLabel('Agreed', { exact: true }).waitFor();
  });

  it('is read by an auditor with the frozen figures, and the amendment beside them', async () => {
    const page = await stage.open(auditor, '/rounds', { colorScheme: 'dark' });
    await page.getByRole('link', { name: 'Autumn 2026' }).click();
    await page.getByRole('region', { name: 'Figures' }).getByText('1 with amendments').waitFor();
    await page.getByRole('list', { name: 'Amendments' }).getByText('The crane was never hired.').waitFor();
    await expectAccessible(page);
    await page.goto(`${stage.application.address}/commitments/FT-1001?tab=activity`);
    await page.getByText('Agreed to an amendment of “Autumn 2026”: Status: At risk → Off track').waitFor();
  });
});
