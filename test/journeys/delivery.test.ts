import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Caller } from '../support/application.js';
import { expectAccessible, setStage, typeInOpened, type Stage } from '../support/browser.js';
import { givenIn } from '../support/given.js';

describe('delivery, in the browser', () => {
  let stage: Stage;
  let contributor: Person & Caller;
  let outsider: Person & Caller;
  let address: string;
  let commitment: Commitment;

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    contributor = await given.contributor(team);
    outsider = await given.contributor(await given.team('Customs'));
    commitment = await given.arranged(team, { title: 'Fund two patrol boats' });
    await given.statement(commitment, { published: '2026-01-15' });
    await given.milestone(commitment, { words: 'Both boats are delivered' });
    address = `/commitments/FT-${commitment.number}`;
  });
  afterAll(() => stage.close());

  it('a contributor adds a file as evidence, moves the stage on it, reports and asks for what is missing', async () => {
    const page = await stage.open(contributor, address);
    const block = (id: string) => page.locator(`#${id}`);
    await page.getByText('No report yet, so the status is').waitFor();
    await block('stage').getByRole('button', { name: 'Change stage' }).click();
    await block('evidence').getByRole('button', { name: 'Add evidence' }).click();
    await block('follow-ups').getByRole('button', { name: 'Assign follow-up' }).click();
    await expectAccessible(page);
    await block('follow-ups').getByRole('button', { name: 'Cancel' }).click();

    const evidence = page.getByRole('form', { name: 'Add evidence' });
    await evidence.getByLabel('Kind of evidence').selectOption('File');
    const file = { name: 'funding létter.txt', mimeType: 'text/plain', buffer: Buffer.from('The money is set aside.') };
    await evidence.locator('input[type=file]').setInputFiles(file);
    await evidence.getByText('23 bytes').waitFor();
    await evidence.getByLabel('Title').fill('The funding letter');
    await evidence.getByLabel('Effective date').fill('May 2026');
    await evidence.getByRole('checkbox', { name: 'Milestone: Both boats are delivered' }).check();
    await evidence.getByLabel('Grade').selectOption('B');
    await evidence.getByRole('button', { name: 'Add evidence' }).click();
    await block('evidence').getByText('1 item, best grade B').waitFor();
    await block('milestones').getByText('Evidence of the needed grade is not accepted yet').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download funding létter.txt' }).click();
    expect((await download).suggestedFilename()).toBe('funding létter.txt');

    const stageForm = page.getByRole('form', { name: 'Change stage' });
    await stageForm.getByLabel('Stage', { exact: false }).first().selectOption('Allocated');
    await stageForm.getByLabel('Effective date').fill('June 2026');
    await stageForm.getByRole('checkbox', { name: 'The funding letter' }).check();
    await stageForm.getByRole('button', { name: 'Change stage' }).click();
    await stageForm.getByText(/needs evidence of grade A/).waitFor();
    await stageForm.getByLabel('Grade').selectOption('A');
    await stageForm.getByRole('button', { name: 'Change stage' }).click();
    await block('status').getByText('Since June 2026').waitFor();

    await block('status').getByRole('button', { name: 'Report status' }).click();
    const report = page.getByRole('form', { name: 'Report status' });
    await report.getByRole('radio', { name: 'Unclear' }).check();
    await report.getByLabel('Rationale').fill('Nothing we hold says whether the boats came.');
    await report.getByLabel('Gap 1').fill('The delivery note');
    // Typed, so that it becomes a row only when the button is pressed.
    await report.getByLabel('Paste a link').fill('https://registry.example/boats');
    await report.getByRole('button', { name: 'Report status' }).click();
    await block('evidence').getByRole('link', { name: 'https://registry.example/boats' }).waitFor();

    await page.getByRole('button', { name: 'Assign follow-up for “The delivery note”' }).click();
    const followUp = page.getByRole('form', { name: 'Assign follow-up' });
    await followUp.getByRole('button', { name: 'Myself' }).click();
    await followUp.getByLabel('Due').fill(new Date().toISOString().slice(0, 10));
    await followUp.getByRole('button', { name: 'Assign follow-up' }).click();
    await block('follow-ups').getByText('The delivery note').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Activity' }).click();
    await block('trail').getByText('Assigned a follow-up: The delivery note').waitFor();
  });

  it('and does it from My work, by the keyboard alone', async () => {
    const page = await stage.open(contributor, '/my-work');
    await page.getByRole('region', { name: 'Do' }).getByText('The delivery note').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Finish The delivery note' }).focus();
    await page.keyboard.press('Enter');
    await typeInOpened(page, 'It came by post.');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Reopen The delivery note' }).waitFor();
  });

  it('on a telephone nothing is wider than the screen, and those of another team change nothing', async () => {
    const page = await stage.open(outsider, address, { width: 360, colorScheme: 'dark' });
    await page.getByText('Nothing we hold says whether the boats came.').waitFor();
    for (const id of ['stage', 'status', 'evidence', 'follow-ups']) {
      const verbs = /^(Change|Report|Add|Assign|Withdraw|Say|Start|Finish|Cancel|Reopen|Cite)/;
      expect(await page.locator(`#${id}`).getByRole('button', { name: verbs }).count()).toBe(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessible(page);
  });
});
