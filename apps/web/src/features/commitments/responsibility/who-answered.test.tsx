import { screen } from '@testing-library/react';
import { commitment } from '../../../testing/delivery.js';
import { contributor } from '../../../testing/people.js';
import { renderBlocks } from '../../../testing/render-block.js';
import { WhoAnswered } from './who-answered.js';

const span = (team: string, accountable: string | null, since: string, until: string | null) => ({
  __typename: 'Answering',
  team,
  accountable,
  since,
  until,
});

describe('who answered when', () => {
  it('is read when it is opened, and names teams and people with their days', async () => {
    const answered = [
      span('Harbours', null, '2024-06-05T09:00:00Z', '2025-02-03T09:00:00Z'),
      span('Trade', 'Ana Costa', '2025-02-03T09:00:00Z', null),
    ];
    const { user } = renderBlocks({ viewer: contributor(), commitment: commitment({ answered }) }, [], () => (
      <WhoAnswered id="c1" />
    ));
    await user.click(await screen.findByText('Who answered when'));
    const [first, second] = [await screen.findByText(/Harbours/), screen.getByText(/Trade/)];
    expect(first.closest('li')).toHaveTextContent(/^Harbours, no accountable person ?\S+.*to.*2025$/);
    expect(second.closest('li')).toHaveTextContent(/^Trade, Ana Costa ?since .*2025$/);
  });
});
