import { act, screen, within } from '@testing-library/react';
import { contributor, deployment, viewer } from '../../testing/people.js';
import { renderAt } from '../../testing/render-at.js';
import { stepAt } from './steps.js';
import { tourProgress } from './tour-progress.js';

const world = (parts: object = {}) => ({
  deployment: { ...deployment, demo: true, hasRecords: false },
  viewer: contributor(),
  sessions: [],
  ...parts,
});
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

  it('marks what was done, says so, and leads on with what it was done to', async () => {
    renderAt('/', world());
    const [first, second, third] = within(await tour()).getAllByRole('listitem');
    expect(first).not.toHaveTextContent('Done');
    act(() => tourProgress.finish('archive', 'source-7'));
    expect(first).toHaveTextContent('Done');
    expect(within(second!).getByRole('link')).toHaveAttribute('href', '/sources/source-7');
    act(() => tourProgress.finish('decide', 'FT-0007'));
    expect(within(third!).getByRole('link')).toHaveAttribute('href', '/commitments/FT-0007');
    expect(await screen.findByText('2 of 3 steps done. Next: Report its status')).toBeInTheDocument();
  });

  it('says when it is over', async () => {
    tourProgress.finish('archive', 's');
    tourProgress.finish('decide', 'p');
    renderAt('/', world());
    await tour();
    act(() => tourProgress.finish('report', 'j'));
    expect(await tour()).toHaveTextContent('Tour complete');
  });

  it('is hidden permanently, and comes back by undo in the same place', async () => {
    const first = renderAt('/', world());
    await tour();
    await first.user.click(screen.getByRole('button', { name: 'Hide the tour' }));
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    await first.user.keyboard('{Enter}');
    const hide = screen.getByRole('button', { name: 'Hide the tour' });
    expect(hide).toHaveFocus();
    await first.user.keyboard('{Enter}');
    first.unmount();

    renderAt('/', world());
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it.each([
    ['/', undefined],
    ['/sources', undefined],
    ['/sources/new', 'archive'],
    ['/sources/0199', 'decide'],
    ['/commitments/new', undefined],
    ['/commitments/FT-0001', 'report'],
    ['/register', undefined],
  ])('on %s is about %s', (address, step) => {
    expect(stepAt(address)?.name).toBe(step);
  });
});
