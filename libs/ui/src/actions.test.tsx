import { screen } from '@testing-library/react';
import { CopyLink } from './copy-link.js';
import { FailedState } from './failed-state.js';
import { ListMore } from './list-more.js';
import { ProblemAlert } from './problem-alert.js';
import { lengthOfDays, relativeTime } from './relative-time.js';
import { renderUi } from './testing/render-ui.js';

const nothing = () => undefined;

describe('copying a link', () => {
  it('copies the whole address and says so', async () => {
    const { user } = renderUi(<CopyLink to="/commitments/FT-0001" of="FT-0001" />);
    await user.click(screen.getByRole('button', { name: 'Copy link to FT-0001' }));
    expect(await navigator.clipboard.readText()).toBe('http://localhost/commitments/FT-0001');
    expect(screen.getByText('Link copied', { selector: '[data-announcer]' })).toBeInTheDocument();
  });

  it('shows the address where the browser refuses to copy', async () => {
    const { user } = renderUi(<CopyLink to="/commitments/FT-0001" of="FT-0001" />);
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy link to FT-0001' }));
    expect(await screen.findByLabelText('Link to FT-0001')).toHaveValue('http://localhost/commitments/FT-0001');
  });
});

describe('small states', () => {
  it('moves focus to a problem when it appears', () => {
    const { rerender } = renderUi(<ProblemAlert message={null} />);
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(<ProblemAlert message="Too long." />);
    expect(screen.getByRole('alert')).toHaveFocus();
  });

  it('offers more of a list only where there is more', () => {
    const { rerender } = renderUi(<ListMore hasMore={false} onMore={nothing} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<ListMore hasMore onMore={nothing} />);
    expect(screen.getByRole('button', { name: 'Show more' })).toBeEnabled();
  });

  it('gives the number under which a failure was logged', () => {
    renderUi(<FailedState errorId="e-17">It broke.</FailedState>);
    expect(screen.getByRole('alert')).toHaveTextContent('It broke.If you report this, quote reference e-17.');
  });

  it.each([
    ['2026-03-01T00:00:00Z', '2 days ago'],
    ['2026-03-02T23:59:30Z', 'now'],
    ['2026-03-24T00:00:00Z', 'in 3 weeks'],
  ])('says how far %s is', (then, said) => {
    expect(relativeTime(new Date(then), new Date('2026-03-03T00:00:00Z'), 'en-GB')).toBe(said);
  });

  it.each([
    [1, '1 day'],
    [6, '6 days'],
    [333, '11 months'],
    [800, '2 years'],
  ])('says how long %i days are', (days, said) => {
    expect(lengthOfDays(days, 'en-GB')).toBe(said);
  });
});
