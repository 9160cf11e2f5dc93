import type { Page } from 'playwright-core';
import type { Caller } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { assessed, repliedTo } from '../support/given-assessments.js';
import { evidenceDocuments, linked, reported } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

describe('the evidence walk', () => {
  let stage: Stage;
  let auditor: Caller;
  let viewer: Caller;

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    const contributor = await given.contributor(team);
    auditor = await given.auditor();
    viewer = await given.viewer(await given.team('Trade'));
    const mole = await given.arranged(team, { title: 'Build the new mole' });
    const milestone = await given.milestone(mole, { words: 'The foundations stand' });
    await given.arranged(team, { title: 'Mend the sluice' });
    await given.arranged(team, { title: 'Light the pier' });
    await given.statement(mole);
    const { id: sourceId } = await given.source();
    const quoted = await contributor.ask(evidenceDocuments.add, {
      input: { commitmentId: mole.id, kind: 'PASSAGE', title: 'The survey', sourceId, start: 0, end: 4 },
    });
    const release = await linked(contributor, mole, {
      supports: [{ claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade: 'C' }],
    });
    await reported(contributor, mole, {
      rationale: 'Two thirds are laid.',
      supports: [
        { evidenceId: release.id, role: 'SUPPORTS', grade: 'D' },
        { evidenceId: quoted.id, role: 'SUPPORTS', grade: 'B' },
      ],
    });
    const { id } = await assessed(auditor, mole);
    await repliedTo(contributor, id);
  });
  afterAll(() => stage.close());

  const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const isFocused = (page: Page, name: string) =>
    page.waitForFunction(
      (title) => document.activeElement?.closest('section')?.querySelector('h2')?.textContent === title,
      name,
    );

  it('goes from the status to the archived copy by keys alone', async () => {
    const page = await stage.open(auditor, '/commitments/FT-1001');
    await page.getByRole('region', { name: 'Status' }).getByRole('link', { name: 'Evidence walk' }).waitFor();
    await page.keyboard.press('w');
    await pane(page, 'Status').getByText('Two thirds are laid.').waitFor();
    await expectAccessible(page);
    await page.getByRole('heading', { level: 1, name: 'Evidence walk' }).focus();
    await page.keyboard.press('ArrowRight');
    await isFocused(page, 'Evidence');
    await page.keyboard.press('ArrowDown');
    await pane(page, 'Archived copy')
      .getByText(/only the address was recorded/)
      .waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await isFocused(page, 'Passage');
    await pane(page, 'Passage').getByText('What', { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await isFocused(page, 'Archived copy');
    const copy = pane(page, 'Archived copy');
    await copy.getByText('Hash of the entry').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await copy.getByText('The copy matches its recorded hash.').waitFor();
    expect(new URL(page.url()).searchParams.get('pane')).toBe('copy');
    await expectAccessible(page);

    // The address alone shows the same.
    const again = await stage.open(viewer, new URL(page.url()).pathname + new URL(page.url()).search);
    await pane(again, 'Passage').getByText('What', { exact: true }).waitFor();
  });

  it('is read in the voice of an auditor, one pane after the other on a phone', async () => {
    const page = await stage.open(viewer, '/commitments/FT-1001/walk?voice=assessed', { width: 360 });
    await pane(page, 'Status').getByText('The crane is not chartered.').waitFor();
    await expectAccessible(page);
    const tops = await page
      .locator('[data-pane]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops).toHaveLength(4);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('is taken one commitment after the other by an auditor, from home', async () => {
    const page = await stage.open(auditor, '/');
    const queue = page.getByRole('region', { name: 'Longest not looked at' });
    await queue.getByText('Mend the sluice').waitFor();
    await expectAccessible(page);
    await queue.getByRole('link', { name: 'Mend the sluice' }).focus();
    await page.keyboard.press('Enter');
    await pane(page, 'Status')
      .getByText(/No report yet/)
      .waitFor();
    await page.keyboard.press('n');
    await page.waitForURL(/FT-1003\/walk/);
    await expectAccessible(page);
  });
});
