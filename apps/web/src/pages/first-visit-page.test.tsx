import { screen } from '@testing-library/react';
import { administrator, connection, deployment } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

function emptyWorld(answer: () => object) {
  const asked: unknown[] = [];
  const world = {
    deployment: () => ({ ...deployment, hasRecords: false, needsFirstAdministrator: asked.length === 0 }),
    teams: [],
    people: connection([]),
    viewer: () => (asked.length === 0 ? null : administrator()),
    createFirstAdministrator: ({ input }: { input: { code: string } }) => {
      if (input.code === 'good') asked.push(input);
      return answer();
    },
  };
  return { world, asked };
}

async function fill(user: ReturnType<typeof renderAt>['user'], code: string) {
  await user.type(await screen.findByLabelText(/One-time code/), code);
  await user.type(screen.getByLabelText(/Your name/), 'Ana Costa');
  await user.type(screen.getByLabelText(/Email/), 'ana@example.org');
  await user.type(screen.getByLabelText(/^Password/), 'a long enough one');
  await user.click(screen.getByRole('button', { name: 'Create the first administrator' }));
}

describe('the first visit', () => {
  it('greets the first visitor at any address, and signs them in as administrator', async () => {
    const { world, asked } = emptyWorld(administrator);
    const { user } = renderAt('/people', world);
    expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeVisible();
    await fill(user, 'good');
    expect(await screen.findByRole('heading', { level: 1, name: 'Set up your teams' })).toBeVisible();
    expect(asked).toEqual([
      { code: 'good', name: 'Ana Costa', email: 'ana@example.org', password: 'a long enough one' },
    ]);
  });

  it('shows what is wrong with a field beside that field, and keeps the others', async () => {
    const { world } = emptyWorld(() => ({
      __typename: 'InvalidInput',
      code: 'X',
      message: 'Too easy to guess.',
      field: 'password',
    }));
    const { user } = renderAt('/first-visit', world);
    await fill(user, 'bad');
    expect(await screen.findByText('Too easy to guess.')).toBeVisible();
    expect(screen.getByLabelText(/^Password/)).toBeInvalid();
    expect(screen.getByLabelText(/Your name/)).toHaveValue('Ana Costa');
  });

  it('is over once a person can sign in', async () => {
    renderAt('/first-visit', { deployment, viewer: null });
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});
