import { screen } from '@testing-library/react';
import { contributor, deployment } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const open = { name: 'Ana Costa', isOpen: true, expiresAt: '2026-03-08T10:00:00Z' };

describe('an invitation', () => {
  it('is accepted with the token of its link and a password', async () => {
    const asked: unknown[] = [];
    const { user } = renderAt('/invitation#tok_1', {
      deployment: { ...deployment, hasRecords: false },
      invitation: open,
      viewer: () => (asked.length ? contributor() : null),
      acceptInvitation: ({ input }: { input: unknown }) => {
        asked.push(input);
        return contributor();
      },
    });
    expect(await screen.findByLabelText(/Choose a password/)).toHaveFocus();
    await user.keyboard('a long enough one{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Archive your first press release' })).toBeVisible();
    expect(asked).toEqual([{ token: 'tok_1', password: 'a long enough one' }]);
  });

  it('says so if the link is incomplete', async () => {
    renderAt('/invitation', { deployment, viewer: null });
    expect(await screen.findByText('This link is not complete.')).toBeVisible();
    expect(screen.queryByLabelText(/password/)).toBeNull();
  });

  it('asks for no password if the link is invalid or has expired', async () => {
    const nowhere = renderAt('/invitation#tok_2', { deployment, viewer: null, invitation: null });
    expect(await screen.findByText('This link is not complete.')).toBeVisible();
    nowhere.unmount();
    renderAt('/invitation#tok_1', { deployment, viewer: null, invitation: { ...open, isOpen: false } });
    expect(await screen.findByText('This invitation was used before, or has ended.')).toBeVisible();
    expect(screen.queryByLabelText(/password/)).toBeNull();
  });

  it('says so where it was used in the meantime', async () => {
    const { user } = renderAt('/invitation#tok_1', {
      deployment,
      viewer: null,
      invitation: open,
      acceptInvitation: { __typename: 'Refused', message: 'This invitation was used or has ended. Ask for a new one.' },
    });
    await user.type(await screen.findByLabelText(/Choose a password/), 'a long enough one');
    await user.click(screen.getByRole('button', { name: 'Accept and sign in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Ask for a new one.');
  });
});
