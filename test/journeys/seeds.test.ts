import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { archive, expectInView } from '../support/reading-room.js';
import { describeWith, shared } from '../support/shared.js';
import { givenIn } from '../support/given.js';

const folder = shared('corpus/seeds');

/** When each was published: the second says so itself, the others are given. */
const dates = ['2022-03', '2024-01-23', '2025-12', '2024-11-07', '2024-02'];
const files = existsSync(folder) ? readdirSync(folder).sort() : [];

describeWith('corpus/seeds')('the five seeds, in the browser', () => {
  let stage: Stage;
  let contributor: Page;
  let manager: Page;
  let auditor: Page;

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const { organisation } = givenIn(stage.application);
    await organisation({ name: 'United Kingdom', shortName: 'UK', isOwn: true });
    for (const name of ['Belgium', 'France']) await organisation({ name });
    const team = await given.team('Borders');
    contributor = await stage.open(await given.contributor(team), '/sources/new');
    manager = await stage.open(await given.manager(team), '/');
    auditor = await stage.open(await given.auditor(), '/');
  });
  afterAll(() => stage.close());

  it.each(files.map((file, at) => [`release ${at + 1}`, file, dates[at]!] as const))(
    '%s is archived, decided, reported on and asked after, seen on the board, and walked back to its words',
    async (name, file, published) => {
      const go = (page: Page, to: string) => page.goto(`${stage.application.address}${to}`);
      await go(contributor, '/sources/new');
      const text = readFileSync(join(folder, file), 'utf8');
      await archive(contributor, text, { title: `The ${name}`, publisher: 'Its publisher', published });
      const passage = contributor.locator('mark[data-active]');
      await passage.first().waitFor();
      const quote = await passage.first().innerText();
      expect(text).toContain(quote);
      await contributor.keyboard.press('a');
      const entered = contributor
        .getByRole('article')
        .getByRole('link', { name: /^FT-\d+/ })
        .first();
      const reference = (await entered.innerText()).split(' ')[0]!;
      await expectAccessible(contributor);

      await contributor.locator('mark').filter({ hasText: quote }).first().selectText();
      await contributor.getByRole('button', { name: 'Use as evidence' }).click();
      const evidence = contributor.getByRole('dialog', { name: 'Use as evidence' });
      await evidence.getByLabel('Commitment to add evidence to').pressSequentially(reference);
      await evidence.getByRole('option', { name: new RegExp(reference) }).click();
      await evidence.getByLabel('Title').fill('What the release says');
      await evidence.getByRole('button', { name: 'Add evidence' }).click();
      await evidence.waitFor({ state: 'detached' });

      await entered.click();
      const status = contributor.getByRole('region', { name: 'Status' });
      await status.getByRole('button', { name: 'Report status' }).click();
      const report = contributor.getByRole('form', { name: 'Report status' });
      await report.getByRole('radio', { name: 'Unclear' }).check();
      await report.getByLabel('Rationale').fill(`The ${name} announces it, and we hold nothing later.`);
      await report.getByRole('textbox', { name: 'Gap 1' }).fill('what was done since');
      await report.getByLabel('What the release says').check();
      await report.getByRole('button', { name: 'Report status' }).click();
      await status.getByRole('button', { name: 'Assign follow-up for “what was done since”' }).click();
      const assigning = contributor.getByRole('form', { name: 'Assign follow-up' });
      await assigning.getByRole('button', { name: 'The team Borders' }).click();
      await assigning.getByRole('button', { name: 'Assign follow-up' }).click();
      await assigning.waitFor({ state: 'detached' });

      await go(manager, '/board?responsibility=OWN&responsibility=EXTERNAL&responsibility=NOT_IDENTIFIED');
      const card = manager.getByRole('listitem').filter({ hasText: reference });
      await card.getByText(/^1 piece of evidence/).waitFor({ state: 'attached' });
      await card.getByText('Next follow-up: Borders').waitFor({ state: 'attached' });

      await go(auditor, `/commitments/${reference}`);
      await auditor.getByText('and we hold nothing later').waitFor();
      await auditor
        .getByRole('region', { name: 'Status' })
        .getByRole('link', { name: 'What the release says' })
        .click();
      await auditor
        .getByRole('region', { name: 'Evidence' })
        .getByRole('link', { name: `In The ${name}` })
        .click();
      await auditor.getByRole('heading', { level: 1, name: `The ${name}` }).waitFor();
      await expectInView(auditor, quote);
    },
  );
});
