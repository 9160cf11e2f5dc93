import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { givenPeopleIn } from '../support/given-people.js';

describe('people, in the browser', () => {
  let stage: Stage;
  let given: ReturnType<typeof givenPeopleIn>;

  beforeAll(async () => {
    stage = await setStage();
    given = givenPeopleIn(stage.application);
  }, 60_000);
  afterAll(() => stage.close());

  it('an administrator invites somebody, who chooses a password, works, and is signed out when deactivated', async () => {
    await given.team('Ferries');
    const administrator = await given.account({ name: 'Ana Costa', isAdministrator: true });
    const administrators = await stage.open(await stage.application.as(administrator), '/people');
    await administrators.getByRole('button', { name: 'Invite a person' }).click();
    await expectAccessible(administrators);
    const dialog = administrators.getByRole('dialog', { name: 'Invite a person' });
    await dialog.getByLabel('Name').fill('Ines Okafor');
    await dialog.getByLabel('Email').fill('ines.okafor@example.org');
    await dialog.getByLabel('Ferries').selectOption('Contributor');
    await dialog.getByRole('button', { name: 'Create the invitation' }).click();
    const ready = administrators.getByRole('dialog', { name: 'Invitation ready' });
    const link = new URL(await ready.getByText('/invitation#').innerText());
    await expectAccessible(administrators);
    await ready.getByRole('button', { name: 'Done' }).click();

    const theirs = await stage.open(null, link.pathname + link.search + link.hash);
    await theirs.getByRole('heading', { level: 1, name: 'Welcome to Followthrough' }).waitFor();
    await theirs.getByText('Ines Okafor, you have been invited').waitFor();
    await expectAccessible(theirs);
    await theirs.getByLabel('Choose a password').fill('four grey lighthouses');
    await theirs.getByRole('button', { name: 'Accept and sign in' }).click();
    await theirs.getByRole('button', { name: 'Account of Ines Okafor' }).waitFor();
    await theirs.goto(`${stage.application.address}/account`);
    await theirs.getByRole('heading', { level: 1, name: 'Ines Okafor' }).waitFor();
    await expectAccessible(theirs);

    await administrators.reload();
    await expectAccessible(administrators);
    await administrators.getByRole('button', { name: 'Deactivate Ines Okafor' }).click();
    const asking = administrators.getByRole('dialog', { name: 'Deactivate Ines Okafor' });
    await expectAccessible(administrators);
    await asking.getByRole('textbox').fill('Has left the ferries.');
    await asking.getByRole('button', { name: 'Deactivate' }).click();
    await administrators.getByText('Deactivated').waitFor();

    await theirs.reload();
    await theirs.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await expectAccessible(theirs);
    await theirs.getByLabel('Email').fill('ines.okafor@example.org');
    await theirs.getByRole('textbox', { name: 'Password' }).fill('four grey lighthouses');
    await theirs.getByRole('button', { name: 'Sign in' }).click();
    await theirs.getByRole('alert').waitFor();
  }, 60_000);

  it('whoever has the link of an invitation that was used is told what to do', async () => {
    const page = await stage.open(null, '/invitation#no-such-token');
    await page.getByText('This link is not complete.').waitFor();
    await expectAccessible(page);
  });
});
