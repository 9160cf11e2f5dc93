import { screen, waitFor, within } from '@testing-library/react';
import { RequestsBlock_CommitmentFragmentDoc } from '../../generated/graphql.js';
import { commitment as entered, statement } from '../../testing/commitments.js';
import { list, request } from '../../testing/delivery.js';
import { contributor, manager, viewer } from '../../testing/people.js';
import { renderBlocks } from '../../testing/render-block.js';
import { RequestsBlock } from './requests-block.js';

const dated = { dueEdtf: '2026-06', dueWords: null, status: 'ON_TRACK' };
const about = (parts: object = {}) => entered({ ...dated, ...parts });
const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
/** The requests that the server has after a change. */
let after: object | null = null;
const open = (parts: object = {}, world: object = {}) => {
  after = null;
  return renderBlocks(
    { viewer: contributor(), commitment: () => about({ ...parts, ...after }), ...world },
    [RequestsBlock_CommitmentFragmentDoc],
    (of) => <RequestsBlock commitment={of} />,
  );
};
const became = (changed: ReturnType<typeof asked>) => {
  after = { requests: list([changed]) };
  return changed;
};
const asked = (parts: object = {}) => request({ commitment: about(), ...parts });
const ended = (ending: string, words: string | null = null) => ({
  __typename: 'RequestOutcome',
  ending,
  words,
  at: '2026-11-21T09:00:00Z',
  by: ben,
});

