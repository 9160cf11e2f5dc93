import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import type { Caller } from '../support/application.js';
import { reported } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

describe('a finding', () => {
  let stage: Stage;
  let auditor: Caller;
  let contributor: Caller;
  let viewer: Caller;

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    contributor = await given.contributor(team);
    auditor = await given.auditor();
    viewer = await given.viewer(await given.team('Trade'));
    const mole = await given.arranged(team, { title: 'Build the new mole' });
    await given.statement(mole);
    await reported(contributor, mole);
  });
  afterAll(() => stage.close());

  it('is raised by an auditor on the page of a commitment', async () => {
    const page = await stage.open(auditor, '/commitments/FT-1001');
    await page.getByRole('button', { name: 'Raise finding' }).click();
    const form = page.getByRole('form', { name: 'Raise finding' });
    await form.getByLabel(/^About/).selectOption({ index: 1 });
    await form.getByRole('radio', { name: 'High' }).check();
    await form.getByLabel(/^Title/).fill('No inspection report');
    await form.getByLabel(/^Condition/).fill('The register has no report for 2026.');
    await form.getByLabel(/^Criterion/).fill('A report is promised every year.');
    await form.getByLabel(/^Recommendation/).fill('Add the report.');
    await form.getByLabel(/^Passage/).selectOption('What');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Send draft to lead team' }).click();
    const block = page.getByRole('region', { name: 'Findings' });
    await block.getByRole('link', { name: 'No inspection report' }).waitFor();
    await expectAccessible(page);
  });

  it('is marked beside the report that it is about, for the lead team', async () => {
    const page = await stage.open(contributor, '/commitments/FT-1001', { width: 360, colorScheme: 'dark' });
    const head = page.getByRole('region', { name: 'Status', exact: true });
    const mark = head.getByRole('link', { name: 'Draft finding · High: No inspection report' });
    await mark.waitFor();
    expect((await mark.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessible(page);
    await mark.click();
    await page.getByRole('heading', { level: 1, name: 'No inspection report' }).waitFor();
  });

  it('does not exist for others while it is a draft', async () => {
    const page = await stage.open(viewer, '/findings');
    await page.getByText(/What auditors find, and your team’s answers/).waitFor();
  });

  it('is answered by the lead team from My work, with an action that becomes a follow-up', async () => {
    const page = await stage.open(contributor, '/my-work', { width: 360, colorScheme: 'dark' });
    const list = page.getByRole('region', { name: 'Answer findings' });
    await expectAccessible(page);
    await list.getByRole('link', { name: 'No inspection report' }).click();
    await page.getByRole('heading', { level: 1, name: 'No inspection report' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const form = page.getByRole('form', { name: 'Answer finding' });
    await form.getByRole('radio', { name: 'Accepted', exact: true }).check();
    await form.getByLabel(/^Action/).fill('Add the inspection report');
    await form.getByLabel(/^Owner/).selectOption({ index: 1 });
    await form.getByRole('textbox', { name: /^Due/ }).fill('2099-12-20');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Send answer' }).click();
    await page.getByText('Action to do').first().waitFor();
    await page.getByRole('region', { name: 'Answer' }).getByText('Add the inspection report').waitFor();
  });

  it('has its action done where other follow-ups are done', async () => {
    const page = await stage.open(contributor, '/my-work');
    await page.getByRole('button', { name: 'Finish Add the inspection report' }).click();
    await page.getByLabel(/^Outcome/).fill('It is filed.');
    await page.keyboard.press('Enter');
    await page.getByLabel('Done').first().waitFor();
  });

  it('is closed by an auditor with a check, and seen by everyone', async () => {
    const page = await stage.open(auditor, '/my-work');
    const list = page.getByRole('region', { name: 'Check findings' });
    await list.getByText('To check').waitFor();
    await expectAccessible(page);
    await list.getByRole('link', { name: 'No inspection report' }).click();
    await page.getByRole('button', { name: 'Close finding' }).click();
    const form = page.getByRole('form', { name: 'Close finding' });
    await form.getByRole('radio', { name: /^Implemented/ }).check();
    await form.getByLabel(/^Check/).fill('I read the report.');
    await form.getByLabel(/^Web address/).fill('https://inspectorate.example/2026');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Close finding' }).click();
    await page.getByRole('region', { name: 'Check' }).getByText('I read the report.').waitFor();
    const everyone = await stage.open(viewer, '/findings?state=CLOSED', { colorScheme: 'dark' });
    await everyone.getByRole('link', { name: 'No inspection report' }).click();
    await everyone.getByText('Implemented').waitFor();
    await expectAccessible(everyone);
  });
});
