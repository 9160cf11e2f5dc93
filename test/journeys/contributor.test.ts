import { Membership } from '@followthrough/server/people/teams/membership.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { password } from '../support/given-people.js';
import { islands } from '../support/norland.js';
import { correctPart, archive, decided, selectParagraph } from '../support/reading-room.js';
import { givenIn, type Given } from '../support/given.js';

describe('a contributor, in the browser', () => {
  let stage: Stage;
  let given: Given;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
    await given.organisation({ name: 'Norland', isOwn: true });
    for (const name of ['Sudmark', 'Ostland']) await given.organisation({ name });
  });
  afterAll(() => stage.close());

  it('archives a release, decides what it states, and reports how one commitment goes', async () => {
    const team = await given.team('Ferries');
    await given.contributor(team);
    const page = await stage.open(await given.contributor(team), '/');
    await page.getByRole('link', { name: 'Archive a press release' }).click();
    await page.getByRole('heading', { level: 1, name: 'Archive a source' }).waitFor();
    await expectAccessible(page);
    await archive(page, islands);
    await page
      .getByRole('heading', { level: 1, name: 'Ministers of Norland and Sudmark meet on the islands' })
      .waitFor();
    await decided(page, '0 of 6');
    await expectAccessible(page);

    await page.keyboard.press('a');
    await decided(page, '1 of 6');
    await page.getByRole('link', { name: /^FT-0001 Open a ferry line to Sudmark/ }).waitFor();

    await page.getByRole('link', { name: 'board of Ferries' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    await page.getByRole('link', { name: /^Open a ferry line to Sudmark/ }).waitFor();
    await page.goBack();
    await decided(page, '1 of 6');

    await page.keyboard.press('e');
    const edit = page.getByRole('dialog', { name: 'Edit, then accept' });
    await edit.getByLabel('Title').fill('New quays in the north');
    await expectAccessible(page);
    await edit.getByRole('button', { name: 'Accept', exact: true }).click();
    await decided(page, '2 of 6');
    await page.getByRole('link', { name: 'FT-0002 New quays in the north' }).waitFor();

    await page.keyboard.press('s');
    const split = page.getByRole('dialog', { name: 'Split into several commitments' });
    await split.getByText(/^2 commitments/).waitFor();
    await expectAccessible(page);
    await split.getByRole('button', { name: /^Create \d commitments$/ }).click();
    await decided(page, '3 of 6');
    await page.getByRole('link', { name: /^FT-0004 .*Ostland/ }).waitFor();

    await page.keyboard.press('l');
    const link = page.getByRole('dialog', { name: 'Link to a commitment' });
    await link.getByLabel('The commitment').pressSequentially('ferry line');
    await link.getByRole('option', { name: /FT-0001/ }).click();
    await expectAccessible(page);
    await link.getByRole('button', { name: 'Link', exact: true }).click();
    await decided(page, '4 of 6');

    await page.keyboard.press('n');
    const note = page.getByRole('dialog', { name: 'Note this passage' });
    await note.getByLabel('Type of note').selectOption('Figure');
    await note.getByLabel('Measure').fill('pilots to be recruited');
    await note.getByLabel('Value').fill('60');
    await expectAccessible(page);
    await note.getByRole('button', { name: 'Note', exact: true }).click();
    await decided(page, '5 of 6');

    await page.keyboard.press('x');
    const reject = page.getByRole('dialog', { name: 'Reject this proposal' });
    await reject.getByLabel('Another reason').check();
    await reject.getByLabel('Explain').fill('Such meetings are not followed here.');
    await expectAccessible(page);
    await reject.getByRole('button', { name: 'Reject', exact: true }).click();
    await decided(page, '6 of 6');

    await selectParagraph(page, 'Last year 212,000 passengers');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Use as evidence' }).click();
    const evidence = page.getByRole('dialog', { name: 'Use as evidence' });
    await evidence.getByLabel('Commitment to add evidence to').pressSequentially('FT-0001');
    await evidence.getByRole('option', { name: /FT-0001/ }).click();
    await evidence.getByLabel('Title').fill('How many crossed last year');
    await expectAccessible(page);
    await evidence.getByRole('button', { name: 'Add evidence' }).click();
    await evidence.waitFor({ state: 'detached' });

    await page
      .getByRole('link', { name: /^FT-0001 Open a ferry line to Sudmark/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Open a ferry line to Sudmark' }).waitFor();
    await page.getByText('Stated twice').waitFor();
    const shown = page.getByRole('region', { name: 'Evidence' });
    await shown.getByText('Last year 212,000 passengers crossed').waitFor();

    await shown.getByRole('button', { name: 'Add evidence' }).click();
    const adding = page.getByRole('form', { name: 'Add evidence' });
    await adding.getByLabel('Kind of evidence').selectOption('File');
    const chooser = page.waitForEvent('filechooser');
    await adding.getByRole('button', { name: 'File' }).click();
    const timetable = { name: 'timetable.txt', mimeType: 'text/plain', buffer: Buffer.from('Depart 08:00.') };
    await (await chooser).setFiles(timetable);
    await adding.getByText('timetable.txt').waitFor();
    await adding.getByLabel('Title').fill('The timetable');
    await expectAccessible(page);
    await adding.getByRole('button', { name: 'Add evidence' }).click();
    await shown.getByRole('link', { name: 'Download timetable.txt' }).waitFor();

    const status = page.getByRole('region', { name: 'Status' });
    await status.getByRole('button', { name: 'Report status' }).click();
    const report = page.getByRole('form', { name: 'Report status' });
    await report.getByRole('radio', { name: 'Unclear' }).check();
    await report.getByLabel('Rationale').fill('The ferry has been seen in dock, and nowhere else.');
    await report.getByRole('textbox', { name: 'Gap 1' }).fill('the date of the first crossing');
    await report.getByRole('button', { name: 'Add another gap' }).click();
    await report.getByRole('textbox', { name: 'Gap 2' }).fill('who pays for the crew');
    await report.getByLabel('The timetable').check();
    await expectAccessible(page);
    await report.getByRole('button', { name: 'Report status' }).click();
    await status.getByText('The ferry has been seen in dock, and nowhere else.').waitFor();

    await status.getByRole('button', { name: 'Assign follow-up for “the date of the first crossing”' }).click();
    const assigning = page.getByRole('form', { name: 'Assign follow-up' });
    await assigning.getByRole('button', { name: 'The team Ferries' }).click();
    await expectAccessible(page);
    await assigning.getByRole('button', { name: 'Assign follow-up' }).click();
    await page
      .getByRole('region', { name: 'Follow-ups' })
      .getByText('the date of the first crossing')
      .first()
      .waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'My work' }).click();
    await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
    await page.getByRole('main').getByText('FT-0001').first().waitFor();
    await expectAccessible(page);
  });

  it('whose session ends in the middle of a report signs in over it, and it is filed as it was typed', async () => {
    const team = await given.team('Harbours');
    const somebody = await given.account({ name: 'Ana Costa' });
    await stage.application.arrange((ctx) =>
      ctx.db.insert(Membership, { id: newId(), personId: somebody.id, teamId: team.id, role: 'CONTRIBUTOR' }),
    );
    const here = await stage.application.as(somebody);
    const { reference } = await given.commitment(here, team, { title: 'Dredge the harbour' });
    const page = await stage.open(here, `/commitments/${reference}`);
    const status = page.getByRole('region', { name: 'Status' });
    await status.getByRole('button', { name: 'Report status' }).click();
    const report = page.getByRole('form', { name: 'Report status' });
    await report.getByRole('radio', { name: 'On track' }).check();
    await report.getByLabel('Rationale').fill('Two dredgers work day and night.');

    const elsewhere = await stage.open(await stage.application.as(somebody), '/account');
    await elsewhere.getByRole('button', { name: 'End all other sessions' }).click();
    await elsewhere.getByRole('button', { name: 'End all other sessions' }).waitFor({ state: 'detached' });

    await report.getByRole('button', { name: 'Report status' }).click();
    const sheet = page.getByRole('dialog', { name: 'Your session has ended' });
    await sheet.getByRole('textbox', { name: 'Password' }).fill(password);
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Sign in' }).click();
    await sheet.waitFor({ state: 'detached' });
    await status.getByText('On track').waitFor();
    await status.getByText('Two dredgers work day and night.').waitFor();
  });

  it('archives a page with scripts in it, and reads its words while nothing of it runs', async () => {
    const team = await given.team('Quays');
    const page = await stage.open(await given.contributor(team), '/sources/new');
    let ran = 0;
    page.on('dialog', (dialog) => void ((ran += 1), dialog.dismiss()));
    page.on('request', (request) => void (request.url().includes('evil.example') && (ran += 1)));
    const attack = '<img src="https://evil.example/x" onerror="alert(1)"><script>alert(2)</script>';
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (
      await chooser
    ).setFiles({
      name: 'release.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        `<!doctype html><title>Quays${attack}</title><body onload="alert(3)"><h1>Quays</h1>${attack}
         <p>Norland will build two quays by June 2027.</p><svg onload="alert(4)"></svg>
         <iframe src="javascript:alert(5)"></iframe><p>The crews were thanked.</p></body>`,
      ),
    });
    await page.getByText('web page (its readable text is archived)').waitFor();
    await page.getByRole('button', { name: /^Title: Quays/ }).waitFor();
    await correctPart(page, 'Title', `Two quays ${attack}`);
    await page.getByLabel('Where did these details come from?').fill(`The page ${attack}`);
    await page.getByRole('button', { name: 'Archive', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `Two quays ${attack}` }).waitFor();
    await decided(page, '0 of 1');
    await page.getByRole('article').first().getByText('Norland will build two quays by June 2027.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('e');
    const edit = page.getByRole('dialog', { name: 'Edit, then accept' });
    await edit.getByLabel('Title').fill(`Build quays ${attack}`);
    await edit.getByRole('button', { name: 'Accept', exact: true }).click();
    await page
      .getByRole('list', { name: 'Decisions' })
      .getByRole('link', { name: /Build quays/ })
      .click();
    await page.getByRole('heading', { level: 1, name: `Build quays ${attack}` }).waitFor();
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await page.getByRole('link', { name: `Build quays ${attack}` }).waitFor();
    expect(ran).toBe(0);
  });
});
