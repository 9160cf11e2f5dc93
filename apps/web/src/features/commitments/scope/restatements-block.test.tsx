import { screen, waitFor, within } from '@testing-library/react';
import { source, statement } from '../../../testing/commitments.js';
import { commitment } from '../../../testing/delivery.js';
import { contributor, viewer } from '../../../testing/people.js';
import { renderBlocks } from '../../../testing/render-block.js';
import { RestatementsBlock } from './restatements-block.js';

const said = (id: string, published: string | null, quote: string) =>
  statement(id, quote, { source: source({ id: `src-${id}`, title: `Release ${id}`, published }) });
const first = said('s1', '2024-06-04', 'We will build six ports.');
const second = said('s2', '2025-01-10', 'We will build five ports.');
const third = said('s3', '2026-06-30', 'We will build three ports.');
const mark = (parts: object = {}) => ({
  __typename: 'ScopeMark',
  id: 'm1',
  reason: 'Three, not six.',
  recordedAt: '2026-11-20T09:00:00Z',
  recordedBy: { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' },
  fromStatement: first,
  toStatement: third,
  withdrawal: null,
  ...parts,
});
const open = (parts: object = {}, world: object = {}) =>
  renderBlocks(
    {
      viewer: contributor(),
      commitment: () => commitment({ statements: [third, first, second], ...parts }),
      ...world,
    },
    [],
    () => <RestatementsBlock id="c1" />,
  );

describe('the statements of a commitment, side by side', () => {
  it('are the first and the last one to begin with, with the words that changed marked and said', async () => {
    open();
    const removed = await screen.findByText('six');
    expect(removed.closest('del')).toHaveTextContent('removed: six');
    expect(screen.getByText('three').closest('ins')).toHaveTextContent('added: three');
    expect(screen.getByRole('link', { name: 'In Release s1' })).toBeVisible();
  });

  it('are any two that are chosen, also by keyboard', async () => {
    const { user } = open();
    const later = await screen.findByLabelText('Later');
    expect(within(later).getByRole('option', { name: '2 · 10 Jan 2025 · Release s2' })).toBeVisible();
    await user.selectOptions(later, 's2');
    expect(screen.getByText('five').closest('ins')).not.toBeNull();
    await user.selectOptions(screen.getByLabelText('Later'), 's1');
    expect(screen.getByText('Choose two different statements to compare them.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mark scope as narrowed' })).toBeNull();
  });

  it('are marked as narrowed by the lead team only, with what shrank', async () => {
    const sent: unknown[] = [];
    const markScope = ({ input }: { input: unknown }) => {
      sent.push(input);
      return mark({ commitment: commitment({ statements: [first, third] }) });
    };
    const { user, unmount } = open({}, { markScope });
    await user.click(await screen.findByRole('button', { name: 'Mark scope as narrowed' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Mark scope as narrowed' }));
    await user.type(dialog.getByLabelText(/Reason/), 'Three, not six.');
    await user.click(dialog.getByRole('button', { name: 'Mark scope' }));
    await waitFor(() =>
      expect(sent).toEqual([
        { commitmentId: 'c1', fromStatementId: 's1', toStatementId: 's3', reason: 'Three, not six.' },
      ]),
    );
    unmount();
    open({}, { viewer: viewer() });
    expect(await screen.findByText('six')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('show their marks with who and why, and withdraw one with a reason', async () => {
    const sent: unknown[] = [];
    const withdrawScopeMark = ({ input }: { input: unknown }) => {
      sent.push(input);
      return mark({ commitment: commitment({ statements: [first, third] }) });
    };
    const { user } = open({ scopeNarrowed: true, scopeMarks: [mark()] }, { withdrawScopeMark });
    expect(await screen.findByText('Scope narrowed')).toBeVisible();
    expect(screen.getByText('Three, not six.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Withdraw the mark “Three, not six.”' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw mark' }));
    await user.type(dialog.getByLabelText(/Reason/), 'A slip.');
    await user.click(dialog.getByRole('button', { name: 'Withdraw mark' }));
    await waitFor(() => expect(sent).toEqual([{ scopeMarkId: 'm1', reason: 'A slip.' }]));
  });

  it('say that they could not be loaded', async () => {
    open({ statements: () => Promise.reject(new Error('down')) });
    expect(await screen.findByRole('button', { name: /again/ })).toBeVisible();
  });
});
