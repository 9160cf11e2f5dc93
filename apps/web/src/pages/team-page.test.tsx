import { act, screen, waitFor, within } from '@testing-library/react';
import { administrator, connection, contributor, deployment, person, staleBy, team } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const id = '01990000-0000-7000-8000-00000000000a';
const member = (name: string, role = 'CONTRIBUTOR') => ({ id: `member-${name}`, role, person: person(name) });
const ferries = (parts: object = {}) => ({
  ...team('Ferries'),
  id,
  memberships: connection([member('Ben')]),
  events: connection([]),
  ...parts,
});

const world = (parts: object = {}) => ({
  deployment,
  viewer: administrator(),
  team: ferries(),
  teams: [ferries(), team('Ports'), { ...team('Docks'), closedAt: '2026-03-01T10:00:00Z' }],
  commitments: { totalCount: 12 },
  people: connection([person('Eve')]),
  ...parts,
});
const address = `/teams/${id}`;

describe('the page of a team', () => {
  it('shows who belongs to it and what it leads, and leads there', async () => {
    renderAt(address, world({ viewer: contributor() }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Ferries' })).toBeVisible();
    expect(screen.getByText('Ben')).toBeVisible();
    const led = screen.getByRole('link', { name: '12 commitments' });
    expect(led.getAttribute('href')).toContain(`team=${id}`);
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
  });

  it('sets a name that is written from right to left as it is written', async () => {
    renderAt(address, world({ team: ferries({ name: 'فريق الموانئ' }) }));
    expect(await screen.findByRole('heading', { level: 1, name: 'فريق الموانئ' })).toHaveAttribute('dir', 'auto');
  });

  it('is not found if there is no such team', async () => {
    renderAt(address, world({ team: null }));
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  });

  it('adds a person found by name, with a role', async () => {
    const asked: unknown[] = [];
    const setTeamRole = ({ input }: { input: object }) => (asked.push({ ...input }), person('Eve'));
    const { user } = renderAt(address, world({ setTeamRole }));
    await user.type(await screen.findByLabelText('Add a person'), 'Ev');
    await user.click(await screen.findByRole('option', { name: /Eve/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add Eve to Ferries' }));
    await user.selectOptions(dialog.getByLabelText(/^Role/), 'Viewer');
    await user.click(dialog.getByRole('button', { name: 'Add to team' }));
    await waitFor(() =>
      expect(asked).toEqual([{ personId: 'person-Eve', teamId: id, role: 'VIEWER', seenRole: null }]),
    );
  });

  it('knows the role of a person who is found, however many members come before them', async () => {
    const eve = person('Eve', { memberships: [{ team: ferries(), role: 'MANAGER' }] });
    const { user } = renderAt(address, world({ people: connection([eve]) }));
    await user.type(await screen.findByLabelText('Add a person'), 'Ev');
    await user.click(await screen.findByRole('option', { name: /Eve/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Role of Eve in Ferries' }));
    expect(dialog.getByLabelText(/^Role/)).toHaveDisplayValue('Manager');
  });

  it('says what another administrator made of a role meanwhile, and overwrites it only once that was seen', async () => {
    let now = 'CONTRIBUTOR';
    const asked: unknown[] = [];
    const setTeamRole = ({ input }: { input: { seenRole: string } }) => {
      asked.push({ ...input });
      if (input.seenRole === now) return person('Ben');
      return { __typename: 'StaleEdit', message: 'Carla changed this.', version: 2, changes: [] };
    };
    const ben = () => person('Ben', { memberships: [{ team: ferries(), role: now }] });
    const { user } = renderAt(address, world({ setTeamRole, person: ben }));
    await user.click(await screen.findByRole('button', { name: 'Change role of Ben' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Role of Ben in Ferries' }));
    await user.selectOptions(dialog.getByLabelText(/^Role/), 'Viewer');
    now = 'MANAGER';
    await user.click(dialog.getByRole('button', { name: 'Save role' }));
    const alert = await dialog.findByRole('alert');
    expect(alert).toHaveTextContent('Carla changed this.');
    await waitFor(() => expect(alert).toHaveTextContent(/Role: Manager/));
    expect(dialog.getByLabelText(/^Role/)).toHaveDisplayValue('Viewer');
    await user.click(dialog.getByRole('button', { name: 'Save anyway' }));
    const sent = { personId: 'person-Ben', teamId: id, role: 'VIEWER' };
    await waitFor(() =>
      expect(asked).toEqual([
        { ...sent, seenRole: 'CONTRIBUTOR' },
        { ...sent, seenRole: 'MANAGER' },
      ]),
    );
  });

  it('removes a member, which can be undone', async () => {
    const asked: unknown[] = [];
    const setTeamRole = ({
      input: { role, seenRole },
    }: {
      input: { role: string | null; seenRole: string | null };
    }) => (asked.push([role, seenRole]), person('Ben'));
    const { user } = renderAt(address, world({ setTeamRole }));
    await user.click(await screen.findByRole('button', { name: 'Remove Ben' }));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    const toasts = within(await screen.findByRole('list', { name: 'Recent changes' }));
    expect(await toasts.findByText('Ben is back in Ferries')).toBeVisible();
    expect(asked).toEqual([
      [null, 'CONTRIBUTOR'],
      ['CONTRIBUTOR', null],
    ]);
  });

  it('says on whatever page that removing a member was not undone, where they were given a role meanwhile', async () => {
    const setTeamRole = ({ input }: { input: { role: string | null } }) =>
      input.role === null ? person('Ben') : staleBy('Carla');
    const { user, router } = renderAt(address, world({ setTeamRole }));
    await user.click(await screen.findByRole('button', { name: 'Remove Ben' }));
    await screen.findByText('Removed Ben from Ferries');
    await act(() => router.navigate({ to: '/account' }));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    const toasts = within(await screen.findByRole('list', { name: 'Recent changes' }));
    expect(await toasts.findByText('Carla changed this in the meantime, so it was not undone.')).toBeVisible();
  });

  it('closes it for a reason, and says what becomes of its work', async () => {
    const asked: unknown[] = [];
    const closeTeam = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return ferries({ version: 2, closedAt: '2026-03-02T10:00:00Z' });
    };
    const { user } = renderAt(address, world({ closeTeam }));
    await user.click(await screen.findByRole('button', { name: 'Close team' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Close Ferries' }));
    expect(dialog.getByText(/It keeps those it has/)).toBeVisible();
    await user.type(dialog.getByLabelText(/^Reason/), 'Reorganised.');
    await user.click(dialog.getByRole('button', { name: 'Close team' }));
    expect(await screen.findByText('This team is closed')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reopen team' })).toBeVisible();
    expect(screen.queryByLabelText('Add a person')).toBeNull();
    expect(asked).toEqual([{ teamId: id, version: 1, reason: 'Reorganised.' }]);
  });

  it('merges it into another that is open, and says who will read what', async () => {
    const asked: unknown[] = [];
    const mergeTeam = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return ferries({ version: 2, closedAt: '2026-03-02T10:00:00Z', mergedInto: team('Ports') });
    };
    const { user } = renderAt(address, world({ mergeTeam }));
    await user.click(await screen.findByRole('button', { name: 'Merge into another team' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Merge Ferries into another team' }));
    expect(dialog.getByText(/including archived and sensitive ones/)).toBeVisible();
    await dialog.findByRole('option', { name: 'Ports' });
    const field = dialog.getByLabelText(/^Other team/);
    expect(
      within(field)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['Choose a team', 'Ports']);
    await user.click(dialog.getByRole('button', { name: 'Merge teams' }));
    expect(asked).toEqual([]);
    await user.selectOptions(field, 'Ports');
    await user.type(dialog.getByLabelText(/^Reason/), 'Reorganised.');
    await user.click(dialog.getByRole('button', { name: 'Merge teams' }));
    await waitFor(() =>
      expect(asked).toEqual([{ teamId: id, version: 1, intoId: 'team-Ports', reason: 'Reorganised.' }]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps the typed reason if another administrator saved first', async () => {
    const closeTeam = { __typename: 'StaleEdit', message: 'Carla changed this.', version: 2, changes: [] };
    const { user } = renderAt(address, world({ closeTeam }));
    await user.click(await screen.findByRole('button', { name: 'Close team' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Close Ferries' }));
    await user.type(dialog.getByLabelText(/^Reason/), 'Reorganised.');
    await user.click(dialog.getByRole('button', { name: 'Close team' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Carla changed this.');
    expect(dialog.getByLabelText(/^Reason/)).toHaveValue('Reorganised.');
  });

  it('renames it in place', async () => {
    const renameTeam = ({ input }: { input: { name: string } }) => ferries({ name: input.name, version: 2 });
    const { user } = renderAt(address, world({ renameTeam }));
    await user.click(await screen.findByRole('button', { name: 'Rename Ferries' }));
    const field = screen.getByLabelText(/New name of Ferries/);
    await user.clear(field);
    await user.type(field, 'Ferries and ports{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Ferries and ports' })).toBeVisible();
  });
});
