import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { givenIn } from '../support/given.js';

describe('people, in the browser', () => {
  let stage: Stage;
  let given: ReturnType<typeof givenIn>;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
  }, 60_000);
  afterAll(() => stage.close());

  it('an administrator invites somebody, who chooses a password and is in', async () => {
    const administrator = await given.administrator();
    const page = await stage.open(administrator, '/people');
    await page.getByRole('button', { name: 'Invite somebody' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('New contributor');
    await dialog.getByLabel('Email').fill('new.contributor@example.org');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await expectAccessible(page);

    const theirs = await stage.open(null, new URL(link).pathname);
    await expectAccessible(theirs);
    await theirs.getByLabel('Password').first().fill('a-long-enough-phrase-of-mine');
    await theirs.getByRole('button').last().click();
    await theirs.getByRole('navigation').first().waitFor();
  }, 60_000);
});
