import { screen } from '@testing-library/react';
import { administrator, deployment, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const reset = (parts: object = {}) => ({
  __typename: 'PasswordResetLink',
  name: 'Ana Costa',
  isOpen: true,
  expiresAt: '2026-03-08T10:00:00Z',
  ...parts,
});
const world = (parts: object = {}) => ({ deployment, viewer: null, passwordReset: reset(), ...parts });

describe('a reset link', () => {
  it('lets its person choose a new password, and says that it signs them out elsewhere', async () => {
    const asked: unknown[] = [];
    const chooseNewPassword = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return viewer();
    };
    const { user } = renderAt('/reset-password#tok', world({ chooseNewPassword }));
    expect(await screen.findByText(/You will be signed out everywhere else/)).toBeVisible();
    await user.type(screen.getByLabelText(/^Choose a password/), 'nine green lanterns');
    await user.click(screen.getByRole('button', { name: 'Save password and sign in' }));
    expect(asked).toEqual([{ token: 'tok', password: 'nine green lanterns' }]);
  });

  it('says what is wrong with the password beside it', async () => {
    const chooseNewPassword = { __typename: 'InvalidInput', code: 'X', field: 'password', message: 'It is too short.' };
    const { user } = renderAt('/reset-password#tok', world({ chooseNewPassword }));
    await user.click(await screen.findByRole('button', { name: 'Save password and sign in' }));
    expect(await screen.findAllByText('It is too short.')).not.toEqual([]);
    expect(screen.getByLabelText(/^Choose a password/)).toHaveAccessibleDescription(/It is too short/);
  });

  it.each([
    ['was used or has ended', '/reset-password#tok', reset({ isOpen: false }), 'Ask an administrator for a new one.'],
    ['leads nowhere', '/reset-password#tok', null, 'Open the link as you received it, or ask for a new one.'],
    ['has lost its end', '/reset-password', reset(), 'Open the link as you received it, or ask for a new one.'],
  ])('that %s says what to do', async (_, address, passwordReset, advice) => {
    renderAt(address, world({ passwordReset }));
    expect(await screen.findByText(advice)).toBeVisible();
  });
});

describe('a password that was reset', () => {
  const lastPasswordReset = (proposedAt: string) => ({
    __typename: 'AccountChange',
    id: 'c1',
    proposedAt,
    proposedBy: administrator({ id: 'person-bo', name: 'Bo Lindqvist' }),
  });
  const account = (proposedAt: string) =>
    world({ viewer: viewer({ lastPasswordReset: lastPasswordReset(proposedAt) }), sessions: [] });

  it('is shown to the account’s owner until dismissed, with who did it', async () => {
    const { user } = renderAt('/account', account(new Date().toISOString()));
    expect(await screen.findByText(/Bo Lindqvist created a link to reset it/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/created a link to reset it/)).toBeNull();
  });

  it('is not shown after two weeks', async () => {
    renderAt('/account', account(new Date(Date.now() - 15 * 86_400_000).toISOString()));
    expect(await screen.findByRole('heading', { name: 'Ana Costa' })).toBeVisible();
    expect(screen.queryByText(/created a link to reset it/)).toBeNull();
  });
});
