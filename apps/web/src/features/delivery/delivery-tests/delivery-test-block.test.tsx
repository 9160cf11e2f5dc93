import { screen, waitFor, within } from '@testing-library/react';
import { DeliveryTestBlock_CommitmentFragmentDoc } from '../../../generated/graphql.js';
import { commitment as entered, organisation, party } from '../../../testing/commitments.js';
import { deliveryTest as test, list, requiredMilestone, testedMilestone } from '../../../testing/delivery.js';
import { contributor, viewer } from '../../../testing/people.js';
import { renderBlocks } from '../../../testing/render-block.js';
import { DeliveryTestBlock } from './delivery-test-block.js';

const checked = (aspect: string, extent: string) => ({ __typename: 'CheckedAspect', aspect, extent });
const checkability = [checked('WHO', 'STATED'), checked('HOW_MUCH', 'INFERRED'), checked('BY_WHEN', 'MISSING')];
const about = (parts: object = {}) =>
  entered({
    dueEdtf: '2026-06',
    dueWords: 'next June',
    amountWords: '£75 million',
    parties: [
      party('p1', 'UNDERTAKES', { organisation: organisation('Norland') }),
      party('p2', 'BENEFICIARY', { words: 'the islands' }),
    ],
    milestones: [requiredMilestone],
    checkability,
    ...parts,
  });
/** What the server has after a change. */
let after: object | null = null;
const open = (parts: object = {}, world: object = {}) => {
  after = null;
  return renderBlocks(
    { viewer: contributor(), commitment: () => about({ ...parts, ...after }), ...world },
    [DeliveryTestBlock_CommitmentFragmentDoc],
    (of) => <DeliveryTestBlock commitment={of} />,
  );
};
const dialogOf = async () => within(await screen.findByRole('dialog', { name: 'Test of delivery' }));

describe('the test of delivery', () => {
  it('tells what can be judged at all, and what to ask', async () => {
    open();
    expect(await screen.findByText(/No test yet/)).toBeVisible();
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual(['Who: stated', 'How much: inferred', 'By when: missing']);
    expect(screen.getByText(/To ask: By which date will it be done\?/)).toBeVisible();
  });

  it('is written by contributors of the team only', async () => {
    open({ deliveryTest: test() }, { viewer: viewer() });
    expect(await screen.findByText('The boats sail daily.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('starts with a draft from the facts, in which each part looks inferred until it is edited', async () => {
    const sent: object[] = [];
    const writeDeliveryTest = ({ input }: { input: object }) => {
      sent.push(input);
      after = { deliveryTest: test() };
      return { __typename: 'DeliveryTest', id: 'test-1' };
    };
    const { user } = open({}, { writeDeliveryTest });
    await user.click(await screen.findByRole('button', { name: 'Write test' }));
    const dialog = await dialogOf();
    const delivered = dialog.getByLabelText(/Counts as delivered/);
    expect(delivered).toHaveValue(
      '£75 million from Norland reached the islands by the due date (“next June”), and the stage is “Spent”.',
    );
    expect(dialog.getAllByText('Inferred')).toHaveLength(4);
    expect(dialog.queryByLabelText(/Reason/)).toBeNull();
    expect(dialog.getByText('A keel')).toBeVisible();
    await user.clear(delivered);
    await user.type(delivered, 'All of it is spent.');
    expect(dialog.getAllByText('Inferred')).toHaveLength(3);
    await user.click(dialog.getByRole('button', { name: 'Save test' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toEqual([
      {
        commitmentId: 'c1',
        number: 0,
        delivered: 'All of it is spent.',
        partlyDelivered: 'A substantial part of £75 million reached the islands, or all of it did, but too late.',
        notDelivered:
          'No payment to the islands can be shown by the due date (“next June”), or the money went elsewhere.',
        whoseWord: 'Published accounts that show the payment, or an official statement by the islands.',
        inferred: ['PARTLY_DELIVERED', 'NOT_DELIVERED', 'WHOSE_WORD'],
        isByDueDate: true,
        due: null,
        reason: null,
      },
    ]);
    expect(await screen.findByText('The boats sail daily.')).toBeVisible();
  });

  it('may have a date of its own', async () => {
    const sent: { due?: object }[] = [];
    const writeDeliveryTest = ({ input }: { input: object }) => {
      sent.push(input);
      return { __typename: 'DeliveryTest', id: 'test-1' };
    };
    const { user } = open({}, { writeDeliveryTest });
    await user.click(await screen.findByRole('button', { name: 'Write test' }));
    const dialog = await dialogOf();
    await user.click(dialog.getByLabelText('Another date'));
    await user.type(dialog.getByLabelText(/In the source’s words/), 'June 2027');
    await user.click(dialog.getByRole('button', { name: 'Save test' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ isByDueDate: false, due: { words: 'June 2027' } });
  });

  it('says of a version what a reader must know before judging by it', async () => {
    open({
      deliveryTest: test({
        number: 2,
        reason: 'The council promised more.',
        inferred: ['WHOSE_WORD'],
        usedFor: ['AGREED'],
        usedBefore: ['AGREED'],
        isAfterReport: true,
        haveMilestonesChanged: true,
        dueEdtf: '2025-06',
        milestones: [testedMilestone({ removedAt: '2026-11-20T09:00:00Z', isAfterReport: true })],
      }),
    });
    expect(await screen.findByText('Version 2')).toBeVisible();
    for (const words of [
      'Locked',
      'Changed after it was agreed against',
      'Milestones changed since',
      'Removed since',
      'Inferred',
      'Reason: The council promised more.',
      'then:',
      'June 2025',
    ]) {
      expect(screen.getByText(words)).toBeVisible();
    }
    expect(screen.getAllByText('Written after a report')).toHaveLength(2);
  });

  it('shows its versions on demand', async () => {
    const both = list([test({ id: 'test-2', number: 2 }), test({ delivered: 'They sailed once.' })]);
    const { user } = open({ deliveryTest: test({ id: 'test-2', number: 2 }), deliveryTests: both });
    expect(screen.queryByText('They sailed once.')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'All versions (2)' }));
    expect(await screen.findByText('They sailed once.')).toBeVisible();
  });

  it('shows what somebody else changed meanwhile, and keeps what was typed', async () => {
    const writeDeliveryTest = () => {
      after = { deliveryTest: test({ id: 'test-2', number: 2, whoseWord: 'The harbour master.' }) };
      return {
        __typename: 'StaleEdit',
        code: 'EDIT_STALE',
        message: 'Changed meanwhile.',
        params: [],
        version: 2,
        changes: [{ fields: ['whoseWord'], by: 'Ben Ito', on: '2026-11-21' }],
      };
    };
    const { user } = open({ deliveryTest: test({ usedFor: ['AGREED'] }) }, { writeDeliveryTest });
    await user.click(await screen.findByRole('button', { name: 'Change test' }));
    const dialog = await dialogOf();
    expect(dialog.getByText(/A decision was made against the current version/)).toBeVisible();
    await user.type(dialog.getByLabelText(/Reason for the change/), 'More boats.');
    await user.click(dialog.getByRole('button', { name: 'Save version 2' }));
    expect(await dialog.findByText(/The harbour master\./)).toBeVisible();
    expect(dialog.getByLabelText(/Reason for the change/)).toHaveValue('More boats.');
    expect(dialog.getByRole('button', { name: 'Save anyway' })).toBeVisible();
  });
});
