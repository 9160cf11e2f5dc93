import { screen, waitFor } from '@testing-library/react';
import { contributor, deployment } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const session = (id: string, device: string, current = false) => ({
  id,
  device,
  current,
  createdAt: '2026-03-01T09:00:00Z',
  lastUsedAt: '2026-03-01T10:00:00Z',
});

function world() {
  let sessions = [session('s1', 'Firefox on Linux', true), session('s2', 'Safari on iPhone'), session('s3', 'Chrome')];
  return {
    deployment,
    viewer: contributor(),
    sessions: () => sessions,
    endSession: ({ id }: { id: string }) => {
      sessions = sessions.filter((one) => one.id !== id);
      return true;
    },
    endOtherSessions: () => {
      sessions = sessions.filter((one) => one.current);
      return true;
    },
  };
}

describe('the account page', () => {
  it('ends one session, then all others, and never offers to end this one', async () => {
    const { user } = renderAt('/account', world());
    await user.click(await screen.findByRole('button', { name: 'End the session on Safari on iPhone' }));
    await waitFor(() => expect(screen.queryByText('Safari on iPhone')).toBeNull());
    expect(screen.queryByRole('button', { name: 'End the session on Firefox on Linux' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'End all other sessions' }));
    await waitFor(() => expect(screen.queryByText('Chrome')).toBeNull());
    expect(screen.queryByRole('button', { name: 'End all other sessions' })).toBeNull();
  });

  it('changes the name wherever it is shown', async () => {
    const changeName = ({ input }: { input: { name: string } }) => contributor({ name: input.name, version: 2 });
    const { user } = renderAt('/account', { ...world(), changeName });
    const field = await screen.findByLabelText(/Your name/);
    await user.clear(field);
    await user.type(field, 'Ana Maria Costa{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Ana Maria Costa' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Account of Ana Maria Costa' })).toBeVisible();
  });

  it('says beside the field that the current password is wrong', async () => {
    const changePassword = { __typename: 'Refused', message: 'That is not your current password.' };
    const { user } = renderAt('/account', { ...world(), changePassword });
    await user.type(await screen.findByLabelText(/Current password/), 'no');
    await user.type(screen.getByLabelText(/New password/), 'a long enough one');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    await waitFor(() => expect(screen.getByLabelText(/Current password/)).toBeInvalid());
    expect(screen.getByText('That is not your current password.')).toBeVisible();
  });
});
