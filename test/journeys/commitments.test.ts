import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { commitmentDocuments, said } from '../support/given-commitments.js';
import { archivedSource, someText, spanOf } from '../support/given-sources.js';
import { givenIn, type Given } from '../support/given.js';

describe('a commitment, in the browser', () => {
  let stage: Stage;
  let given: Given;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
  });
  afterAll(() => stage.close());

  it('is entered from a passage by a contributor, whose date is read while it is typed', async () => {
    const team = await given.team('Ferries');
    const contributor = await given.contributor(team);
    await given.organisation({ name: 'Norland', isOwn: true });
    const source = await archivedSource(contributor, someText());
    const { start, end } = spanOf(source.text, 'Norland will open a ferry line to Sudmark by June 2026.');
    const page = await stage.open(contributor, `/commitments/new?source=${source.id}&start=${start}&end=${end}`);
    await page.getByText('Norland will open a ferry line to Sudmark by June 2026.').waitFor();
    await page.getByLabel('Title').fill('A ferry line to Sudmark');
    await page.getByLabel('Kind').selectOption('Operation');
    await page.getByLabel('Add a party').pressSequentially('norla');
    await page.getByRole('option', { name: 'Norland' }).click();
    await page.getByLabel('Add a party').fill('ferry companies');
    await page.getByRole('option', { name: 'Enter “ferry companies” in the source’s words' }).click();
    const due = page.getByRole('group', { name: 'Due date' });
    await due.getByLabel('In the source’s words').fill('next June');
    await due.getByRole('status').getByText('June 2026').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create commitment' }).click();

    await page.getByRole('heading', { level: 1, name: 'A ferry line to Sudmark' }).waitFor();
    const promised = page.getByRole('region', { name: 'What was promised' });
    await promised.getByText('Stated once').waitFor();
    await page.getByText('No party has stated it in its own publications yet.').waitFor();
    await page.getByRole('region', { name: 'Due date' }).getByText('Inferred').waitFor();
    await expectAccessible(page);

    await page.getByRole('region', { name: 'Milestones' }).getByRole('button', { name: 'Write milestones' }).click();
    const dialog = page.getByRole('dialog', { name: 'Milestones' });
    await dialog.getByRole('button', { name: 'Add a milestone' }).click();
    await dialog.getByLabel('Step or test').fill('The pier is open');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save milestones' }).click();
    await page.getByText('Required for delivery').waitFor();
    await page.getByRole('link', { name: 'Activity' }).click();
    await page.getByRole('region', { name: 'Activity' }).getByText('Milestones: 1 added').waitFor();
  });

  it('edited by two keeps the words of both until one of them decides', async () => {
    const team = await given.team('Harbours');
    const [one, two] = [await given.contributor(team), await given.contributor(team)];
    const { reference } = await given.commitment(one, team, { title: 'Dredge the harbour' });
    const [first, second] = [
      await stage.open(one, `/commitments/${reference}/edit`),
      await stage.open(two, `/commitments/${reference}/edit`),
    ];
    for (const [page, title] of [
      [first, 'Dredge the old harbour'],
      [second, 'Dredge both harbours'],
    ] as const) {
      await page.getByLabel('Title').fill(title);
    }
    await first.getByRole('button', { name: 'Save' }).click();
    await first.getByRole('heading', { level: 1, name: 'Dredge the old harbour' }).waitFor();
    await second.getByRole('button', { name: 'Save' }).click();
    const alert = second.getByRole('alert');
    await alert.getByText('Dredge the old harbour').waitFor();
    expect(await second.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Dredge both harbours');
    await expectAccessible(second);
    await second.getByRole('button', { name: 'Save anyway' }).click();
    await second.getByRole('heading', { level: 1, name: 'Dredge both harbours' }).waitFor();
  });

  it('that is sensitive is hidden from others; links to it are shown only to readers who can see both', async () => {
    const team = await given.team('Quiet waters');
    const contributor = await given.contributor(team);
    const open = await given.commitment(contributor, team, { title: 'Open waters' });
    const hidden = await given.commitment(contributor, team, {
      title: 'Closed waters',
      marking: 'OFFICIAL_SENSITIVE',
      handlingInstruction: 'Team only.',
    });
    await contributor.ask(commitmentDocuments.link, {
      input: { fromId: open.id, toId: hidden.id, kind: 'DEPENDS_ON' },
    });
    const theirs = await stage.open(contributor, `/commitments/${open.reference}`);
    await theirs.getByRole('link', { name: `${hidden.reference} Closed waters` }).waitFor();

    const stranger = await given.stranger();
    const page = await stage.open(stranger, `/commitments/${hidden.reference}`);
    await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
    await expectAccessible(page);
    await page.goto(`${stage.application.address}/commitments/${open.reference}`);
    await page.getByText('Commitments that this one is part of').waitFor();
    expect(await page.getByText('Closed waters').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'More' }).count()).toBe(0);
  });

  it('is archived by a manager with a reason, and still listed with its partner', async () => {
    const team = await given.team('Piers');
    const manager = await given.manager(team);
    const organisation = await given.organisation({ name: 'Sudmark' });
    const source = await archivedSource(manager, someText('Sudmark will rebuild the pier.'));
    const place = { sourceId: source.id, ...spanOf(source.text, 'Sudmark will rebuild the pier.') };
    const { reference } = await given.commitment(
      manager,
      team,
      { title: 'Rebuild the pier', parties: [{ organisationId: organisation.id, role: 'UNDERTAKES' }] },
      { statement: { ...said, ...place }, due: { words: 'June 2027' } },
    );
    const page = await stage.open(manager, '/partners');
    await page.getByLabel('Find an organisation').fill('sudm');
    await page.getByRole('link', { name: 'Sudmark' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sudmark' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('region', { name: /^Open/ }).getByRole('link', { name: 'Rebuild the pier' }).click();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    const dialog = page.getByRole('dialog', { name: 'Archive this commitment' });
    await dialog.getByLabel('Reason').fill('Entered for training.');
    await dialog.getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('link', { name: 'Activity' }).click();
    await page.getByRole('region', { name: 'Activity' }).getByText('Archived', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0);
    await page.goto(`${stage.application.address}/partners/new`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    await expectAccessible(page);
    expect(reference).toMatch(/^FT-/);
  });
});
