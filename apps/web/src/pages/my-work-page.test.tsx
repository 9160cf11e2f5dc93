import { screen, within } from '@testing-library/react';
import { addDays } from '@followthrough/domain/days';
import { today } from '../features/platform/days/today.js';
import { commitment, followUp, list } from '../testing/delivery.js';
import { coded, contributor, deployment } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const world = (parts: object = {}) => ({ deployment, viewer: contributor(), myWork: list([]), ...parts });
const due = (id: string, dueOn: string | null) => followUp({ id, title: `Do ${id}`, dueOn });

describe('my work', () => {
  it('shows the shape of what comes while it loads', async () => {
    renderAt('/my-work', world({ myWork: () => new Promise(() => undefined) }));
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says what would be here where there is nothing to do', async () => {
    renderAt('/my-work', world());
    expect(await screen.findByText(/the overdue ones first/)).toBeVisible();
  });

  it('says what happened and tries again', async () => {
    let fails = true;
    const myWork = () => {
      if (fails) throw coded('INTERNAL');
      return list([due('a', null)]);
    };
    const { user } = renderAt('/my-work', world({ myWork }));
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Do a')).toBeVisible();
  });

  it('has what is overdue first, then today, and leaves out groups that are empty', async () => {
    const items = [due('late', addDays(today(), -2)), due('now', today()), due('some day', null)];
    renderAt('/my-work', world({ myWork: list(items) }));
    expect(await screen.findByText('3 follow-ups')).toBeVisible();
    const main = within(screen.getByRole('main'));
    expect(main.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Overdue',
      'Today',
      'Later',
    ]);
    expect(within(main.getByRole('region', { name: 'Overdue' })).getByText(/Overdue since/)).toBeVisible();
    const link = main.getAllByRole('link', { name: /FT-0001/ })[0]!;
    expect(link).toHaveAttribute('href', '/commitments/FT-0001#follow-ups');
  });

  it('is done in place: what was finished stays to be seen', async () => {
    const done = followUp({
      id: 'a',
      title: 'Do a',
      state: 'DONE',
      outcome: 'Done.',
      finishedAt: '2026-11-21T09:00:00Z',
    });
    const { user } = renderAt('/my-work', world({ myWork: list([due('a', today())]), finishFollowUp: done }));
    await user.click(await screen.findByRole('button', { name: 'Finish Do a' }));
    await user.type(screen.getByLabelText(/What came of it/), 'Done.');
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(await screen.findByRole('button', { name: 'Reopen Do a' })).toBeVisible();
    expect(screen.getByText('Do a')).toBeVisible();
  });

  it('adds the next page to what is shown', async () => {
    const myWork = ({ after }: { after?: string }) => (after ? list([due('b', null)]) : list([due('a', null)], true));
    const { user } = renderAt('/my-work', world({ myWork }));
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Do b')).toBeVisible();
    expect(screen.getByText('Do a')).toBeVisible();
  });

  it('names the commitment that each is for', async () => {
    const item = followUp({ commitment: commitment({ reference: 'FT-0042', title: 'Another one' }) });
    renderAt('/my-work', world({ myWork: list([item]) }));
    expect(await screen.findByRole('link', { name: 'FT-0042 · Another one' })).toBeVisible();
  });
});
