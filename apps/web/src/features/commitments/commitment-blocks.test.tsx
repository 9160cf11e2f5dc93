import { screen, waitFor, within } from '@testing-library/react';
import {
  DueBlock_CommitmentFragmentDoc,
  LinksBlock_CommitmentFragmentDoc,
  MilestonesBlock_CommitmentFragmentDoc,
} from '../../generated/graphql.js';
import { commitment, statement } from '../../testing/commitments.js';
import { list } from '../../testing/delivery.js';
import { contributor } from '../../testing/people.js';
import { renderBlocks } from '../../testing/render-block.js';
import { DueBlock } from './due-dates/due-block.js';
import { LinksBlock } from './links/links-block.js';
import { MilestonesBlock } from './milestones/milestones-block.js';

type User = ReturnType<typeof renderBlocks>['user'];

/** Puts words into a field in place of what it held. */
async function fill(user: User, field: HTMLElement, words: string) {
  await user.clear(field);
  await user.click(field);
  await user.paste(words);
}

describe('the due date of a commitment', () => {
  const held = { dueEdtf: '2026-06', dueWords: 'next June', dueBasis: 'RELATIVE' };
  const open = (changeDueDate: unknown) =>
    renderBlocks(
      {
        viewer: contributor(),
        commitment: commitment({ ...held, statements: [statement('s1', 'It sails next June.')] }),
        changeDueDate,
      },
      [DueBlock_CommitmentFragmentDoc],
      (of) => <DueBlock commitment={of} mayEdit />,
    );

  it('moves with a reason, its words read while they are typed', async () => {
    const asked: object[] = [];
    const { user } = open(({ input }: { input: object }) => (asked.push({ ...input }), commitment({ version: 2 })));
    await user.click(await screen.findByRole('button', { name: 'Move or correct' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Due date' }));
    const words = dialog.getByLabelText('In the source’s words');
    await fill(user, words, 'on Monday or so');
    expect(dialog.getByRole('status')).toHaveTextContent('We cannot work out a date from this wording.');
    await fill(user, words, 'in the coming weeks');
    expect(dialog.getByRole('status')).toHaveTextContent('This wording gives no date');
    await fill(user, words, 'next January');
    expect(dialog.getByRole('status')).toHaveTextContent(
      /Inferred.*January 2026.*counted from the source’s date, 9 Dec 2025/,
    );

    const given = dialog.getByLabelText(/Date, if the wording/);
    await fill(user, given, '2026-13');
    expect(dialog.getByText(/no such month or season/)).toBeVisible();
    await fill(user, given, '2027-01');
    expect(dialog.getByRole('status')).toBeEmptyDOMElement();
    expect(dialog.queryByLabelText(/Why this date/)).toBeNull();
    await fill(user, dialog.getByLabelText(/^Reason/), 'A letter: the yard burned down.');
    await user.click(dialog.getByRole('button', { name: 'Save date' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toMatchObject([
      {
        commitmentId: 'c1',
        version: 1,
        due: { words: 'next January', edtf: '2027-01', why: 'A letter: the yard burned down.' },
        reason: 'A letter: the yard burned down.',
        isCorrection: false,
      },
    ]);
  });

  it.each([
    ['due.edtf', /Date, if the wording/],
    ['due.why', /^Reason/],
    ['due', 'In the source’s words'],
  ])('that is refused for its %s says so there, and nowhere else', async (field, label) => {
    const { user } = open({ __typename: 'InvalidInput', code: 'X', message: 'This cannot be kept.', field });
    await user.click(await screen.findByRole('button', { name: 'Move or correct' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Due date' }));
    await user.click(dialog.getByRole('button', { name: 'Save date' }));
    await waitFor(() => expect(dialog.getByLabelText(label)).toHaveAccessibleDescription(/This cannot be kept/));
    expect(dialog.getByLabelText(label)).toHaveFocus();
    expect(dialog.getAllByText('This cannot be kept.')).toHaveLength(1);
  });

  it('that was entered wrongly is corrected, and what is refused stays typed', async () => {
    const asked: { isCorrection?: boolean }[] = [];
    const { user } = open(({ input }: { input: object }) => {
      asked.push({ ...input });
      return {
        __typename: 'InvalidInput',
        code: 'X',
        message: 'The reason is empty, and is needed. Write it.',
        field: 'reason',
      };
    });
    await user.click(await screen.findByRole('button', { name: 'Move or correct' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Due date' }));
    await user.click(dialog.getByRole('radio', { name: 'The date was entered wrongly' }));
    await fill(user, dialog.getByLabelText('In the source’s words'), 'July 2026');
    await user.click(dialog.getByRole('button', { name: 'Save date' }));
    expect(await dialog.findByText('The reason is empty, and is needed. Write it.')).toBeVisible();
    expect(dialog.getByLabelText('In the source’s words')).toHaveValue('July 2026');
    expect(asked[0]?.isCorrection).toBe(true);
  });

  it('keeps what was typed when Escape closes its dialog, and forgets it on Cancel', async () => {
    const { user } = open(commitment({ version: 2 }));
    const opened = async () => {
      await user.click(await screen.findByRole('button', { name: 'Move or correct' }));
      return within(await screen.findByRole('dialog', { name: 'Due date' }));
    };
    await fill(user, (await opened()).getByLabelText(/^Reason/), 'The yard burned');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const again = await opened();
    expect(again.getByLabelText(/^Reason/)).toHaveValue('The yard burned');
    await user.click(again.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await opened()).getByLabelText(/^Reason/)).toHaveValue('');
  });
});

describe('the milestones of a commitment', () => {
  it('are still there after Escape closed their dialog', async () => {
    const { user } = renderBlocks(
      { viewer: contributor(), commitment: commitment({ statements: [statement('s1', 'x')] }) },
      [MilestonesBlock_CommitmentFragmentDoc],
      (of) => <MilestonesBlock commitment={of} mayEdit />,
    );
    await user.click(await screen.findByRole('button', { name: 'Write milestones' }));
    await user.click(await screen.findByRole('button', { name: 'Add a milestone' }));
    await fill(user, screen.getByLabelText(/Step or test/), 'Sign');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Write milestones' }));
    expect(await screen.findByLabelText(/Step or test/)).toHaveValue('Sign');
  });

  it('are edited, and what was typed is kept after a stale edit', async () => {
    const inputs: { version: number; milestones: object[] }[] = [];
    const setMilestones = ({ input }: { input: { version: number; milestones: object[] } }) => {
      inputs.push(input);
      if (input.version > 1) return commitment({ version: 3 });
      return { __typename: 'StaleEdit', message: 'Ben changed this after you opened it.', version: 2, changes: [] };
    };
    const { user } = renderBlocks(
      { viewer: contributor(), commitment: commitment({ statements: [statement('s1', 'x')] }), setMilestones },
      [MilestonesBlock_CommitmentFragmentDoc],
      (of) => <MilestonesBlock commitment={of} mayEdit />,
    );
    await user.click(await screen.findByRole('button', { name: 'Write milestones' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Milestones' }));
    await user.click(dialog.getByRole('button', { name: 'Add a milestone' }));
    await user.click(dialog.getByRole('button', { name: 'Add a milestone' }));
    const [first, second] = dialog.getAllByLabelText(/Step or test/);
    await fill(user, first!, 'Sign');
    await fill(user, second!, 'Open the pier');
    await user.click(dialog.getByRole('button', { name: 'Move milestone 2 up' }));
    await user.click(dialog.getByRole('button', { name: 'Save milestones' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Ben changed this');
    await user.click(dialog.getByRole('button', { name: 'Save anyway' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputs.map(({ version }) => version)).toEqual([1, 2]);
    expect(inputs[1]?.milestones).toMatchObject([
      { words: 'Open the pier', isRequired: true, neededGrade: 'B', due: null },
      { words: 'Sign' },
    ]);
  });

  it('that are refused say so at the milestone and field concerned', async () => {
    const setMilestones = {
      __typename: 'InvalidInput',
      code: 'X',
      message: 'The milestone is empty.',
      field: 'milestones.1.words',
    };
    const { user } = renderBlocks(
      { viewer: contributor(), commitment: commitment({ statements: [statement('s1', 'x')] }), setMilestones },
      [MilestonesBlock_CommitmentFragmentDoc],
      (of) => <MilestonesBlock commitment={of} mayEdit />,
    );
    await user.click(await screen.findByRole('button', { name: 'Write milestones' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Milestones' }));
    await user.click(dialog.getByRole('button', { name: 'Add a milestone' }));
    await user.click(dialog.getByRole('button', { name: 'Add a milestone' }));
    await user.click(dialog.getByRole('button', { name: 'Save milestones' }));
    const [first, second] = dialog.getAllByLabelText(/Step or test/);
    await waitFor(() => expect(second).toHaveAccessibleDescription('The milestone is empty.'));
    expect(first).not.toHaveAccessibleDescription();
    expect(second).toHaveFocus();
  });

  it('are marked where delivery requires them, and take what supports them', async () => {
    const milestone = {
      __typename: 'Milestone',
      id: 'm1',
      words: 'The pier is open',
      isRequired: true,
      isAfterReport: true,
      neededGrade: 'A',
    };
    const due = { dueEdtf: '2026-04', dueWords: 'in April', dueBasis: 'RELATIVE', dueAgainst: '2026-02', dueWhy: null };
    renderBlocks(
      { viewer: contributor(), commitment: commitment({ milestones: [{ ...milestone, ...due }] }) },
      [MilestonesBlock_CommitmentFragmentDoc],
      (of) => <MilestonesBlock commitment={of} mayEdit={false} support={(id) => <p>{`support of ${id}`}</p>} />,
    );
    expect(await screen.findByText('Required for delivery')).toBeVisible();
    expect(screen.getByText('Written after a report')).toBeVisible();
    expect(screen.getByText('April 2026')).toBeVisible();
    expect(screen.getByText('support of m1')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the links of a commitment', () => {
  const other = commitment({ id: 'c2', reference: 'FT-0002', title: 'Build the pier' });
  const open = (parts: object, world: object = {}, mayLink = true) =>
    renderBlocks(
      { viewer: contributor(), commitment: commitment(parts), ...world },
      [LinksBlock_CommitmentFragmentDoc],
      (of) => <LinksBlock commitment={of} mayLink={mayLink} />,
    );

  it('are added by searching, and removed', async () => {
    const asked: object[] = [];
    const { user } = open(
      { links: [{ __typename: 'CommitmentLink', id: 'l1', kind: 'DEPENDS_ON', to: other }] },
      {
        commitments: list([commitment(), other]),
        commitmentByReference: null,
        linkCommitments: ({ input }: { input: object }) => (
          asked.push({ ...input }),
          { __typename: 'CommitmentLink', id: 'l2' }
        ),
        removeLink: ({ input }: { input: object }) => (
          asked.push({ ...input }),
          { __typename: 'CommitmentLink', id: 'l1' }
        ),
      },
    );
    expect(await screen.findByText('Depends on')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove the link to FT-0002' }));
    await user.click(screen.getByRole('button', { name: 'Link a commitment' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Link a commitment' }));
    await user.selectOptions(dialog.getByLabelText('This commitment'), 'Supersedes');
    await fill(user, dialog.getByLabelText('The other commitment'), 'pier');
    expect(await dialog.findByRole('option', { name: /FT-0002 Build the pier/ })).toBeVisible();
    // It is not offered to itself.
    expect(dialog.queryByRole('option', { name: /FT-0001/ })).toBeNull();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(dialog.getByRole('button', { name: 'Link them' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toEqual([{ id: 'l1' }, { fromId: 'c1', toId: 'c2', kind: 'SUPERSEDES' }]);
  });

  it('read from the other end as its inverse, and tell of duplicates', async () => {
    open(
      {
        linkedFrom: [{ __typename: 'CommitmentLink', id: 'l1', kind: 'PART_OF', from: other }],
        duplicateOf: commitment({ id: 'c3', reference: 'FT-0003' }),
        duplicateReason: 'The same passage.',
      },
      {},
      false,
    );
    expect(await screen.findByText('Contains')).toBeVisible();
    expect(screen.getByText('Duplicate of')).toBeVisible();
    expect(screen.getByText('The same passage.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
