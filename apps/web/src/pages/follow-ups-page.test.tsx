import { screen, waitFor } from '@testing-library/react';
import { addDays } from '@followthrough/domain/days';
import { today } from '../features/platform/days/today.js';
import { followUp, list } from '../testing/delivery.js';
import { coded, contributor, deployment, team } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

interface Asked {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly orderBy: string;
}

const ana = '00000000-0000-4000-8000-00000000000a';

/** Keeps what was asked. */
function world(parts: object = {}) {
  const asked: Asked[] = [];
  const followUps = (args: Asked) => {
    asked.push(args);
    return list([followUp({ id: 'a', title: 'Do a' })]);
  };
  return { asked, world: { deployment, viewer: contributor(), teams: [team('Security')], followUps, ...parts } };
}

describe('all follow-ups', () => {
  it('shows a skeleton while it loads', async () => {
    renderAt('/follow-ups', world({ followUps: () => new Promise(() => undefined) }).world);
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says that nothing matches', async () => {
    renderAt('/follow-ups', world({ followUps: list([]) }).world);
    expect(await screen.findByText('No follow-ups match this filter.')).toBeVisible();
  });

  it('says what happened', async () => {
    const fail = () => {
      throw coded('INTERNAL');
    };
    renderAt('/follow-ups', world({ followUps: fail }).world);
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });

  it('lists open ones, earliest due date first, unless the address says otherwise', async () => {
    const { asked, world: answers } = world();
    renderAt('/follow-ups', answers);
    expect(await screen.findByRole('button', { name: 'Do a' })).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ orderBy: 'DUE', filter: { states: ['OPEN', 'STARTED'], text: null } });
  });

  it('reads the whole filter of an address, and leaves out what means nothing', async () => {
    const { asked, world: answers } = world({ person: { __typename: 'Person', id: ana, name: 'Ana Costa' } });
    renderAt(`/follow-ups?q=letter&state=DONE&assignee=${ana}&due=before-today&team=nonsense&sort=PERSON`, answers);
    expect(await screen.findByRole('button', { name: 'Assignee: for Ana Costa' })).toBeVisible();
    expect(asked.at(-1)).toEqual(
      expect.objectContaining({
        orderBy: 'PERSON',
        filter: {
          text: 'letter',
          states: ['DONE'],
          assigneeIds: [ana],
          teamIds: null,
          dueFrom: null,
          dueUntil: addDays(today(), -1),
        },
      }),
    );
  });

  it('keeps what is chosen and typed in the address', async () => {
    const { user, router } = renderAt('/follow-ups', world().world);
    await user.type(await screen.findByRole('searchbox', { name: /^Words in/ }), 'letter');
    await waitFor(() => expect(router.state.location.href).toBe('/follow-ups?q=letter'));
    await user.click(screen.getByRole('button', { name: 'State: open' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Done' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ state: ['OPEN', 'STARTED', 'DONE'] }));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
    await waitFor(() => expect(router.state.location.href).toBe('/follow-ups'));
    expect(screen.getByRole('searchbox', { name: /^Words in/ })).toHaveValue('');
  });
});
