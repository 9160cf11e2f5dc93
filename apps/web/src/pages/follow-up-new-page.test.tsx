import { openStatuses } from '@followthrough/domain/statuses';
import { today } from '../features/platform/days/today.js';
import { screen, waitFor } from '@testing-library/react';
import { commitment } from '../testing/delivery.js';
import { coded, connection, contributor, deployment, team, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const boats = { ...commitment(), id: 'c1' };
const open = (address: string, world: object = {}) =>
  renderAt(address, {
    deployment,
    viewer: contributor(),
    commitments: connection([boats]),
    commitmentByReference: null,
    commitment: boats,
    ...world,
  });

describe('a follow-up from the New menu', () => {
  it('is for a commitment found by its title, and leads to it once assigned', async () => {
    const asked: object[] = [];
    const assignFollowUp = ({ input }: { input: object }) => {
      asked.push(input);
      return { __typename: 'FollowUp', id: 'f1', commitment: boats };
    };
    const { user, router } = open('/follow-ups/new', { assignFollowUp });
    await user.type(await screen.findByLabelText('Commitment'), 'boats');
    await user.click(await screen.findByRole('option', { name: /Fund the patrol boats/ }));
    expect(await screen.findByRole('link', { name: /FT-0001/ })).toHaveAttribute('href', '/commitments/FT-0001');
    await user.type(screen.getByLabelText(/Task/), 'Ask for the contract');
    await user.click(screen.getByRole('button', { name: 'Myself' }));
    await user.click(screen.getByRole('button', { name: 'Assign follow-up' }));
    await waitFor(() => expect(router.state.location.href).toBe('/commitments/FT-0001#follow-ups'));
    expect(asked).toMatchObject([{ commitmentId: 'c1', title: 'Ask for the contract', missingThingId: null }]);
  });

  it('offers those of one’s teams that are open and due soonest, none whose date passed', async () => {
    const asked: object[] = [];
    const commitments = ({ filter, orderBy }: { filter: { statuses: string[]; dueFrom: string }; orderBy: string }) => {
      asked.push({ statuses: filter.statuses, dueFrom: filter.dueFrom, orderBy });
      return connection([boats]);
    };
    const { user } = open('/follow-ups/new', { commitments, commitmentByReference: boats });
    await screen.findByRole('link', { name: /FT-0001/ });
    expect(asked).toEqual([{ statuses: [...openStatuses], dueFrom: today(), orderBy: 'DUE' }]);
    await user.click(await screen.findByRole('link', { name: /FT-0001/ }));
    expect(await screen.findByRole('button', { name: 'Assign follow-up' })).toBeVisible();
  });

  it('is for the commitment that the address names by its reference', async () => {
    const asked: unknown[] = [];
    const commitmentByReference = (args: unknown) => (asked.push(args), boats);
    open('/follow-ups/new?commitment=ft-1', { commitmentByReference, commitment: null });
    expect(await screen.findByRole('button', { name: 'Assign follow-up' })).toBeVisible();
    expect(asked).toEqual([{ reference: 'FT-0001' }]);
  });

  it.each([
    ['one of another team', { commitment: commitment({ leadTeam: team('Trade') }) }, /assigned by its lead team/],
    ['an archived one', { commitment: commitment({ archivedAt: '2026-11-01T00:00:00Z' }) }, /is archived/],
    ['one that is not there', { commitment: null }, /commitment does not exist/],
    ['half a link', { commitment: () => Promise.reject(coded('INVALID')) }, /commitment does not exist/],
  ])('is not offered for %s', async (_, world, words) => {
    open('/follow-ups/new?commitment=c1', world);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Assign follow-up' })).toBeNull();
  });

  it('is not offered to people who contribute to no team', async () => {
    open('/follow-ups/new', { viewer: viewer() });
    expect(await screen.findByText(/Only contributors and managers of a team can do this/)).toBeVisible();
    expect(screen.queryByLabelText('Commitment')).toBeNull();
  });
});
