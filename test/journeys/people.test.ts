import { FirstAdministratorService } from '@followthrough/server/people/sign-in/first-administrator.service';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { givenIn, type Given } from '../support/given.js';

describe('people, in the browser', () => {
  let stage: Stage;
  let given: Given;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
  });
  afterAll(() => stage.close());

  it('the first visitor creates the administrator, a team and its manager, who starts with a press release', async () => {
    const { app, arrange } = stage.application;
    const code = await arrange((ctx) => app.get(FirstAdministratorService).issueCode(ctx));
    const page = await stage.open(null, '/people');
    await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('One-time code').fill(code!);
    await page.getByLabel('Your name').fill('Ana Costa');
    await page.getByLabel('Email').fill('ana.costa@example.org');
    await page.getByRole('textbox', { name: 'Password' }).fill('nine quiet harbours');
    await page.getByRole('button', { name: 'Create the first administrator' }).click();
    await page.getByRole('heading', { level: 1, name: 'Set up your teams' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('main').getByRole('link', { name: 'People and teams' }).click();
    await page.getByLabel('Name of a new team').fill('Ferries');
    await page.getByRole('button', { name: 'Create team' }).click();
    await page.getByRole('link', { name: 'Ferries' }).waitFor();
    await page.getByRole('button', { name: 'Add to team: Ana Costa' }).click();
    const own = page.getByRole('dialog', { name: 'Add Ana Costa to Ferries' });
    await own.getByLabel('Role').selectOption('Manager');
    await expectAccessible(page);
    await own.getByRole('button', { name: 'Add to team' }).click();
    await own.getByText('You cannot give yourself a role.').waitFor();
    await own.getByRole('button', { name: 'Cancel' }).click();

    const ben = await given.account({ name: 'Ben Adeyemi' });
    await page.reload();
    await page.getByRole('button', { name: 'Add to team: Ben Adeyemi' }).click();
    const his = page.getByRole('dialog', { name: 'Add Ben Adeyemi to Ferries' });
    await his.getByLabel('Role').selectOption('Manager');
    await his.getByRole('button', { name: 'Add to team' }).click();
    await page.getByText('Manager of Ferries').waitFor();

    const managers = await stage.open(await stage.application.as(ben), '/');
    await managers.getByRole('heading', { level: 1, name: 'Archive your first press release' }).waitFor();
    await managers.getByRole('button', { name: 'Copy a text to paste' }).waitFor();
    await expectAccessible(managers);
  });

  it('an administrator invites a person, who chooses a password, works, and is signed out when deactivated', async () => {
    await given.team('Harbours');
    const administrator = await given.account({ name: 'Eve Lind', isAdministrator: true });
    const administrators = await stage.open(await stage.application.as(administrator), '/people');
    await administrators.getByRole('button', { name: 'Invite a person' }).click();
    await expectAccessible(administrators);
    const dialog = administrators.getByRole('dialog', { name: 'Invite a person' });
    await dialog.getByLabel('Name').fill('Ines Okafor');
    await dialog.getByLabel('Email').fill('ines.okafor@example.org');
    await dialog.getByLabel('Add to team').selectOption('Harbours');
    await dialog.getByLabel('Harbours', { exact: true }).selectOption('Contributor');
    await dialog.getByRole('button', { name: 'Create invitation link' }).click();
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
    await theirs.getByRole('button', { name: 'Account of Ines Okafor' }).click();
    await theirs.getByRole('menuitem', { name: 'Account and sessions' }).click();
    await theirs.getByRole('heading', { level: 1, name: 'Ines Okafor' }).waitFor();
    await expectAccessible(theirs);

    await administrators.reload();
    await administrators.getByRole('button', { name: 'Deactivate Ines Okafor' }).click();
    const asking = administrators.getByRole('dialog', { name: 'Deactivate Ines Okafor' });
    await expectAccessible(administrators);
    await asking.getByRole('textbox').fill('Has left the harbours.');
    await asking.getByRole('button', { name: 'Deactivate' }).click();
    await administrators.getByRole('listitem').getByText('Deactivated').waitFor();

    await theirs.reload();
    await theirs.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await expectAccessible(theirs);
    await theirs.getByLabel('Email').fill('ines.okafor@example.org');
    await theirs.getByRole('textbox', { name: 'Password' }).fill('four grey lighthouses');
    await theirs.getByRole('button', { name: 'Sign in' }).click();
    await theirs.getByRole('alert').waitFor();
  });

  it('an incomplete link says what to do', async () => {
    const page = await stage.open(null, '/invitation#no-such-token');
    await page.getByText('This link is not complete.').waitFor();
    await expectAccessible(page);
  });
});
