import { screen, waitFor, within } from '@testing-library/react';
import { administrator, coded, connection, contributor, deployment, person, team, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const world = (parts: object = {}) => ({
  accountChanges: [],
  deployment,
  viewer: administrator(),
  teams: [team('Security')],
  people: connection([person('Ben'), person('Eve', { deactivatedAt: '2026-03-01T10:00:00Z' })]),
  ...parts,
});

describe('people and teams', () => {
  it('shows a skeleton while it loads', async () => {
    renderAt('/people', world({ people: () => new Promise(() => undefined) }));
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says what will be here while it is empty', async () => {
    renderAt('/people', world({ people: connection([]) }));
    expect(await screen.findByText(/Everyone who can sign in/)).toBeVisible();
  });

  it('says what happened and tries again', async () => {
    let tries = 0;
    const people = () => {
      tries += 1;
      if (tries < 3) throw coded('INTERNAL');
      return connection([person('Ben')]);
    };
    const { user } = renderAt('/people', world({ people }));
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
    tries = 3;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Ben')).toBeVisible();
  });

  it('marks deactivated people, and offers each person the one action that fits', async () => {
    renderAt('/people', world());
    expect(await screen.findByRole('button', { name: 'Deactivate Ben' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reactivate Eve' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Deactivate Eve' })).toBeNull();
  });

  it('lets everyone else read only', async () => {
    renderAt('/people', world({ viewer: contributor() }));
    expect(await screen.findByText('Ben')).toBeVisible();
    const main = within(screen.getByRole('main'));
    expect(main.queryAllByRole('button')).toEqual([]);
    expect(main.queryAllByRole('textbox')).toEqual([]);
  });

  it('adds the next page of the list to what is shown', async () => {
    const people = ({ after }: { after?: string }) =>
      after ? connection([person('Eve')]) : connection([person('Ben')], true);
    const { user } = renderAt('/people', world({ people }));
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Eve')).toBeVisible();
    expect(screen.getByText('Ben')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('invites a person with a role in a team and shows the link once', async () => {
    const asked: unknown[] = [];
    const invitePerson = ({ input }: { input: object }) => {
      asked.push({ ...input });
      const link = { id: 'i1', link: '/invitation#tok', expiresAt: '2026-03-08T10:00:00Z' };
      return { __typename: 'Invitation', ...link, person: person('Dan') };
    };
    const { user } = renderAt('/people', world({ invitePerson }));
    await screen.findByText('Ben');
    await user.click(screen.getByRole('button', { name: 'Invite a person' }));
    const dialog = await screen.findByRole('dialog', { name: 'Invite a person' });
    await user.type(within(dialog).getByLabelText(/^Name/), 'Dan');
    await user.type(within(dialog).getByLabelText(/^Email/), 'dan@example.org');
    await user.selectOptions(within(dialog).getByLabelText('Add to team'), 'Security');
    await user.selectOptions(within(dialog).getByLabelText('Security'), 'Manager');
    await user.click(within(dialog).getByRole('button', { name: 'Create invitation link' }));
    expect(await screen.findByText('http://localhost/invitation#tok')).toBeVisible();
    expect(screen.getByText(/Send this link privately/)).toHaveFocus();
    expect(asked).toMatchObject([
      { name: 'Dan', memberships: [{ teamId: 'team-Security', role: 'MANAGER' }], isAuditor: false },
    ]);
  });

  it('says which role of an invitation is not granted yet', async () => {
    const waitingChanges = [{ __typename: 'AccountChange', id: 'c1', kind: 'GRANT_AUDITOR' }];
    const link = { id: 'i1', link: '/invitation#tok', expiresAt: '2026-03-08T10:00:00Z' };
    const invitePerson = { __typename: 'Invitation', ...link, person: person('Dan', { waitingChanges }) };
    const { user } = renderAt('/people', world({ invitePerson }));
    await user.click(await screen.findByRole('button', { name: 'Invite a person' }));
    await user.click(await screen.findByRole('button', { name: 'Create invitation link' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Invitation ready' }));
    expect(dialog.getByText('Auditor role')).toBeVisible();
    expect(dialog.getByText(/Waiting for a second administrator/)).toBeVisible();
  });

  it('creates another link for a person who has not joined', async () => {
    const dan = person('Dan', { hasJoined: false, invitedUntil: null });
    const renewInvitation = {
      __typename: 'Invitation',
      id: 'i2',
      link: 'http://localhost/invitation#tok2',
      expiresAt: '2026-03-08T10:00:00Z',
    };
    const { user } = renderAt('/people', world({ people: connection([dan]), renewInvitation }));
    expect(await screen.findByText('Invitation ended')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'New link for Dan' }));
    expect(await screen.findByText('http://localhost/invitation#tok2')).toBeVisible();
  });

  it('asks for the reason before deactivating a person', async () => {
    const asked: unknown[] = [];
    const deactivatePerson = ({ input }: { input: { personId: string } }) => {
      asked.push({ ...input });
      return person('Ben', { deactivatedAt: '2026-03-02T10:00:00Z' });
    };
    const { user } = renderAt('/people', world({ deactivatePerson }));
    await user.click(await screen.findByRole('button', { name: 'Deactivate Ben' }));
    const dialog = await screen.findByRole('dialog', { name: 'Deactivate Ben' });
    await user.click(within(dialog).getByRole('button', { name: 'Deactivate' }));
    expect(within(dialog).getByText(/Give the reason/)).toBeVisible();
    expect(asked).toEqual([]);
    await user.type(within(dialog).getByLabelText(/Reason/), 'Left the department.');
    await user.click(within(dialog).getByRole('button', { name: 'Deactivate' }));
    expect(await screen.findByRole('button', { name: 'Reactivate Ben' })).toBeVisible();
    expect(asked).toEqual([{ personId: 'person-Ben', version: 1, reason: 'Left the department.' }]);
  });

  it('does not overwrite roles that another administrator set meanwhile', async () => {
    const versions: number[] = [];
    const setMemberships = ({ input }: { input: { version: number } }) => {
      versions.push(input.version);
      if (input.version === 4) return person('Ben', { isAuditor: true, version: 5 });
      return { __typename: 'StaleEdit', message: 'Carla changed these roles a minute ago.', version: 4, changes: [] };
    };
    const { user } = renderAt('/people', world({ setMemberships }));
    await user.click(await screen.findByRole('button', { name: 'Change access of Ben' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Auditor' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save access' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Carla changed these roles');
    expect(within(dialog).getByRole('checkbox', { name: 'Auditor' })).toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Save access anyway' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(versions).toEqual([1, 4]);
  });

  it('keeps roles that are half set when their dialog is closed, until it is cancelled', async () => {
    const { user } = renderAt('/people', world());
    const auditor = async () => within(await screen.findByRole('dialog')).findByRole('checkbox', { name: 'Auditor' });
    const open = () => user.click(screen.getByRole('button', { name: 'Change access of Ben' }));
    await screen.findByRole('button', { name: 'Change access of Ben' });
    await open();
    await user.click(await auditor());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await open();
    expect(await auditor()).toBeChecked();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    await open();
    expect(await auditor()).not.toBeChecked();
  });

  it('creates a team, lists teams with their members, and closed ones apart', async () => {
    const done: string[] = [];
    const merged = { ...team('Ferries'), closedAt: '2026-03-01T10:00:00Z', mergedInto: team('Security') };
    const { user } = renderAt(
      '/people',
      world({
        teams: [team('Security'), merged],
        createTeam: ({ input }: { input: { name: string } }) => (done.push(input.name), team(input.name)),
      }),
    );
    await user.type(await screen.findByLabelText(/Name of a new team/), 'Trade');
    await user.click(screen.getByRole('button', { name: 'Create team' }));
    await waitFor(() => expect(done).toEqual(['Trade']));
    const open = within(screen.getByRole('list', { name: 'Teams' }));
    expect(open.getByRole('link', { name: 'Security' })).toHaveAttribute('href', '/teams/team-Security');
    expect(open.getByText('2 members')).toBeVisible();
    expect(open.queryByText('Ferries')).toBeNull();
    await user.click(screen.getByText('1 closed team'));
    expect(screen.getByRole('list', { name: 'Closed teams' })).toHaveTextContent(/Ferries\s*Merged into Security on/);
  });

  it('adds a person to one team, and leaves their other roles alone', async () => {
    const asked: unknown[] = [];
    const setTeamRole = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return person('Ben', { version: 2, memberships: [{ team: team('Trade'), role: 'MANAGER' }] });
    };
    const ben = person('Ben', { memberships: [{ team: team('Security'), role: 'VIEWER' }] });
    const closed = { ...team('Ferries'), closedAt: '2026-03-01T10:00:00Z' };
    const teams = [closed, team('Security'), team('Trade'), team('Ports')];
    const { user } = renderAt('/people', world({ teams, people: connection([ben]), setTeamRole }));
    await user.click(await screen.findByRole('button', { name: 'Add to team: Ben' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add Ben to a team' }));
    const offered = within(dialog.getByLabelText(/^Team/))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(offered).toEqual(['Choose a team', 'Trade', 'Ports']);
    await user.selectOptions(dialog.getByLabelText(/^Team/), 'Trade');
    await user.selectOptions(dialog.getByLabelText(/^Role/), 'Manager');
    await user.click(dialog.getByRole('button', { name: 'Add to team' }));
    expect(await screen.findByRole('link', { name: 'Trade' })).toBeVisible();
    expect(asked).toEqual([{ personId: 'person-Ben', teamId: 'team-Trade', role: 'MANAGER', seenRole: null }]);
  });

  it('finds people by name and by whether they are active, and says how many', async () => {
    const asked: unknown[] = [];
    const people = ({ filter }: { filter?: object | null }) => {
      asked.push(filter ? { ...filter } : null);
      return filter ? connection([person('Eve')]) : connection([person('Ben'), person('Eve')]);
    };
    const { user } = renderAt('/people', world({ people }));
    expect(await screen.findByText('Ben')).toBeVisible();
    await user.type(screen.getByLabelText('Find a person by name or email'), 'ev');
    await waitFor(() => expect(screen.queryByText('Ben')).toBeNull());
    expect(screen.getByText('1 person')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Show'), 'Active');
    await waitFor(() => expect(asked.at(-1)).toEqual({ text: 'ev', isActive: true }));
  });

  it('says what to do if no one is found', async () => {
    const people = ({ filter }: { filter?: object | null }) => connection(filter ? [] : [person('Ben')]);
    const { user } = renderAt('/people', world({ people }));
    await user.type(await screen.findByLabelText('Find a person by name or email'), 'zz');
    expect(await screen.findByText(/No person matches/)).toBeVisible();
  });

  it('tells colleagues that a person has not joined, and nothing about the invitation', async () => {
    const dan = person('Dan', { hasJoined: false, invitedUntil: null });
    renderAt('/people', world({ viewer: contributor(), people: connection([dan]) }));
    expect(await screen.findByText('Has not joined yet')).toBeVisible();
    expect(screen.queryByText('Invitation ended')).toBeNull();
  });

  it('says what is wrong with an invitation beside its field, and what a person without a role may do', async () => {
    const asked: unknown[] = [];
    const invitePerson = ({ input }: { input: object }) => {
      asked.push(input);
      const message = 'The name is missing. Enter a name.';
      return { __typename: 'InvalidInput', code: 'TEXT_MISSING', field: 'name', message };
    };
    const { user } = renderAt('/people', world({ invitePerson }));
    await screen.findByText('Ben');
    await user.click(screen.getByRole('button', { name: 'Invite a person' }));
    const dialog = await screen.findByRole('dialog', { name: 'Invite a person' });
    expect(within(dialog).getByText(/Without a role, this person can sign in and read/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Create invitation link' }));
    expect(await within(dialog).findByText('The name is missing. Enter a name.')).toBeVisible();
    expect(within(dialog).getByLabelText(/^Name/)).toHaveFocus();
    expect(asked).toHaveLength(1);
    await user.click(within(dialog).getByRole('checkbox', { name: 'Auditor' }));
    expect(within(dialog).queryByText(/Without a role/)).toBeNull();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Administrator' }));
    expect(within(dialog).getByRole('checkbox', { name: 'Auditor' })).not.toBeChecked();
  });

  it('keeps a half-written invitation when its dialog is closed', async () => {
    const { user } = renderAt('/people', world());
    await user.click(await screen.findByRole('button', { name: 'Invite a person' }));
    const name = async () => within(await screen.findByRole('dialog')).findByLabelText(/^Name/);
    await user.type(await name(), 'Ines Okafor');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Invite a person' }));
    expect(await name()).toHaveValue('Ines Okafor');
  });

  it('makes a reset link, shown once, after saying what it does', async () => {
    const resetPassword = {
      __typename: 'PasswordReset',
      id: 'r1',
      link: 'http://localhost/reset-password#tok3',
      expiresAt: '2026-03-08T10:00:00Z',
    };
    const { user } = renderAt('/people', world({ resetPassword }));
    await user.click(await screen.findByRole('button', { name: 'Reset password of Ben' }));
    const dialog = await screen.findByRole('dialog', { name: 'Reset password of Ben' });
    expect(within(dialog).getByText(/shown to them and to auditors/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Create reset link' }));
    expect(await screen.findByText('http://localhost/reset-password#tok3')).toBeVisible();
  });

  it('says so where a reset waits for a second administrator', async () => {
    const { user } = renderAt('/people', world({ resetPassword: { __typename: 'AccountChange', id: 'c1' } }));
    await user.click(await screen.findByRole('button', { name: 'Reset password of Ben' }));
    await user.click(await screen.findByRole('button', { name: 'Create reset link' }));
    expect(await screen.findByText(/Waiting for a second administrator, who confirms it/)).toBeVisible();
  });

  describe('account changes', () => {
    const change = (parts: object = {}) => ({
      __typename: 'AccountChange',
      id: 'c1',
      kind: 'GRANT_AUDITOR',
      state: 'WAITING',
      proposedAt: '2026-03-01T10:00:00Z',
      decidedAt: null,
      linkUsedAt: null,
      person: person('Ben'),
      proposedBy: person('Bo'),
      decidedBy: null,
      ...parts,
    });

    it('proposed by another are confirmed by an administrator, and their own withdrawn', async () => {
      const asked: unknown[] = [];
      const confirmAccountChange = ({ id }: { id: string }) => {
        asked.push(id);
        return change({ state: 'DONE' });
      };
      const own = change({ id: 'c2', proposedBy: administrator(), person: person('Eve') });
      const { user } = renderAt('/people', world({ accountChanges: [change(), own], confirmAccountChange }));
      await user.click(await screen.findByRole('button', { name: 'Confirm for Ben' }));
      expect(screen.queryByRole('button', { name: 'Confirm for Eve' })).toBeNull();
      expect(screen.getByRole('button', { name: 'Withdraw for Eve' })).toBeVisible();
      await waitFor(() => expect(asked).toEqual(['c1']));
    });

    it('are reloaded after a deactivation, because fewer people can confirm them', async () => {
      let asked = 0;
      const deactivatePerson = person('Ben', { deactivatedAt: '2026-03-02T10:00:00Z' });
      const accountChanges = () => (asked++, []);
      const { user } = renderAt('/people', world({ accountChanges, deactivatePerson }));
      await user.click(await screen.findByRole('button', { name: 'Deactivate Ben' }));
      const dialog = within(await screen.findByRole('dialog', { name: 'Deactivate Ben' }));
      await user.type(dialog.getByLabelText(/Reason/), 'Left.');
      await user.click(dialog.getByRole('button', { name: 'Deactivate' }));
      await waitFor(() => expect(asked).toBe(2));
    });

    it('without anyone left to confirm them say from when one administrator is enough', async () => {
      const own = change({ proposedBy: administrator(), oneIsEnoughFrom: '2026-03-31T10:00:00Z' });
      renderAt('/people', world({ accountChanges: [own] }));
      const told = await screen.findByText(/No other administrator is left/);
      expect(told).toHaveTextContent('propose it again from 31 Mar 2026');
    });

    it('show the link of a reset that is confirmed, also once the list is read again', async () => {
      let state = 'WAITING';
      const reset = () => change({ kind: 'RESET_PASSWORD', state });
      const confirmAccountChange = () => {
        state = 'DONE';
        return {
          __typename: 'PasswordReset',
          id: 'c1',
          link: '/reset-password#tok4',
          expiresAt: '2026-03-02T10:00:00Z',
        };
      };
      const { user } = renderAt('/people', world({ accountChanges: () => [reset()], confirmAccountChange }));
      await user.click(await screen.findByRole('button', { name: 'Confirm for Ben' }));
      expect(await screen.findByText('http://localhost/reset-password#tok4')).toBeVisible();
      await waitFor(() => expect(screen.queryByRole('button', { name: 'Confirm for Ben', hidden: true })).toBeNull());
      expect(screen.getByText('http://localhost/reset-password#tok4')).toBeVisible();
    });

    it('can be read by auditors, who cannot decide', async () => {
      const auditor = viewer({ isAuditor: true });
      renderAt('/people', world({ viewer: auditor, accountChanges: [change()] }));
      expect(await screen.findByText('Waiting for a second administrator')).toBeVisible();
      expect(screen.queryByRole('button', { name: /for Ben/ })).toBeNull();
    });

    it('are not loaded for anyone else', async () => {
      renderAt('/people', world({ viewer: contributor() }));
      await screen.findByText('Ben');
      expect(screen.queryByRole('heading', { name: 'Account changes' })).toBeNull();
    });
  });
});
