import type { Caller } from '../support/application.js';
import { expectAccessible, setStage, typeInOpened, type Stage } from '../support/browser.js';
import { reported } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

describe('an assessment', () => {
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
    await given.milestone(mole, { words: 'The foundations stand' });
    await reported(contributor, mole, { rationale: 'Two thirds are laid.' });
  });
  afterAll(() => stage.close());

  it('is drafted by an auditor from My work', async () => {
    const page = await stage.open(auditor, '/my-work');
    const list = page.getByRole('region', { name: 'Assess' });
    await list.getByText('Build the new mole').waitFor();
    await expectAccessible(page);
    await page.getByRole('heading', { level: 1, name: 'My work' }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Assess report' });
    await form
      .getByRole('radiogroup', { name: /sufficient/ })
      .getByLabel('No')
      .check();
    await form
      .getByRole('radiogroup', { name: /appropriate/ })
      .getByLabel('Yes')
      .check();
    await form.getByRole('radio', { name: 'At risk' }).check();
    await form.getByLabel(/^Rationale/).fill('The crane is not chartered.');
    await form.getByRole('radio', { name: 'Medium' }).check();
    await form.getByLabel(/^Reason for the confidence/).fill('One survey only.');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Send draft to lead team' }).click();
    await list.getByLabel('Draft sent').waitFor();
  });

  it('does not exist for others while it is a draft', async () => {
    const page = await stage.open(viewer, '/commitments/FT-1001');
    await page
      .getByRole('region', { name: 'Assessments' })
      .getByText(/Auditors’ own judgements/)
      .waitFor();
    expect(await page.getByText('not yet').count()).toBeGreaterThan(0);
  });

  it('is replied to by the lead team with one key and the words', async () => {
    const page = await stage.open(contributor, '/my-work');
    const list = page.getByRole('region', { name: 'Reply' });
    await list.getByText('Build the new mole').waitFor();
    await list.getByText('in 2 weeks').waitFor();
    await expectAccessible(page);
    await page.getByRole('heading', { level: 1, name: 'My work' }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await typeInOpened(page, 'The crane comes in May.');
    await page.keyboard.press('Enter');
    await list.getByLabel('Replied', { exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('disputes the report for everyone, on its page, on the board and in its voice', async () => {
    const page = await stage.open(viewer, '/commitments/FT-1001', { width: 360, colorScheme: 'dark' });
    const status = page.getByRole('region', { name: 'Status' });
    await status.getByText('Disputed').first().waitFor();
    await status.getByText('medium confidence').waitFor();
    const item = page.getByRole('region', { name: 'Assessments' });
    await item.getByText('The crane comes in May.').waitFor();
    await item.getByText('Not sufficient').waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const board = await stage.open(viewer, '/board?voice=assessed&dispute=disputed');
    await board.getByText(/Statuses as assessed by auditors/).waitFor();
    const column = board.getByRole('region', { name: /^At risk/ });
    await column.getByText('Build the new mole').waitFor();
    await column.getByText('Disputed').waitFor();
    await expectAccessible(board);
  });
});
