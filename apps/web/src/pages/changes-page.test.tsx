import { screen, waitFor, within } from '@testing-library/react';
import { addDays } from '@followthrough/domain/days';
import { today } from '../features/platform/days/today.js';
import { commitment, list } from '../testing/delivery.js';
import { coded, contributor, deployment, team } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const lastVisitAt = '2026-11-20T12:00:00Z';

const event = (id: string, at: string, parts: object = {}) => ({
  __typename: 'Event',
  id,
  type: 'status.reported',
  at,
  actor: { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' },
  data: { status: 'ON_TRACK' },
  texts: [],
  mentions: [],
  before: [],
  ...parts,
});

const changed = (events: readonly object[], totalCount = events.length) =>
  commitment({ eventsSince: { ...list(events as { id: string }[]), totalCount } });

function world(parts: object = {}) {
  const asked: Record<string, unknown>[] = [];
  const changedCommitments = (args: Record<string, unknown>) => {
    asked.push(args);
    return list([changed([event('new', '2026-11-21T09:00:00Z'), event('old', '2026-11-19T09:00:00Z')], 9)]);
  };
  const viewer = contributor({ lastVisitAt });
  return { asked, world: { deployment, viewer, teams: [team('Security')], changedCommitments, ...parts } };
}

describe('what changed', () => {
  it('shows a skeleton while it loads', async () => {
    renderAt('/changes', world({ changedCommitments: () => new Promise(() => undefined) }).world);
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says that nothing did, and shows more at a click', async () => {
    const { user, router } = renderAt('/changes', world({ changedCommitments: list([]) }).world);
    expect(await screen.findByText(/No changes in this period/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show the last 30 days' }));
    await waitFor(() => expect(router.state.location.href).toBe('/changes?since=30'));
    expect(screen.queryByRole('button', { name: 'Show the last 30 days' })).toBeNull();
  });

  it('says on a first visit that it is the first', async () => {
    const first = renderAt('/changes', world({ viewer: contributor({ lastVisitAt: null }) }).world);
    expect(await screen.findByText(/in the last 7 days. This is your first visit to this page/)).toBeVisible();
    first.unmount();
    renderAt('/changes', world({ viewer: contributor({ lastVisitAt: null }), changedCommitments: list([]) }).world);
    expect(await screen.findByText(/This is your first visit to this page. There were no changes/)).toBeVisible();
  });

  it('says what happened where it cannot be read', async () => {
    const changedCommitments = () => {
      throw coded('INTERNAL');
    };
    renderAt('/changes', world({ changedCommitments }).world);
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });

  it('lists events in words by commitment, with who did it, and marks what is new since the last visit', async () => {
    const { asked, world: answers } = world();
    renderAt('/changes', answers);
    const item = within(await screen.findByRole('listitem', { name: 'FT-0001 Fund the patrol boats' }));
    const lines = item.getAllByRole('listitem');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toHaveTextContent(/Reported/);
    expect(lines[0]).toHaveTextContent('Ben Ito');
    expect(lines.map((line) => within(line).queryByText('New') !== null)).toEqual([true, false]);
    expect(item.getByText(/4 earlier changes/)).toBeVisible();
    expect(screen.getByText(/since your last visit/)).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ since: null, teamIds: null });
  });

  it('quotes the passage of a new commitment once, though it was both proposed and created', async () => {
    const passage = {
      __typename: 'EventMention',
      id: 'passage-1',
      name: 'We will fund two boats',
      reference: null,
      sourceId: 's1',
    };
    const source = { __typename: 'EventMention', id: 's1', name: 'Joint statement', reference: null, sourceId: null };
    const norland = { __typename: 'EventMention', id: 'org-1', name: 'Norland', reference: null, sourceId: null };
    const data = { sourceId: 's1', passageId: 'passage-1' };
    const accepted = { type: 'proposal.accepted', data, mentions: [passage, source] };
    const created = { type: 'commitment.created', data, mentions: [norland, passage, source] };
    const at = '2026-11-21T09:00:00Z';
    const changedCommitments = list([changed([event('accepted', at, accepted), event('created', at, created)])]);
    renderAt('/changes', world({ changedCommitments }).world);
    expect(await screen.findByText('Created from a proposal')).toBeVisible();
    expect(screen.getByText('Created')).toBeVisible();
    expect(screen.getAllByRole('link', { name: '“We will fund two boats”' })).toHaveLength(1);
    expect(screen.getAllByRole('link', { name: 'Joint statement' })).toHaveLength(1);
  });

  it('shows nothing of a commitment of which the reader sees no event', async () => {
    renderAt('/changes', world({ changedCommitments: list([changed([])]) }).world);
    expect(await screen.findByText(/1 commitment changed/)).toBeVisible();
    expect(screen.queryByText('Fund the patrol boats')).toBeNull();
  });

  it('is asked for since some days ago or a day, and keeps it in the address', async () => {
    const { asked, world: answers } = world();
    const { user, router } = renderAt('/changes?since=2026-11-01&team=nonsense', answers);
    expect(await screen.findByLabelText('Since this day')).toHaveValue('2026-11-01');
    await screen.findByText('Fund the patrol boats');
    expect(asked.at(-1)).toMatchObject({ since: '2026-11-01T00:00:00Z', teamIds: null });
    await user.selectOptions(screen.getByLabelText('Since'), '30');
    await waitFor(() => expect(router.state.location.href).toBe('/changes?since=30'));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ since: `${addDays(today(), -30)}T00:00:00Z` }));
  });

  it('marks everything as read', async () => {
    let seenAt = lastVisitAt;
    const markChangesRead = () => {
      seenAt = '2026-11-22T12:00:00Z';
      return { __typename: 'Person', id: 'person-ana', lastVisitAt: seenAt };
    };
    const viewer = () => contributor({ lastVisitAt: seenAt });
    const { user } = renderAt('/changes', world({ markChangesRead, viewer }).world);
    const main = within(await screen.findByRole('main'));
    expect(await main.findByText('New')).toBeVisible();
    await user.click(main.getByRole('button', { name: 'Mark all as read' }));
    await waitFor(() => expect(main.queryByText('New')).toBeNull());
  });
});
