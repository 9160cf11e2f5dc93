import { act, screen, within } from '@testing-library/react';
import { commitment as entered } from '../../testing/commitments.js';
import { coded, contributor, deployment, viewer } from '../../testing/people.js';
import { renderAt } from '../../testing/render-at.js';
import { stepAt } from './steps.js';
import { NoteTour } from './tour-progress.js';

const world = (parts: object = {}) => ({
  deployment: { ...deployment, demo: true, hasRecords: false },
  viewer: contributor(),
  sessions: [],
  ...parts,
});
const step = (name: string, about: string) => ({ __typename: 'TourStep', name, about });

/** A world whose server saves the tour of this account. */
function account() {
  const kept = { isTourHidden: false, tourSteps: [] as unknown[] };
  const noteTour = ({ input }: { input: { isHidden?: boolean; done?: { name: string; about: string } } }) => {
    kept.isTourHidden = input.isHidden ?? kept.isTourHidden;
    if (input.done) kept.tourSteps = [...kept.tourSteps, step(input.done.name, input.done.about)];
    return contributor(kept);
  };
  return world({ viewer: () => contributor(kept), noteTour });
}

const tour = () => screen.findByRole('region', { name: 'Tour' });

describe('the tour of the demo registers', () => {
  it('names three steps on the home, each with the way to where it is done', async () => {
    renderAt('/', world());
    const steps = within(await tour()).getAllByRole('listitem');
    expect(steps.map((step) => within(step).getByRole('link').getAttribute('href'))).toEqual([
      '/sources/new',
      '/sources',
      '/register',
    ]);
    expect(steps[0]).toHaveTextContent('Archive a press release');
  });

  it('is shown only in the demo registers, to people who may do its steps', async () => {
    const real = renderAt('/', world({ deployment: { ...deployment, hasRecords: false } }));
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull();
    real.unmount();
    renderAt('/', world({ viewer: viewer({ isAuditor: true }) }));
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull();
  });

  it('marks what was done, and leads on with what it was done to', async () => {
    renderAt(
      '/',
      world({ viewer: contributor({ tourSteps: [step('ARCHIVE', 'source-7'), step('DECIDE', 'FT-0007')] }) }),
    );
    const [first, second, third] = within(await tour()).getAllByRole('listitem');
    expect(first).toHaveTextContent('Done');
    expect(within(second!).getByRole('link')).toHaveAttribute('href', '/sources/source-7');
    expect(within(third!).getByRole('link')).toHaveAttribute('href', '/commitments/FT-0007');
    expect(third).not.toHaveTextContent('Done');
  });

  it('says when it is over', async () => {
    const tourSteps = [step('ARCHIVE', 's'), step('DECIDE', 'p'), step('REPORT', 'j')];
    renderAt('/', world({ viewer: contributor({ tourSteps }) }));
    expect(await tour()).toHaveTextContent('Tour complete');
  });

  it('announces that a step is done, and the next one', async () => {
    const { client } = renderAt('/', account());
    await tour();
    const done = { name: 'ARCHIVE', about: 'source-7' } as const;
    await act(() => client.mutate({ mutation: NoteTour, variables: { input: { done } } }));
    expect(await screen.findByText('1 of 3 steps done. Next: Decide on its proposals')).toBeInTheDocument();
  });

  it('is hidden with the account, on every device, and comes back by undo in the same place', async () => {
    const world = account();
    const first = renderAt('/', world);
    await tour();
    await first.user.click(screen.getByRole('button', { name: 'Hide the tour' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    await first.user.keyboard('{Enter}');
    const hide = await screen.findByRole('button', { name: 'Hide the tour' });
    expect(hide).toHaveFocus();
    await first.user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Undo' });
    first.unmount();
    localStorage.clear();

    renderAt('/', world);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('stays, and says why, where it cannot be hidden', async () => {
    const why = 'The database is not responding.';
    const { user } = renderAt('/', world({ noteTour: coded('UNAVAILABLE', why) }));
    await tour();
    await user.click(screen.getByRole('button', { name: 'Hide the tour' }));
    const toasts = await screen.findByRole('list', { name: 'Recent changes' });
    expect(toasts).toHaveTextContent(why);
    expect(await tour()).toBeVisible();
  });

  it('has no step where there is nothing', async () => {
    renderAt('/commitments/FT-0404', world({ commitmentByReference: null }));
    await screen.findByRole('heading', { level: 1, name: 'There is nothing here' });
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull();
  });

  it.each([
    ['/', undefined],
    ['/sources', undefined],
    ['/sources/new', 'ARCHIVE'],
    ['/sources/0199', 'DECIDE'],
    ['/commitments/new', undefined],
    ['/commitments/FT-0001', 'REPORT'],
    ['/register', undefined],
  ])('on %s is about %s', (address, name) => {
    expect(stepAt(address)?.name).toBe(name);
  });

  it('does not ask for a report on an archived commitment', async () => {
    const held = (archivedAt: string | null) => entered({ archivedAt, archivedReason: archivedAt && 'Done.' });
    const open = renderAt('/commitments/FT-0001', world({ commitmentByReference: held(null), commitment: held(null) }));
    expect(await screen.findByText(/^Choose “Report status”/)).toBeVisible();
    open.unmount();
    const archived = held('2026-11-20T09:00:00Z');
    renderAt('/commitments/FT-0001', world({ commitmentByReference: archived, commitment: archived }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Fund the patrol boats' })).toBeVisible();
    expect(screen.queryByText(/^Choose “Report status”/)).toBeNull();
  });
});
