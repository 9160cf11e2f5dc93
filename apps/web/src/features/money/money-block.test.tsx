import { screen, waitFor, within } from '@testing-library/react';
import { statement } from '../../testing/commitments.js';
import { amount, commitment, list } from '../../testing/delivery.js';
import { contributor, viewer } from '../../testing/people.js';
import { renderBlocks } from '../../testing/render-block.js';
import { MoneyBlock } from './money-block.js';

const open = (parts: object = {}, world: object = {}) =>
  renderBlocks({ viewer: contributor(), commitment: () => commitment(parts), ...world }, [], () => (
    <MoneyBlock id="c1" />
  ));
const support = (grade: string) => ({
  __typename: 'Support',
  id: `s-${grade}`,
  role: 'SUPPORTS',
  grade,
  isAccepted: null,
  evidence: {
    __typename: 'Evidence',
    id: 'e1',
    title: 'The accounts',
    isWithdrawn: false,
    validUntil: null,
    newerVersion: null,
  },
});
const shown = (amounts: readonly ReturnType<typeof amount>[]) => ({
  currentAmounts: amounts.filter(({ isCurrent }) => isCurrent),
  amounts: list(amounts),
});
const stageNamed = (name: string) =>
  within(screen.getAllByRole('listitem').find((item) => item.textContent?.startsWith(name))!);

describe('the money of a commitment', () => {
  it('is one line while no amount is known, with the one action', async () => {
    open();
    expect(await screen.findByText(/Amounts announced, allocated/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Record amount' })).toBeVisible();
  });

  it('is read by all, and recorded by the lead team only', async () => {
    open(shown([amount()]), { viewer: viewer() });
    expect(await screen.findByText('£100')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Record|Withdraw/ })).toBeNull();
  });

  it('says that it could not be loaded, and is loaded again', async () => {
    let isDown = true;
    const { user } = renderBlocks(
      {
        viewer: contributor(),
        commitment: () =>
          isDown ? commitment({ amounts: () => Promise.reject(new Error('down')) }) : commitment(shown([amount()])),
      },
      [],
      () => <MoneyBlock id="c1" />,
    );
    const again = await screen.findByRole('button', { name: /again/ });
    isDown = false;
    await user.click(again);
    expect(await screen.findByText('£100')).toBeVisible();
  });

  it('shows for each stage the current amount, and what it replaced behind one line', async () => {
    const { user } = open({
      amount: '75000000',
      currency: 'GBP',
      ...shown([amount({ id: 'a2', value: '150' }), amount({ id: 'a1', isCurrent: false })]),
    });
    expect(await screen.findByText('£75 million')).toBeVisible();
    expect(screen.getByText('(from the facts of the commitment)')).toBeVisible();
    const allocated = stageNamed('Allocated');
    expect(allocated.getByText('£150')).toBeVisible();
    await user.click(allocated.getByText('1 earlier amount'));
    expect(allocated.getByText('Replaced:')).toBeVisible();
    expect(stageNamed('Spent').getByText('No amount recorded')).toBeVisible();
  });

  it('tells which grade is still needed, and what does not fit, in words', async () => {
    open(
      shown([
        amount({ id: 'a1', stage: 'PAID_OVER', value: '60', supports: [support('B')] }),
        amount({ id: 'a2', stage: 'SPENT', value: '60.50', supports: [support('D')] }),
      ]),
    );
    expect(await screen.findByText('Still needs grade A evidence')).toBeVisible();
    expect(stageNamed('Paid over').queryByText(/Still needs/)).toBeNull();
    expect(screen.getByText(/“Spent” is more than “Paid over”, by/)).toHaveTextContent('£0.50');
  });

  it('leads from a re-announcement to the first announcement', async () => {
    const first = { __typename: 'Commitment', id: 'c0', reference: 'FT-0009', title: 'Boats, first' };
    const link = { __typename: 'CommitmentLink', id: 'l1', kind: 'RE_ANNOUNCES', to: first };
    open({ amount: '5', currency: 'GBP', links: [link] });
    expect(await screen.findByRole('link', { name: 'FT-0009 Boats, first' })).toHaveAttribute(
      'href',
      '/commitments/FT-0009',
    );
    expect(screen.getByText(/Totals leave this one out/)).toBeVisible();
  });

  it('is recorded with what shows it, and says what it replaces', async () => {
    const sent: object[] = [];
    const recordMoney = ({ input }: { input: object }) => {
      sent.push(input);
      return amount({ commitment: commitment() });
    };
    const { user } = open(
      { ...shown([amount()]), statements: [statement('s1', 'We will fund boats.')] },
      { recordMoney },
    );
    await user.click(await screen.findByRole('button', { name: 'Record amount' }));
    const form = within(screen.getByRole('form', { name: 'Record amount' }));
    const send = () => user.click(form.getByRole('button', { name: 'Record amount' }));
    await send();
    expect(await form.findByText('Choose the stage.')).toBeVisible();
    await user.selectOptions(form.getByLabelText(/^Stage/), 'ALLOCATED');
    expect(form.getByText(/^Replaces/)).toHaveTextContent('Replaces £100, which stays visible.');
    await user.type(form.getByLabelText(/^Total at this stage/), '1.5 million');
    await user.type(form.getByLabelText(/^Effective date/), 'April 2026');
    await user.selectOptions(form.getByLabelText('The statement that gives it'), 's1');
    await send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      commitmentId: 'c1',
      stage: 'ALLOCATED',
      amount: { value: '1500000', currency: 'GBP' },
      effectiveOn: '2026-04',
      statementId: 's1',
      payerId: null,
      seenAmountId: 'a1',
    });
  });

  it('is withdrawn with a reason', async () => {
    const sent: unknown[] = [];
    const withdrawMoney = ({ input }: { input: unknown }) => {
      sent.push(input);
      return amount({ isCurrent: false, commitment: commitment() });
    };
    const { user } = open(shown([amount()]), { withdrawMoney });
    await user.click(await screen.findByRole('button', { name: 'Withdraw: Allocated, £100' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw: Allocated, £100' }));
    await user.type(dialog.getByLabelText(/Reason/), 'A slip.');
    await user.click(dialog.getByRole('button', { name: 'Withdraw amount' }));
    await waitFor(() => expect(sent).toEqual([{ amountId: 'a1', reason: 'A slip.' }]));
  });
});