describe('the requests about a commitment', () => {
  it('are one line while there are none, with the two things that can be requested', async () => {
    open();
    expect(await screen.findByText('Requests to move the due date or to drop the commitment.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Request new date' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Request to drop' })).toBeVisible();
  });

  it('are made by the lead team only, for a date that exists and a commitment that is open', async () => {
    open({}, { viewer: viewer() });
    expect(await screen.findByText(/Requests to move/)).toBeVisible();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('cannot be made twice, nor without a date to move, nor to drop what is closed', async () => {
    open({ dueEdtf: null, status: 'DELIVERED' });
    expect(await screen.findByText(/Requests to move/)).toBeVisible();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('ask for a new date with the reason', async () => {
    const sent: unknown[] = [];
    const requestDueDate = ({ input }: { input: unknown }) => {
      sent.push(input);
      return asked();
    };
    const { user } = open({}, { requestDueDate });
    await user.click(await screen.findByRole('button', { name: 'Request new date' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Request a new due date' }));
    await user.type(dialog.getByLabelText(/Reason/), 'The yard is late.');
    await user.click(dialog.getByRole('button', { name: 'Send request' }));
    expect(await dialog.findByText('Enter the new date.')).toBeVisible();
    await user.type(dialog.getByLabelText(/In the source’s words/), 'June 2027');
    await user.click(dialog.getByRole('button', { name: 'Send request' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toEqual([
      {
        commitmentId: 'c1',
        version: 1,
        due: { words: 'June 2027', edtf: null, why: 'The yard is late.' },
        reason: 'The yard is late.',
        statementId: null,
      },
    ]);
  });

  it('ask to drop it with the statement that withdraws it', async () => {
    const sent: unknown[] = [];
    const requestDrop = ({ input }: { input: unknown }) => {
      sent.push(input);
      return asked({ kind: 'DROP' });
    };
    const statements = [statement('s1', 'We will buy boats.'), statement('s2', 'No boats.', { roles: ['WITHDRAWS'] })];
    const { user } = open({ statements }, { requestDrop });
    await user.click(await screen.findByRole('button', { name: 'Request to drop' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Request to drop' }));
    expect(dialog.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['No boats.']);
    await user.type(dialog.getByLabelText(/Reason/), 'The minister said so.');
    await user.click(dialog.getByRole('button', { name: 'Send request' }));
    await waitFor(() =>
      expect(sent).toEqual([{ commitmentId: 'c1', statementId: 's2', reason: 'The minister said so.' }]),
    );
  });

  it('show what was requested, by whom, the reason and the outcome', async () => {
    open({
      requests: list([
        asked({ id: 'r2', outcome: ended('REFUSED', 'Keep the date.') }),
        asked({ id: 'r1', kind: 'DROP', reason: 'The minister said so.', outcome: ended('WITHDRAWN') }),
      ]),
    });
    const [refused, withdrawn] = (await screen.findAllByRole('listitem')).map((item) => within(item));
    expect(refused!.getByText(/^Move the due date from/)).toHaveTextContent('from June 2026 to June 2027');
    expect(refused!.getByText('The yard is late.')).toBeVisible();
    expect(refused!.getByText('Keep the date.')).toBeVisible();
    expect(refused!.getByText('Refused')).toBeVisible();
    expect(withdrawn!.getByText('Drop the commitment')).toBeVisible();
    expect(withdrawn!.getByText('Withdrawn')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Request new date' })).toBeVisible();
  });

  describe('that are open', () => {
    const one = { requests: list([asked({ askedBy: ben })]) };
    const decideRequest = (sent: unknown[]) => ({
      decideRequest: ({ input }: { input: { decision: string; words: string | null } }) => {
        sent.push(input);
        return became(asked({ askedBy: ben, outcome: ended(input.decision, input.words) }));
      },
    });

    it('are agreed by a manager, with a note if there is one', async () => {
      const sent: unknown[] = [];
      const { user } = open(one, { viewer: manager(), ...decideRequest(sent) });
      expect(await screen.findByText('Waiting for a decision')).toBeVisible();
      expect(screen.queryByRole('button', { name: 'Request new date' })).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Agree with a note' }));
      await user.type(screen.getByLabelText(/^Note/), 'Once.{Enter}');
      expect(await screen.findByText('Agreed')).toBeVisible();
      expect(sent).toEqual([{ requestId: 'request-1', decision: 'AGREED', words: 'Once.', seenJudgementId: null }]);
    });

    it('are refused with the reason', async () => {
      const sent: unknown[] = [];
      const { user } = open(one, { viewer: manager(), ...decideRequest(sent) });
      await user.click(await screen.findByRole('button', { name: 'Refuse request' }));
      await user.type(screen.getByLabelText(/^Reason/), 'Keep the date.{Enter}');
      expect(await screen.findByText('Refused')).toBeVisible();
      expect(sent).toMatchObject([{ decision: 'REFUSED', words: 'Keep the date.' }]);
    });

    it('say why they were not decided', async () => {
      const refused = { __typename: 'InvalidInput', code: 'X', message: 'Too late.', field: null, params: [] };
      const { user } = open(one, { viewer: manager(), decideRequest: () => refused });
      await user.click(await screen.findByRole('button', { name: 'Agree to request' }));
      expect(await screen.findByRole('alert')).toBeVisible();
    });

    it('are left to another manager by the one who made them, who can withdraw them', async () => {
      const me = manager();
      const mine = { requests: list([asked({ askedBy: { ...ben, id: me.id } })]) };
      const withdrawRequest = () => became(asked({ askedBy: { ...ben, id: me.id }, outcome: ended('WITHDRAWN') }));
      const { user } = open(mine, { viewer: me, withdrawRequest });
      expect(await screen.findByText(/another manager of the team decides/)).toBeVisible();
      expect(screen.queryByRole('button', { name: /Agree|Refuse/ })).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Withdraw request' }));
      expect(await screen.findByText('Withdrawn')).toBeVisible();
    });

    it('can only be refused once the date changed', async () => {
      const changed = about({ dueEdtf: '2026-09' });
      open(
        { requests: list([asked({ askedBy: ben, commitment: changed })]), dueEdtf: '2026-09' },
        { viewer: manager() },
      );
      expect(await screen.findByText(/it can only be refused/)).toBeVisible();
      expect(screen.queryByRole('button', { name: 'Agree to request' })).toBeNull();
      expect(screen.getByRole('button', { name: 'Refuse request' })).toBeVisible();
    });
  });
});
