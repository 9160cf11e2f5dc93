import { screen, waitFor, within } from '@testing-library/react';
import { coded, contributor, deployment } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const session = {
  id: 's1',
  device: 'Firefox on Linux',
  lastUsedAt: '2026-03-01T10:00:00Z',
  createdAt: '2026-03-01T09:00:00Z',
  current: true,
};

/** A world whose session ends before the password is changed, and begins again with sign-in. */
function worldThatForgets(signIn: () => unknown) {
  let isSignedIn = false;
  const changes: unknown[] = [];
  const world = {
    deployment,
    viewer: contributor(),
    sessions: [session],
    changePassword: ({ input }: { input: unknown }) => {
      if (!isSignedIn) throw coded('UNAUTHENTICATED');
      changes.push(input);
      return contributor();
    },
    signIn: () => {
      isSignedIn = true;
      return signIn();
    },
  };
  return { world, changes };
}

async function tryToChangePassword(user: ReturnType<typeof renderAt>['user']) {
  await user.type(await screen.findByLabelText(/Current password/), 'the old one');
  await user.type(screen.getByLabelText(/New password/), 'a new one that is long');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
}

describe('a session that ends in the middle of a form', () => {
  it('asks to sign in over the form, and then sends what was typed', async () => {
    const { world, changes } = worldThatForgets(() => contributor());
    const { user } = renderAt('/account', world);
    await tryToChangePassword(user);
    const sheet = await screen.findByRole('dialog', { name: 'Your session has ended' });
    expect(within(sheet).getByLabelText(/Email/)).toHaveValue('ana@example.org');
    await user.type(within(sheet).getByLabelText(/^Password/), 'the old one');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(changes).toEqual([{ current: 'the old one', next: 'a new one that is long' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps what was typed if the user declines, and says so', async () => {
    const { world, changes } = worldThatForgets(() => contributor());
    const { user } = renderAt('/account', world);
    await tryToChangePassword(user);
    await screen.findByRole('dialog', { name: 'Your session has ended' });
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('alert')).toHaveTextContent('You are signed out');
    expect(screen.getByLabelText(/New password/)).toHaveValue('a new one that is long');
    expect(changes).toEqual([]);
  });

  it('sends nothing in another person’s name', async () => {
    const { world, changes } = worldThatForgets(() => contributor({ id: 'person-ben' }));
    const { user } = renderAt('/account', world);
    await tryToChangePassword(user);
    const sheet = await screen.findByRole('dialog', { name: 'Your session has ended' });
    await user.type(within(sheet).getByLabelText(/^Password/), 'other');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText(/signed in as someone other/)).toBeVisible();
    expect(changes).toEqual([]);
  });
});
