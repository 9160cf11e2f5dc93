import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Page } from 'playwright-core';
import type { Caller } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { reported, signedOff } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

describe('a test of delivery', () => {
  let stage: Stage;
  let contributor: Caller;
  let manager: Caller;
  let ferry: Commitment;

  beforeAll(async () => {
    stage = await setStage();
    const given = givenIn(stage.application);
    const team = await given.team('Harbours');
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    ferry = await given.arranged(team, { title: 'A ferry to the islands', amountWords: '£75 million' });
    await given.milestone(ferry, { words: 'The ferry sails' });
  });
  afterAll(() => stage.close());

  const block = (page: Page) => page.getByRole('region', { name: 'Test of delivery', exact: true });

  it('is written from a draft, and names what cannot be judged', async () => {
    const page = await stage.open(contributor, `/commitments/FT-${ferry.number}`);
    await block(page).getByText('By when: missing').waitFor();
    await block(page).getByText('By which date will it be done?').waitFor();
    await block(page).getByRole('button', { name: 'Write test' }).click();
    const form = page.getByRole('dialog', { name: 'Test of delivery' });
    await form.getByText('Inferred').first().waitFor();
    await expectAccessible(page);
    await form.getByLabel(/^Counts as delivered/).fill('A ferry sails each day.');
    await form.getByRole('button', { name: 'Save test' }).click();
    await form.waitFor({ state: 'detached' });
    await block(page).getByText('A ferry sails each day.').waitFor();
    await block(page).getByText('The ferry sails').waitFor();
    await expectAccessible(page);
  });

  it('is locked by an agreement, and a later version says so', async () => {
    const page = await stage.open(contributor, `/commitments/FT-${ferry.number}`, { width: 360, colorScheme: 'dark' });
    await block(page).getByText('Version 1').waitFor();
    const { deliveryTest } = await manager.ask('query ($id: UUID!) { commitment(id: $id) { deliveryTest { id } } }', {
      id: ferry.id,
    });
    const { id } = await reported(contributor, ferry);
    await signedOff(manager, ferry, id, { seenTestId: deliveryTest.id });
    await page.reload();
    await block(page).getByText('Locked').waitFor();
    await block(page).getByRole('button', { name: 'Change test' }).click();
    const form = page.getByRole('dialog', { name: 'Test of delivery' });
    await form.getByLabel(/^Whose word counts/).fill('The harbour master.');
    await form.getByLabel(/^Reason for the change/).fill('The port authority was dissolved.');
    await form.getByRole('button', { name: 'Save version 2' }).click();
    await form.waitFor({ state: 'detached' });
    await block(page).getByText('Changed after it was agreed against').waitFor();
    await block(page).getByText('Written after a report').first().waitFor();
    await block(page).getByRole('button', { name: 'All versions (2)' }).click();
    await block(page).getByText('Version 1').waitFor();
    await expectAccessible(page);
  });

  it('is a filter of the register, as is what cannot be judged', async () => {
    const page = await stage.open(manager, '/register?judged=with-test&missing=BY_WHEN');
    await page.getByRole('row', { name: /A ferry to the islands/ }).waitFor();
    await page.getByRole('button', { name: 'Judging: with a test of delivery' }).waitFor();
    await page.goto(`${stage.application.address}/register?judged=no-test`);
    await page.getByText('No commitments match this filter.').waitFor();
  });
});
