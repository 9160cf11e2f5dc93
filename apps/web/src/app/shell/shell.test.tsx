import { screen, waitFor, within } from '@testing-library/react';
import { administrator, connection, contributor, deployment, team, viewer } from '../../testing/people.js';
import { renderAt } from '../../testing/render-at.js';

const world = (parts: object) => ({ deployment, sessions: [], teams: [], people: connection([]), ...parts });

describe('the shell', () => {
  it('offers people and teams to administrators alone', async () => {
    const first = renderAt('/account', world({ viewer: administrator() }));
    const rail = await screen.findByRole('navigation', { name: 'Main' });
    expect(within(rail).getByRole('link', { name: 'People' })).toBeVisible();
    first.unmount();

    renderAt('/account', world({ viewer: contributor() }));
    const other = await screen.findByRole('navigation', { name: 'Main' });
    expect(within(other).queryByRole('link', { name: 'People' })).toBeNull();
  });

  it('names the document and moves focus to the heading of the page that was gone to', async () => {
    const { user } = renderAt('/account', world({ viewer: administrator() }));
    await screen.findByRole('heading', { level: 1, name: 'Ana Costa' });
    expect(document.title).toBe('Account · Followthrough');
    await user.click(screen.getByRole('link', { name: 'People' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'People and teams' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toBe('People and teams · Followthrough');
  });

  it('has a skip link that leads to the content, first in the order of the Tab key', async () => {
    const { user } = renderAt('/account', world({ viewer: viewer() }));
    const skip = await screen.findByRole('link', { name: 'Skip to the content' });
    await user.tab();
    expect(skip).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('says in the account menu who is signed in and what they may do', async () => {
    const manager = viewer({ isAdministrator: true, memberships: [{ team: team('Security'), role: 'MANAGER' }] });
    const { user } = renderAt('/account', world({ viewer: manager }));
    await user.click(await screen.findByRole('button', { name: 'Account of Ana Costa' }));
    const menu = await screen.findByRole('menu');
    expect(menu).toHaveTextContent('Administrator, Manager of Security');
    await user.click(within(menu).getByRole('menuitemradio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });

  it('says that an address leads nowhere, and stays around it', async () => {
    renderAt('/nowhere', world({ viewer: viewer() }));
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Account of Ana Costa' })).toBeVisible();
    expect(screen.getAllByRole('main')).toHaveLength(1);
  });
});
