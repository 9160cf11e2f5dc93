import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Page } from 'playwright-core';
import type { Caller } from '../support/application.js';
import { expectAccessible, queueOf, setStage, typeInOpened, type Stage } from '../support/browser.js';
import { linked } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

/** One commitment from its test to its reversal, as all five who take part do it, each on their own screen. */
describe('the life of a commitment', () => {
  let stage: Stage;
  let given: ReturnType<typeof givenIn>;
  let contributor: Caller;
  let manager: Caller;
  let auditor: Caller;
  let colleague: Caller;
  let viewer: Caller;
  let centre: Commitment;
  let address: string;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
    const team = await given.team('Harbours');
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    auditor = await given.auditor();
    colleague = await given.auditor();
    viewer = await given.viewer(await given.team('Trade'));
    centre = await given.arranged(team, {
      title: 'Open the rescue centre',
      dueWords: 'June 2026',
      dueEdtf: '2026-06',
      dueEarliest: '2026-06-01',
      dueLatest: '2026-06-30',
      dueBasis: 'EXPLICIT',
    });
    await given.milestone(centre, { words: 'The centre answers calls' });
    address = `/commitments/FT-${centre.number}`;
  });
  afterAll(() => stage.close());

  const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  async function report(status: string, rationale: string): Promise<Page> {
    const page = await stage.open(contributor, address);
    await page.getByRole('button', { name: 'Report status' }).click();
    const form = page.getByRole('form', { name: 'Report status' });
    await form.getByRole('radio', { name: status, exact: true }).check();
    await form.getByLabel(/^Rationale/).fill(rationale);
    await form.getByRole('button', { name: 'Report status' }).click();
    await form.waitFor({ state: 'detached' });
    await region(page, 'Status').getByText(rationale).waitFor();
    return page;
  }

  const queue = (person: Caller, list: string) => queueOf(stage, person, list, 'Open the rescue centre');

  async function assess(person: Caller, status: string, verdict: 'Yes' | 'No'): Promise<void> {
    const page = await queue(person, 'Assess');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Assess report' });
    for (const name of [/sufficient/, /appropriate/]) {
      await form.getByRole('radiogroup', { name }).getByLabel(verdict).check();
    }
    await form.getByRole('radio', { name: status, exact: true }).check();
    await form.getByLabel(/^Rationale/).fill(`An auditor found: ${status}.`);
    await form.getByRole('radio', { name: 'High' }).check();
    await form.getByLabel(/^Reason for the confidence/).fill('The log of calls was read.');
    await form.getByRole('button', { name: 'Send draft to lead team' }).click();
    await region(page, 'Assess').getByLabel('Draft sent').waitFor();
  }

  it('begins with a test of delivery, written by its team before anyone judges', async () => {
    const page = await stage.open(contributor, address);
    await region(page, 'Test of delivery').getByRole('button', { name: 'Write test' }).click();
    const form = page.getByRole('dialog', { name: 'Test of delivery' });
    await form.getByLabel(/^Counts as delivered/).fill('The centre answers calls day and night.');
    await form.getByRole('button', { name: 'Save test' }).click();
    await form.waitFor({ state: 'detached' });
    await region(page, 'Test of delivery').getByText('Version 1').waitFor();
  });

  it('is reported, sent back with a question, reported again and agreed', async () => {
    await report('On track', 'It goes well.');
    const back = await queue(manager, 'Agree');
    await back.keyboard.press('x');
    await typeInOpened(back, 'Says who?');
    await back.keyboard.press('Enter');
    await region(back, 'Agree').getByLabel('Sent back', { exact: true }).waitFor();

    const again = await queue(contributor, 'Sent back');
    await region(again, 'Sent back').getByText('Says who?').first().waitFor();
    await again.keyboard.press('Enter');
    const form = again.getByRole('form', { name: 'Report status' });
    await form.getByRole('radio', { name: 'On track' }).check();
    await form.getByLabel(/^Rationale/).fill('The harbour master says that the staff are hired.');
    await again.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });

    const page = await queue(manager, 'Agree');
    await page.keyboard.press('a');
    await region(page, 'Agree').getByLabel('Agreed', { exact: true }).waitFor();
    await page.goto(`${stage.application.address}${address}`);
    await region(page, 'Test of delivery').getByText('Locked').waitFor();
  });

  it('is assessed otherwise by an auditor, replied to by the team, and disputed for everyone', async () => {
    await assess(auditor, 'At risk', 'No');
    const hidden = await stage.open(viewer, address);
    await region(hidden, 'Status').getByText('not yet').first().waitFor();
    expect(await hidden.getByText('An auditor found').count()).toBe(0);

    const reply = await queue(contributor, 'Reply');
    await reply.keyboard.press('a');
    await typeInOpened(reply, 'Two of the nine begin in May.');
    await reply.keyboard.press('Enter');
    await region(reply, 'Reply').getByLabel('Replied', { exact: true }).waitFor();

    const page = await stage.open(viewer, address);
    await region(page, 'Status').getByText('Disputed').first().waitFor();
    await region(page, 'Assessments').getByText('Two of the nine begin in May.').waitFor();
    await page.goto(`${stage.application.address}/board?voice=assessed`);
    await page
      .getByRole('region', { name: /^At risk/ })
      .getByText('Open the rescue centre')
      .waitFor();
  });

  it('gets a later date by a request that its manager agrees to', async () => {
    const ask = await stage.open(contributor, address);
    await ask.getByRole('button', { name: 'Request new date' }).click();
    const dialog = ask.getByRole('dialog', { name: 'Request a new due date' });
    await dialog.getByLabel('In the source’s words').fill('by June 2028');
    await dialog.getByLabel('Reason').fill('The mast is late.');
    await dialog.getByRole('button', { name: 'Send request' }).click();
    await region(ask, 'Requests').getByText('Waiting for a decision').waitFor();

    const page = await queue(manager, 'Decide requests');
    await page.keyboard.press('a');
    await region(page, 'Decide requests').getByLabel('Agreed', { exact: true }).waitFor();
    await page.goto(`${stage.application.address}${address}`);
    await region(page, 'Due date').getByText('+731 days').waitFor();
  });

  it('is delivered only on a manager’s name while its milestone lacks evidence, and says so', async () => {
    await report('Delivered', 'The centre opened on Monday.');
    const page = await queue(manager, 'Agree');
    await page.keyboard.press('a');
    await region(page, 'Agree').getByText('The centre answers calls').first().waitFor();
    await typeInOpened(page, 'I stood in it.');
    await page.keyboard.press('Enter');
    await region(page, 'Agree').getByLabel('Agreed', { exact: true }).waitFor();

    const seen = await stage.open(viewer, `${address}?voice=agreed`);
    await region(seen, 'Status').getByText('I stood in it.').first().waitFor();
    await seen.goto(`${stage.application.address}/board?voice=agreed&closed=all`);
    await seen.getByText('Unproven').first().waitFor();
  });

  it('is reversed, and delivered again with evidence that a manager accepted', async () => {
    const page = await report('Off track', 'The mast fell.');
    await region(page, 'Status').getByText('Reversed').first().waitFor();
    const { milestones } = await contributor.ask('query ($id: UUID!) { commitment(id: $id) { milestones { id } } }', {
      id: centre.id,
    });
    const supports = [{ claim: 'MILESTONE', claimId: milestones[0].id, role: 'SUPPORTS', grade: 'B' }];
    await linked(contributor, centre, { title: 'The log of calls', supports });
    const accept = await queue(manager, 'Accept');
    await accept.keyboard.press('a');
    await region(accept, 'Accept').getByLabel('Accepted', { exact: true }).waitFor();
    await report('Delivered', 'It stands, and calls are answered.');
    const agree = await queue(manager, 'Agree');
    await agree.keyboard.press('a');
    await region(agree, 'Agree').getByLabel('Agreed', { exact: true }).waitFor();

    await assess(colleague, 'Delivered', 'Yes');
    const reply = await queue(contributor, 'Reply');
    await reply.keyboard.press('x');
    await reply.locator('form button:focus').waitFor();
    await reply.keyboard.press('Enter');
    await region(reply, 'Reply').getByLabel('Declined to reply', { exact: true }).waitFor();
    const seen = await stage.open(viewer, address, { width: 360, colorScheme: 'dark' });
    await region(seen, 'Assessments').getByText('An auditor found: Delivered.').waitFor();
    expect(await region(seen, 'Status').getByText('Disputed').count()).toBe(0);
    await expectAccessible(seen);
    expect(await seen.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('is walked by a viewer from its status to what it rests on, by keys', async () => {
    const page = await stage.open(viewer, address);
    await region(page, 'Status').getByRole('link', { name: 'Evidence walk' }).waitFor();
    await page.keyboard.press('w');
    await region(page, 'Status').getByText('It stands, and calls are answered.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Evidence walk' }).focus();
    // The report cites nothing of its own; the milestone is the next claim.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await region(page, 'Evidence').getByText('The log of calls').first().waitFor();
    await expectAccessible(page);
  });
});
