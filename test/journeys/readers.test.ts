import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { DeploymentService } from '@followthrough/server/people/deployment/deployment.service';
import type { Page } from 'playwright-core';
import type { Caller, Json } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { said } from '../support/given-commitments.js';
import { evidenceDocuments, reported } from '../support/given-delivery.js';
import { archivedSource, asProposed, decisions, readSource, spanOf } from '../support/given-sources.js';
import { islands } from '../support/norland.js';
import { expectInView } from '../support/reading-room.js';
import { eventually } from '../support/worker.js';
import { trainedWeights } from '../support/given-weights.js';
import { givenIn, type Given } from '../support/given.js';

const ferry = 'Norland will open a ferry line to Sudmark by June 2026.';
const quays = 'The government of Norland will spend 40 million euros on quays in the north.';
const pilots = 'The Ministry of Ferries will recruit 60 pilots in the coming weeks.';
const crossed = 'Last year 212,000 passengers crossed, 9 per cent more than in the year before.';

describe('readers, in the browser', () => {
  let stage: Stage;
  let given: Given;
  let team: Team;
  let contributor: Person & Caller;
  let sourceId: string;
  let partnerId: string;

  /** A ferry line, on track by a passage; quays, of which nobody has said anything; and pilots, who are sensitive. */
  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
    team = await given.team('Ferries');
    contributor = await given.contributor(team);
    const norland = await given.organisation({ name: 'Norland', isOwn: true });
    const sudmark = await given.organisation({ name: 'Sudmark' });
    partnerId = sudmark.id;
    const source = await archivedSource(contributor, islands);
    sourceId = source.id;
    const parties = [
      { organisationId: norland.id, role: 'UNDERTAKES' },
      { organisationId: sudmark.id, role: 'PARTNER' },
    ];
    const founded = (words: string) => ({ statement: { ...said, sourceId, ...spanOf(source.text, words) } });
    const enter = (facts: object, words: string) =>
      given.commitment(contributor, team, { parties, ...facts }, founded(words));
    const line = await enter({ title: 'A ferry line to Sudmark', kind: 'OPERATION' }, ferry);
    await enter({ title: 'Quays in the north', kind: 'FUNDING' }, quays);
    await acceptAsSensitive(contributor, team, sourceId, { parties });
    const evidence = await contributor.ask(evidenceDocuments.add, {
      input: {
        commitmentId: line.id,
        kind: 'PASSAGE',
        title: 'How many crossed',
        sourceId,
        ...spanOf(source.text, crossed),
      },
    });
    await reported(contributor, line, {
      rationale: 'The boats sail empty, for practice.',
      supports: [{ evidenceId: evidence.id, role: 'SUPPORTS', grade: 'B' }],
    });
  });
  afterAll(() => stage.close());

  const column = (page: Page, name: string) => page.getByRole('region', { name });

  it('a page stays as it is where the connection is lost before all that comes after it has arrived', async () => {
    const page = await stage.open(await given.viewer(team), '/register');
    await page.context().route('**/sign-in-sheet*', (route) => route.abort('internetdisconnected'));
    const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('sign-in-sheet'));
    await page.reload();
    await lost;
    await page.keyboard.press('/');
    const search = page.getByRole('combobox', { name: 'Search' });
    await search.fill('quays');
    const arrives = page.waitForResponse((response) => response.url().includes('sign-in-sheet') && response.ok());
    await page.context().unrouteAll();
    await arrives;
    expect(await search.inputValue()).toBe('quays');
    await page.close();
  });

  it('a manager moves cards by keyboard and by menu, each with its rationale, filters, and archives one', async () => {
    const page = await stage.open(await given.manager(team), '/board');
    await column(page, 'Unclear, 2').getByRole('link', { name: 'Quays in the north' }).focus();
    await expectAccessible(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    const sheet = page.getByRole('dialog', { name: 'Report status' });
    await sheet.getByText('On track', { exact: true }).waitFor();
    await sheet.getByLabel('Rationale').fill('The first stones are laid.');
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Report status' }).click();
    await column(page, 'On track, 2').getByRole('link', { name: 'Quays in the north' }).waitFor();

    await page.getByRole('button', { name: 'Actions for FT-0002' }).click();
    await page.getByRole('menuitem', { name: 'Move to' }).click();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: 'At risk' }).click();
    await sheet.getByLabel('Rationale').fill('The second stones are missing.');
    await sheet.getByRole('button', { name: 'Report status' }).click();
    await column(page, 'At risk, 1').getByRole('link', { name: 'Quays in the north' }).waitFor();

    await page.getByRole('group', { name: 'Filter' }).getByRole('button', { name: /^Kind/ }).click();
    await page.getByRole('checkbox', { name: 'Funding' }).check();
    await page.keyboard.press('Escape');
    await page.getByText(/^1 commitment /).waitFor();
    expect(page.url()).toContain('FUNDING');
    expect(await page.getByRole('link', { name: 'A ferry line to Sudmark' }).count()).toBe(0);
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Register' }).click();
    await page.getByText('3 commitments').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Quays in the north' }).click();
    await page.getByText('The second stones are missing.').waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    const dialog = page.getByRole('dialog', { name: 'Archive this commitment' });
    await dialog.getByLabel('Reason').fill('Entered twice by mistake.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Archive' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Entered twice by mistake.').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Register' }).click();
    await page.getByText('2 commitments').waitFor();
    expect(await page.getByRole('link', { name: 'Quays in the north' }).count()).toBe(0);
  });

  it('a manager reassigns a commitment from the board in three clicks', async () => {
    const page = await stage.open(await given.manager(team), '/board');
    await page.getByRole('link', { name: 'A ferry line to Sudmark' }).waitFor();
    await page.evaluate(() => {
      document.body.dataset['clicks'] = '0';
      const count = () => (document.body.dataset['clicks'] = String(Number(document.body.dataset['clicks']) + 1));
      window.addEventListener('click', count, true);
    });
    await page.getByRole('button', { name: 'Actions for FT-0001' }).click();
    await page.getByRole('menuitem', { name: 'Assign owner' }).click();
    const dialog = page.getByRole('dialog', { name: 'Assign owner' });
    await dialog.getByRole('button', { name: contributor.name }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: contributor.name }).click();
    await page.getByText(`FT-0001 is assigned to ${contributor.name}`).first().waitFor();
    expect(Number(await page.evaluate(() => document.body.dataset['clicks']))).toBeLessThanOrEqual(3);
    const [kept] = await stage.application.database.query<{ accountable_id: string }>(
      'select accountable_id from commitments where number = 1',
    );
    expect(kept!.accountable_id).toBe(contributor.id);
    await page.close();
  });

  it('an auditor walks from the status to the words in their source, and is offered nothing to change', async () => {
    const page = await stage.open(await given.auditor(), '/board');
    await column(page, 'On track, 1').getByRole('link', { name: 'A ferry line to Sudmark' }).click();
    const status = page.getByRole('region', { name: 'Status' });
    await status.getByText('The boats sail empty, for practice.').waitFor();
    await expectAccessible(page);
    const changes = /^(report|add|edit|more|change|assign|withdraw|correct|accept|archive|new|say|move|write|link)/i;
    expect(await page.getByRole('main').getByRole('button', { name: changes }).allInnerTexts()).toEqual([]);
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0);

    await status.getByRole('link', { name: 'How many crossed' }).click();
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence.getByText(crossed).waitFor();
    await evidence.getByRole('link', { name: /^In Joint statement/ }).click();
    const passage = page.getByRole('article').getByText(crossed).first();
    await passage.waitFor();
    await expectInView(page, crossed);
    await expectAccessible(page);
    expect(await page.getByRole('main').getByRole('button', { name: changes }).allInnerTexts()).toEqual([]);
    expect(await page.getByRole('banner').getByRole('button', { name: 'New' }).count()).toBe(0);
  });

  it('a viewer of another team sees no trace of what is sensitive', async () => {
    const page = await stage.open(await given.viewer(await given.team('Trade')), '/board');
    const hidden = async () => {
      expect(await page.getByText('Sixty pilots').count()).toBe(0);
      expect(await page.getByText('FT-0003').count()).toBe(0);
    };
    const [open] = await stage.application.database.query<{ count: number }>(
      `select count(*)::int as count from commitments where marking <> 'OFFICIAL_SENSITIVE' and archived_at is null`,
    );
    const counted = new RegExp(`^${open!.count} commitments?( · |$)`);
    await column(page, 'On track, 1').waitFor();
    await page.getByText(counted).waitFor();
    await hidden();
    await page.getByRole('link', { name: 'Register' }).click();
    await page.getByRole('heading', { level: 1, name: 'Register' }).waitFor();
    await page.getByText(counted).waitFor();
    await hidden();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('pilots');
    await page.getByRole('group', { name: 'Sources' }).waitFor();
    expect(await page.getByRole('group', { name: 'Commitments' }).count()).toBe(0);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.goto(`${stage.application.address}/register?q=pilots`);
    await page.getByText('0 commitments').waitFor();
    await expectAccessible(page);
    await hidden();
    await page.goto(`${stage.application.address}/sources/${sourceId}`);
    await page.getByRole('article').first().getByText(pilots).waitFor();
    // The proposal stays visible as decided, without how, by whom or when.
    await page.locator('mark').filter({ hasText: 'recruit 60 pilots' }).waitFor();
    await page.getByText('Decided', { exact: true }).first().waitFor();
    await hidden();
    await page.goto(`${stage.application.address}/partners/${partnerId}`);
    await page.getByRole('heading', { level: 1, name: 'Sudmark' }).waitFor();
    await page
      .getByRole('region', { name: /^Open/ })
      .getByRole('link', { name: /A ferry line to Sudmark/ })
      .waitFor();
    await hidden();
    for (const address of [
      '/commitments/FT-0003',
      '/commitments/FT-9999',
      '/sources/01a203c4-4751-75dc-a922-bf3bed93b8f1',
    ]) {
      await page.goto(`${stage.application.address}${address}`);
      await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
    }
    await expectAccessible(page);
  });

  /** Looks at each of these pages at the width of a telephone, in both colour schemes. */
  async function walk(page: Page, addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      await page.goto(`${stage.application.address}${address}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
      expect(await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).count()).toBe(0);
      await expectAccessible(page);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(`${address} is ${Math.max(0, tooWide)} pixels too wide`).toBe(`${address} is 0 pixels too wide`);
    }
  }

  it('everything fits a narrow screen, the tour of the demo registers above it', async () => {
    const { app, arrange } = stage.application;
    await arrange((ctx) => app.get(DeploymentService).becomeDemo(ctx));
    const page = await stage.open(contributor, '/', { width: 360 });
    const tour = page.getByRole('region', { name: 'Tour' });
    await tour.getByRole('link', { name: 'Archive a press release' }).waitFor();
    await walk(page, [
      '/',
      '/board',
      '/changes',
      '/follow-ups',
      '/register',
      '/commitments/FT-0001',
      '/commitments/FT-0001/edit',
      '/commitments/new',
      '/sources',
      '/sources/new',
      `/sources/${sourceId}`,
      '/my-work',
      '/partners',
      `/partners/${partnerId}`,
      '/account',
    ]);
    await page.goto(stage.application.address);
    await tour.getByRole('button', { name: 'Hide the tour' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    expect(await tour.count()).toBe(0);
    await trainedWeights(stage.application);
    const administrator = await stage.open(await given.administrator(), '/', { width: 360 });
    await walk(administrator, ['/people', `/teams/${team.id}`, '/settings']);
  });

  it('a title written from right to left is cut at its own end', async () => {
    const title = 'توقيع اتفاق التعاون الأمني مع حكومة الجزر الشمالية بشأن الموانئ والعبّارات '.repeat(3).trim();
    await given.commitment(contributor, team, { title });
    const page = await stage.open(contributor, '/register', { width: 1280 });
    const shown = page.getByRole('cell').getByText(title);
    await shown.waitFor();
    const firstLetter = await shown.evaluate((element) => {
      const range = document.createRange();
      range.setStart(element.firstChild!, 0);
      range.setEnd(element.firstChild!, 1);
      const [letter, cell] = [range.getBoundingClientRect(), element.closest('td')!.getBoundingClientRect()];
      return letter.left >= cell.left && letter.right <= cell.right ? 'in view' : 'cut off';
    });
    expect(firstLetter).toBe('in view');
  });

  it('a manager is briefed on a partner three clicks from the first page, on paper, too', async () => {
    const page = await stage.open(await given.manager(team), '/');
    await page.getByRole('link', { name: 'Partners' }).click();
    await page.getByRole('link', { name: 'Sudmark' }).click();
    await page.getByRole('link', { name: 'Briefing' }).click();
    await page.getByRole('heading', { level: 1, name: 'Briefing: Sudmark' }).waitFor();
    await page.getByText('The boats sail empty, for practice.').waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(false);
    await page.close();
  });
});

/** Accepts what is proposed of the pilots, for the team alone. */
async function acceptAsSensitive(contributor: Caller, team: Team, sourceId: string, more: object): Promise<void> {
  const proposal = await eventually(async () => {
    const { proposals } = await contributor.ask(readSource, { id: sourceId });
    return proposals.edges.map(({ node }: Json) => node).find(({ passage }: Json) => passage.quote === pilots);
  });
  const handling = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'For the team.' };
  const facts = { title: 'Sixty pilots', ...handling, ...more };
  const input = { proposalId: proposal.id, commitment: asProposed(proposal, team.id, facts) };
  const { state } = await contributor.ask(decisions.accept, { input });
  expect(state).toBe('ACCEPTED');
}
