import { jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { contributor, deployment } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

/** Nobody is signed in until sign-in succeeds. */
function signedOutWorld(answer: () => object) {
  let isSignedIn = false;
  return {
    deployment,
    sessions: [],
    viewer: () => (isSignedIn ? contributor() : null),
    signIn: ({ input }: { input: { email: string; password: string } }) => {
      isSignedIn = input.password === 'right';
      return answer();
    },
  };
}

async function signIn(user: ReturnType<typeof renderAt>['user'], password: string) {
  await user.type(await screen.findByLabelText(/Email/), ' ana@example.org ');
  await user.type(screen.getByLabelText(/^Password/), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('leads back to the page that asked for it', async () => {
    const { user, router } = renderAt('/account', signedOutWorld(contributor));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(router.state.location.search).toEqual({ next: '/account' });
    expect(screen.getByLabelText(/Email/)).toHaveFocus();
    await signIn(user, 'right');
    expect(await screen.findByRole('heading', { level: 1, name: 'Ana Costa' })).toBeVisible();
    expect(router.state.location.pathname).toBe('/account');
  });

  it('loads the next page and the shell while the user types', async () => {
    const { router } = renderAt('/sign-in?next=%2Faccount', signedOutWorld(contributor));
    await screen.findByRole('heading', { name: 'Sign in' });
    const load = jest.spyOn(router, 'loadRouteChunk');
    await waitFor(() =>
      expect(load.mock.calls.map(([{ id }]) => id)).toEqual(['__root__', '/shell', '/shell/account']),
    );
  });

  it('says why it was refused and keeps the address typed', async () => {
    const refused = () => ({ __typename: 'SignInRefused', message: 'Email or password is wrong.' });
    const { user } = renderAt('/sign-in', signedOutWorld(refused));
    await signIn(user, 'wrong');
    expect(await screen.findByRole('alert')).toHaveTextContent('Email or password is wrong.');
    expect(screen.getByLabelText(/Email/)).toHaveValue('ana@example.org');
  });

  it('says how long to wait after too many tries', async () => {
    const tooMany = () => ({ __typename: 'TooManyTries', message: 'Too many tries.', retryAfterSeconds: 30 });
    const { user } = renderAt('/sign-in', signedOutWorld(tooMany));
    await signIn(user, 'wrong');
    expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 30 seconds.');
  });

  it('says that the server is down rather than that the password is wrong', async () => {
    const down = () => {
      throw new TypeError('fetch failed');
    };
    const { user } = renderAt('/sign-in', signedOutWorld(down));
    await signIn(user, 'right');
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on our side');
  });
});
