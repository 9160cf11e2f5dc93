import { screen, within } from '@testing-library/react';
import { contributor } from '../../testing/people.js';
import { commitment } from '../../testing/delivery.js';
import { renderBlocks } from '../../testing/render-block.js';
import { MoneyTotals, MoneyTotalsLine } from './money-totals.js';

const total = (stage: string, value: string | null, parts: object = {}) => ({
  __typename: 'MoneyTotal',
  stage,
  leftOut: null,
  currency: value === null ? null : 'GBP',
  value,
  count: 1,
  ...parts,
});
const open = (totals: readonly object[] | (() => never), drawn = <MoneyTotals filter={{}} />) =>
  renderBlocks(
    {
      viewer: contributor(),
      commitment: commitment(),
      moneyTotals: typeof totals === 'function' ? totals : () => totals,
    },
    [],
    () => drawn,
  );
const row = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(`^${name}`) }));

describe('the totals of money', () => {
  it('are given for each currency by itself, with how many they count and what is left out', async () => {
    open([
      total('ANNOUNCED', '70000000', { currency: 'EUR', count: 2 }),
      total('ANNOUNCED', '100'),
      total('ANNOUNCED', '5', { leftOut: 'RE_ANNOUNCED', count: 2 }),
      total('ANNOUNCED', '6', { leftOut: 'RE_ANNOUNCED', currency: 'EUR' }),
      total('ANNOUNCED', null, { leftOut: 'NO_AMOUNT', count: 4 }),
    ]);
    const announced = await row('Announced');
    expect(announced.getByText('€70 million').closest('div')).toHaveTextContent('€70 million in 2 commitments');
    expect(announced.getByText('£100').closest('div')).toHaveTextContent('£100 in 1 commitment');
    expect(announced.getByText('Re-announced: 3')).toBeVisible();
    expect(announced.getByText('No amount recorded: 4')).toBeVisible();
    expect((await row('Spent')).getByText('None')).toBeVisible();
    expect(screen.getByText('Each currency has a total of its own. Nothing is converted.')).toBeVisible();
  });

  it('say that there is no funding', async () => {
    open([]);
    expect(await screen.findByText('No funding commitments match this filter.')).toBeVisible();
  });

  it('say that they could not be read', async () => {
    open(() => {
      throw new Error('unreachable');
    });
    expect(await screen.findByRole('button', { name: /again/ })).toBeVisible();
  });

  it('are counted only once their line is opened', async () => {
    let asked = 0;
    const { user } = renderBlocks(
      { viewer: contributor(), commitment: commitment(), moneyTotals: () => ((asked += 1), []) },
      [],
      () => <MoneyTotalsLine filter={{}} />,
    );
    await screen.findByText('Money, by stage and currency');
    expect(asked).toBe(0);
    await user.click(screen.getByText('Money, by stage and currency'));
    expect(await screen.findByText('No funding commitments match this filter.')).toBeVisible();
    expect(asked).toBe(1);
  });
});
