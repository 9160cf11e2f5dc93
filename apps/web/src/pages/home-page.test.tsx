import { act, screen, waitFor } from '@testing-library/react';
import { administrator, connection, contributor, deployment, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const world = (parts: object = {}) => ({
  deployment: { ...deployment, hasRecords: false },
  viewer: contributor(),
  sessions: [],
  teams: [],
  people: connection([]),
  ...parts,
});

describe('home, where nothing was entered yet', () => {
  it('shows a contributor the one thing to begin with, and a text to try it with', async () => {
    const { user } = renderAt('/', world());
    expect(await screen.findByRole('heading', { level: 1, name: 'Archive your first press release' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Archive a press release' })).toHaveAttribute('href', '/sources/new');
    expect(screen.getByText(/will sign an agreement on night ferries/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy a text to paste' }));
    expect(await screen.findByRole('button', { name: 'Text copied' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain('Night ferry between Corradia and Élonie');
  });

  it('shows the text to copy by hand where the browser refuses to', async () => {
    const { user } = renderAt('/', world());
    const button = await screen.findByRole('button', { name: 'Copy a text to paste' });
    const { clipboard } = navigator;
    const refuse = { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) };
    Object.defineProperty(navigator, 'clipboard', { value: refuse, configurable: true });
    await user.click(button);
    const text = await screen.findByRole('textbox', { name: 'Text to paste' });
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    expect(text).toHaveFocus();
    expect((text as HTMLTextAreaElement).value).toContain('Night ferry between Corradia and Élonie');
  });

  it('leads an administrator, who cannot change the record, to people and teams', async () => {
    const { user } = renderAt('/', world({ viewer: administrator() }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Set up your teams' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'People and teams' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'People and teams' })).toBeVisible();
  });

  it('offers only what the user may do', async () => {
    renderAt('/', world({ viewer: viewer({ isAuditor: true }) }));
    expect(await screen.findByRole('heading', { level: 1, name: 'No commitments yet' })).toBeVisible();
    expect(screen.queryByRole('link', { name: /Archive/ })).toBeNull();
  });

  it('is over as soon as something was entered', async () => {
    let asked = 0;
    const { router } = renderAt('/', world({ deployment: () => ({ ...deployment, hasRecords: (asked += 1) > 2 }) }));
    await screen.findByRole('heading', { name: 'Archive your first press release' });
    await act(() => router.navigate({ to: '/account' }));
    await screen.findByRole('heading', { name: 'Ana Costa' });
    await act(() => router.navigate({ to: '/' }));
    await waitFor(() => expect(asked).toBe(3));
    await waitFor(() => expect(screen.queryByText('Archive your first press release')).toBeNull());
  });
});
