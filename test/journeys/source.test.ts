import type { Page } from 'playwright-core';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { givenIn, type Given } from '../support/given.js';
import { islands } from '../support/norland.js';
import { archive, decided, expectInView } from '../support/reading-room.js';

/** Seven passages that say what will be done, and never by whom. */
const unattributed = `Plan for the northern ports

The plan was drawn up over the winter.

A ferry line to the islands will be opened by June 2026.

£40 million will be spent on quays in the north.

A harbour task force will be set up in spring 2026.

Sixty pilots will be recruited by the end of 2026.

A new customs post will be built at the lighthouse by 2027.

The pilotage law will be amended in 2026.

Two dredgers will be bought by March 2027.

The timetable was praised.
`;

/** One thing that will be done, what may be, and what was. */
const hedged = `Nets and boats

The fleet landed 212 tonnes of cod last year.

The fisheries agency will open a school for skippers by June 2026.

Ministers are looking at ways to support small harbours.

Work on the rules for nets is continuing.

Help for fishing families is a priority for the government.

Prices will fall once the quota is shared.

The timetable was praised.
`;

describe('the page of a source, in the browser', () => {
  let stage: Stage;
  let given: Given;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
    for (const name of ['Norland', 'Sudmark', 'Ostland']) await given.organisation({ name });
  });
  afterAll(() => stage.close());

  /** Presses keys one by one, as a person does, and counts them. */
  function counting(page: Page) {
    let pressed = 0;
    return {
      press: async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
        pressed += keys.length;
      },
      pressed: () => pressed,
    };
  }

  it('decides seven proposals without an undertaker with at most 20 keys', async () => {
    const team = await given.team('Ports');
    const page = await stage.open(await given.contributor(team), '/sources/new');
    await archive(page, unattributed, { title: 'Ports', publisher: 'A gazette', published: '2025-12-09' });
    await decided(page, '0 of 7');
    const keys = counting(page);
    await keys.press('u');
    const undertaker = page.getByRole('dialog', { name: 'Undertaken by' });
    await undertaker.getByLabel('Organisation').waitFor();
    await expectAccessible(page);
    await keys.press(...'Norl', 'Enter');
    await undertaker.waitFor({ state: 'detached' });
    for (let done = 1; done <= 7; done += 1) {
      await keys.press('a');
      await decided(page, `${done} of 7`);
    }
    expect(keys.pressed()).toBeLessThanOrEqual(20);
    await expectAccessible(page);
  });

  it('decides a whole release with a key for each proposal and six to name who undertakes them, the bar and the open decision always in view', async () => {
    const team = await given.team('Ferries');
    const page = await stage.open(await given.contributor(team), '/sources/new');
    await archive(page, islands);
    await decided(page, '0 of 6');
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    const edit = page.getByRole('dialog', { name: 'Edit, then accept' });
    await edit.waitFor();
    await page.keyboard.press('Escape');
    await edit.waitFor({ state: 'detached' });
    await expectInView(page, 'spend 40 million euros');
    await page.keyboard.press('k');
    await expectInView(page, 'open a ferry line');

    const keys = counting(page);
    await keys.press('u');
    await page.getByRole('dialog', { name: 'Undertaken by' }).getByLabel('Organisation').waitFor();
    await keys.press(...'Norl', 'Enter');
    await page.getByRole('button', { name: 'Undertaken by: Norland' }).waitFor();
    for (let done = 1; done <= 6; done += 1) {
      await keys.press('a');
      await decided(page, `${done} of 6`);
      const bar = await page.getByRole('region', { name: 'Decisions on this source' }).boundingBox();
      expect(bar!.y).toBeGreaterThanOrEqual(52);
      expect(bar!.y).toBeLessThan(900);
    }
    expect(keys.pressed()).toBeLessThanOrEqual(12);

    const summary = page.getByRole('region', { name: 'Summary of decisions' });
    const heading = summary.getByRole('heading', { name: 'Every proposal is decided' });
    await heading.waitFor();
    const top = (await heading.boundingBox())!.y;
    expect(top).toBeGreaterThanOrEqual(96);
    expect(top).toBeLessThan(900);
    // At once: undo is offered for ten seconds.
    await page.getByRole('button', { name: /^Undo: .* 6 of 6/ }).click();
    await decided(page, '5 of 6');
    await page
      .getByText(/is undecided again$/)
      .first()
      .waitFor();
    await keys.press('x');
    const reject = page.getByRole('dialog', { name: 'Reject this proposal' });
    await reject.getByLabel('Already done').check();
    await reject.getByRole('button', { name: 'Reject' }).click();
    await decided(page, '6 of 6');
    await keys.press('z');
    await decided(page, '5 of 6');
    await expectAccessible(page);

    await keys.press('a');
    await decided(page, '6 of 6');
    await heading.waitFor();
    await summary
      .getByRole('button', { name: /^Report status of FT-/ })
      .nth(5)
      .waitFor();
    await expectAccessible(page);
    await summary
      .getByRole('button', { name: /^Assign a follow-up for FT-/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: /^Assign a follow-up for FT-/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows what may state something on request, and is read sentence by sentence to its end', async () => {
    const team = await given.team('Fisheries');
    const page = await stage.open(await given.contributor(team), '/sources/new');
    await archive(page, hedged, { title: 'Nets', publisher: 'A gazette', published: '2025-12-09' });
    await page.getByText(/^0 of \d decided$/).waitFor();
    const line = page.getByText(/more passages? may state something\.$/);
    await line.waitFor();
    await expectAccessible(page);
    const marks = (state: string) => page.getByRole('article').locator(`mark[data-state=${state}]`);
    const likely = await marks('PROPOSED').count();
    expect(await marks('POSSIBLE').count()).toBe(0);

    const keys = counting(page);
    await keys.press('p');
    const card = page.getByRole('article', { name: /^Possible: / }).and(page.locator('[aria-current]'));
    await card.waitFor();
    const possible = await marks('POSSIBLE').count();
    expect(possible).toBeGreaterThan(0);
    await expectAccessible(page);
    await keys.press('x');
    const reject = page.getByRole('dialog', { name: 'Reject this proposal' });
    await reject.getByLabel('Nothing undertaken').check();
    await reject.getByRole('button', { name: 'Reject' }).click();
    // A decided one counts, with what was likely.
    await decided(page, `1 of ${likely + 1}`);
    expect(await marks('POSSIBLE').count()).toBe(possible - 1);
    await keys.press('p');
    await line.waitFor();

    await keys.press('w');
    const count = page.getByText(/^Sentence 1 of \d+$/);
    await count.waitFor();
    const of = Number((await count.textContent())!.split(' ').at(-1));
    await page.getByRole('article', { name: 'Sentence: The fleet landed 212 tonnes of cod last year.' }).waitFor();
    await expectAccessible(page);
    await keys.press('n');
    const note = page.getByRole('dialog', { name: 'Note this passage' });
    await note.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByText(`Sentence 2 of ${of}`).waitFor();
    await marks('NOTED').filter({ hasText: 'The fleet landed' }).waitFor();
    for (let at = 3; at <= of; at += 1) {
      await keys.press('j');
      await page.getByText(`Sentence ${at} of ${of}`).waitFor();
    }
    await page.getByRole('article', { name: 'Sentence: The timetable was praised.' }).waitFor();
    await keys.press('e');
    const entry = page.getByRole('dialog', { name: 'New commitment from these words' });
    await entry.getByText('The timetable was praised.').waitFor();
    await page.keyboard.press('Escape');
  });
});
