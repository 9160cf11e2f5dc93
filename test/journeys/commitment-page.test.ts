import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Locator, Page } from 'playwright-core';
import type { Caller, Json } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { said } from '../support/given-commitments.js';
import { followUpDocuments, linked, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';

describe('the page of a commitment, in the browser', () => {
  let stage: Stage;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string; name: string };

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
    team = await given.team('Harbours');
    contributor = await given.contributor(team);
  });
  afterAll(() => stage.close());

  /** With everything that the first screen has to show, late, and by words as long as people write them. */
  async function full(): Promise<Json> {
    const words = 'Norland will open a ferry line to Sudmark, with two ships and a crossing on every working day.';
    const statement = {
      ...said,
      ...(await given.passage(contributor, words, {
        published: { value: '2024-09-20', origin: 'GIVEN', why: 'The site says so.' },
      })),
    };
    const commitment = await given.commitment(
      contributor,
      team,
      { title: 'A ferry line to Sudmark with two ships and a crossing on every working day of the year' },
      {
        statement,
        due: { words: 'in 2025' },
        milestones: [{ words: 'Both ships sail', isRequired: true, neededGrade: 'B' }],
      },
    );
    const evidence = [];
    for (const title of ['The inspectorate’s visit', 'The timetable of the line', 'A count of crossings'])
      evidence.push(await linked(contributor, commitment, { title }));
    await reported(contributor, commitment, {
      status: 'ON_TRACK',
      rationale:
        'One ship sails since January with a crew of both states. The other is in dock until the autumn. '.repeat(4),
      effectiveOn: '2026-03-12',
      missing: ['The contract for the second ship', 'The number of crossings since June'],
      supports: evidence.map(({ id }, at) => ({ evidenceId: id, role: 'SUPPORTS', grade: ['B', 'C', 'D'][at] })),
    });
    await contributor.ask(followUpDocuments.assign, {
      input: {
        commitmentId: commitment.id,
        title: 'Ask the shipyard for the contract',
        assigneeId: contributor.id,
        dueOn: new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10),
      },
    });
    return commitment;
  }

  async function expectInFirstScreen(page: Page, what: Readonly<Record<string, Locator>>): Promise<void> {
    const height = page.viewportSize()!.height;
    const below: string[] = [];
    for (const [name, found] of Object.entries(what)) {
      await found.first().waitFor();
      const box = await found.first().boundingBox();
      if (!box || box.y < 0 || box.y + box.height > height) below.push(`${name} at ${box?.y ?? 'nowhere'}`);
    }
    expect(below).toEqual([]);
  }

  it('shows on its first screen the status, its author, lateness, evidence and next step', async () => {
    const { reference } = await full();
    const page = await stage.open(contributor, `/commitments/${reference}`);
    const status = page.getByRole('region', { name: 'Status' });
    await expectInFirstScreen(page, {
      status: status.getByText('On track', { exact: true }),
      reporter: status.getByText(contributor.name),
      'when it was reported': status.getByText('12 Mar 2026'),
      'how long ago': status.getByText(/ago\)/),
      lateness: status.getByText(/^Overdue by /),
      rationale: status.getByText(/One ship sails since January/),
      'best evidence': status.getByText('Grade B'),
      'what is missing': status.getByText('The contract for the second ship'),
      'a milestone without support': status.getByText(/Both ships sail/),
      agreed: status.getByText('Agreed'),
      assessed: status.getByText('Assessed'),
      'next follow-up': status.getByText('Ask the shipyard for the contract'),
      'when that is due': status.getByText(/in 6 days/),
      stage: status.getByRole('list', { name: 'Stage' }),
      'due date': status.getByText('2025', { exact: true }),
      quote: page.getByText(/Norland will open a ferry line to Sudmark, with two ships/),
      'who said it': page.getByRole('link', { name: /^In / }),
      'the way to every part': page.getByRole('navigation', { name: 'On this page' }),
    });
    await expectAccessible(page);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.locator('..').innerText()).not.toContain('On track');
  });

  it('keeps the way to every part in view, and shows what happened on a tab with an address', async () => {
    const { reference } = await full();
    const page = await stage.open(contributor, `/commitments/${reference}`);
    const parts = page.getByRole('navigation', { name: 'On this page' });
    await parts.getByRole('link', { name: 'Facts' }).click();
    await expectInFirstScreen(page, { 'the parts': parts });
    await parts.getByRole('link', { name: 'Activity' }).click();
    await page.getByRole('region', { name: 'Activity' }).getByText('Reported: On track').waitFor();
    expect(page.url()).toContain('tab=activity');
    await expectAccessible(page);
    await parts.getByRole('link', { name: /^Evidence 3/ }).click();
    await page.getByRole('region', { name: 'Evidence' }).getByText('The inspectorate’s visit').waitFor();
  });

  it('takes a report with a dropped file in at most 6 clicks and without scrolling', async () => {
    const { reference } = await full();
    const page = await stage.open(contributor, `/commitments/${reference}`);
    const clicks = await countedClicks(page);
    await page.getByRole('region', { name: 'Status' }).getByRole('button', { name: 'Report status' }).click();
    const form = page.getByRole('form', { name: 'Report status' });
    await form.getByRole('radio', { name: 'At risk' }).click();
    await form.getByLabel('Rationale').click();
    await page.keyboard.type('The second ship is late.');
    await drop(form.getByRole('group', { name: 'New evidence', exact: true }), 'letter of the yard.txt');
    const piece = form.getByRole('group', { name: 'New evidence 1' });
    await piece.getByLabel('Title').waitFor();
    expect(await piece.getByLabel('Title').inputValue()).toBe('letter of the yard.txt');
    await piece.getByLabel('Grade').selectOption('B');
    await expectAccessible(page);
    const send = form.getByRole('button', { name: 'Report status' });
    await expectInFirstScreen(page, { 'the status': form.getByRole('radio', { name: 'At risk' }), 'its button': send });
    await send.click();
    const status = page.getByRole('region', { name: 'Status' });
    await status.getByText('The second ship is late.').waitFor();
    await status.getByRole('link', { name: 'letter of the yard.txt' }).waitFor();
    // Opening a list and choosing from it are two.
    expect((await clicks()) + 2).toBeLessThanOrEqual(6);
    await page.getByRole('region', { name: 'Evidence' }).getByText('letter of the yard.txt').first().waitFor();
  });
});

/** Counts what a person presses on the page from now on. */
async function countedClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number };
    counted.presses = 0;
    window.addEventListener('pointerdown', () => (counted.presses += 1), { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { presses: number }).presses);
}

async function drop(onto: Locator, name: string): Promise<void> {
  const dataTransfer = await onto.page().evaluateHandle((called) => {
    const data = new DataTransfer();
    data.items.add(new File(['The yard is late.'], called, { type: 'text/plain' }));
    return data;
  }, name);
  await onto.dispatchEvent('drop', { dataTransfer });
}
