import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Page } from 'playwright-core';
import { expectAccessible, setStage, typeInOpened, type Stage } from '../support/browser.js';
import { followUpDocuments, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import type { Caller } from '../support/application.js';

describe('the first page', () => {
  let stage: Stage;
  let given: Given;
  let harbours: Team;
  let contributor: Caller & { id: string };
  let manager: Caller & { id: string };
  let keys = 0;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
    harbours = await given.team('Harbours');
    contributor = await given.contributor(harbours);
    manager = await given.manager(harbours);
    const day = '2024-11-01';
    const due = { dueEdtf: day, dueEarliest: day, dueLatest: day, dueBasis: 'EXPLICIT' } as const;
    const commitment = await given.arranged(harbours, { title: 'Dredge the old harbour', ...due });
    const input = { commitmentId: commitment.id, title: 'Ask for the survey', assigneeId: contributor.id };
    await contributor.ask(followUpDocuments.assign, { input });
  });
  afterAll(() => stage.close());

  const press = async (page: Page, key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };

  it('lets an officer finish a follow-up with four keys and its outcome', async () => {
    const page = await stage.open(contributor, '/my-work');
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByRole('region', { name: 'Do' }).getByText('Ask for the survey').waitFor();
    await expectAccessible(page);
    // The report and the follow-up.
    await page.getByRole('link', { name: 'My work, 2 waiting' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Home' }).focus();
    // Past the report that is due.
    for (const key of ['j', 'j', 'f']) await press(page, key);
    await typeInOpened(page, 'It came by post.');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Reopen Ask for the survey' }).waitFor();
    await page.getByRole('link', { name: 'My work, 1 waiting' }).waitFor();
    expect(keys).toBeLessThanOrEqual(4);
    await expectAccessible(page);
  });

  it('shows a manager what changed and what is late, each one click from where it is done', async () => {
    const page = await stage.open(manager, '/');
    const late = page.getByRole('region', { name: 'Late' });
    await late.getByRole('link', { name: 'Dredge the old harbour' }).waitFor();
    await page
      .getByRole('region', { name: 'What changed' })
      .getByText(/^Finished a follow-up/)
      .waitFor();
    await expectAccessible(page);
    await late.getByRole('link', { name: 'Dredge the old harbour' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dredge the old harbour' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Go to the board' }).click();
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  });

  it('leads to all changes and all follow-ups, which fit a telephone', async () => {
    const page = await stage.open(manager, '/changes?since=30', { width: 360 });
    await page.getByText(/^Assigned a follow-up/).waitFor();
    await expectAccessible(page);
    await page.goto(`${stage.application.address}/follow-ups?state=DONE`);
    await page.getByRole('button', { name: 'Ask for the survey', exact: true }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('shows a report that is due, and the age of a stale one, large and dark enough for a telephone', async () => {
    const stale = await given.commitment(manager, harbours, { title: 'Light the old harbour' });
    await reported(manager, stale, { effectiveOn: '2026-03-12' });
    // The browser’s clock is real, and a standing is never changed otherwise.
    await stage.application.database.query(`
      alter table standings disable trigger user;
      update standings set last_news_at = now() - interval '200 days' where commitment_id = '${stale.id}';
      alter table standings enable trigger user;
    `);
    const page = await stage.open(contributor, '/', { width: 360 });
    const due = page.getByRole('region', { name: 'Report' });
    await due.getByRole('link', { name: /^FT-/ }).first().waitFor();
    await expectAccessible(page);
    await page.goto(`${stage.application.address}/board`);
    await page.getByText('since the last report, stale').first().waitFor();
    await expectAccessible(page);
  });
});
