import { screen, waitFor, within } from '@testing-library/react';
import { FollowUpsBlock_CommitmentFragmentDoc } from '../../generated/graphql.js';
import { commitment, followUp, list } from '../../testing/delivery.js';
import { connection, contributor, team, viewer } from '../../testing/people.js';
import { renderBlocks } from '../../testing/render-block.js';
import { FollowUpsBlock } from './follow-ups-block.js';
import { MissingFollowUp } from './missing-follow-up.js';

const open = (parts: object = {}, world: object = {}) =>
  renderBlocks(
    {
      viewer: contributor(),
      commitment: commitment(parts),
      teams: [team('Security')],
      people: connection([]),
      ...world,
    },
    [FollowUpsBlock_CommitmentFragmentDoc],
    (of) => (
      <>
        <MissingFollowUp commitment={of} missingThingId="m1" />
        <FollowUpsBlock commitment={of} />
      </>
    ),
  );

describe('the follow-ups of a commitment', () => {
  it('say what will appear while there are none', async () => {
    open();
    expect(await screen.findByText(/Actions to move this forward/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Assign follow-up' })).toHaveLength(1);
  });

  it('can be read by all, and changed by their assignees', async () => {
    open({ followUps: list([followUp()]) }, { viewer: viewer({ id: 'person-else' }) });
    expect(await screen.findByText('Ask for the letter')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are started and finished by their assignee, who cannot change anything else', async () => {
    const mine = followUp({ assignee: { __typename: 'Person', id: 'person-else', name: 'Else' } });
    open({ followUps: list([mine]) }, { viewer: viewer({ id: 'person-else' }) });
    expect(await screen.findByRole('button', { name: 'Start Ask for the letter' })).toBeVisible();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Start', 'Finish']);
  });

  it('are assigned to a person found by name, with the text of a missing item', async () => {
    const asked: object[] = [];
    const missing = { __typename: 'MissingThing', id: 'm1', words: 'The signed text', followUps: [] };
    const made = followUp({ title: 'The signed text' });
    const assignFollowUp = ({ input }: { input: object }) => {
      asked.push(input);
      return {
        ...made,
        commitment: commitment({ followUps: list([made]), missingThings: [{ ...missing, followUps: [made] }] }),
      };
    };
    const assignees = [{ id: 'person-Ben', name: 'Ben', isTeam: false, teams: ['Security'] }];
    const { user } = open({ missingThings: [missing] }, { assignFollowUp, assignees });
    await user.click(await screen.findByRole('button', { name: 'Assign follow-up for “The signed text”' }));
    const form = within(screen.getByRole('form', { name: 'Assign follow-up' }));
    expect(form.getByLabelText(/^Task/)).toHaveValue('The signed text');
    await user.type(form.getByLabelText(/Assign to/), 'Ben');
    await user.click(await form.findByRole('option', { name: /Ben/ }));
    await user.type(form.getByLabelText('Due'), '2026-12-01');
    await user.click(form.getByRole('button', { name: 'Assign follow-up' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(asked).toEqual([
      {
        commitmentId: 'c1',
        missingThingId: 'm1',
        title: 'The signed text',
        details: null,
        assigneeId: 'person-Ben',
        teamId: null,
        dueOn: '2026-12-01',
      },
    ]);
    expect(screen.getByRole('link', { name: 'Open: Ana Costa' })).toHaveAttribute('href', '#follow-up-follow-up-1');
  });

  it('are assigned to the user or their team in one click, and a refusal is shown beside the field', async () => {
    const assignFollowUp = {
      __typename: 'InvalidInput',
      code: 'X',
      field: 'teamId',
      message: 'That team cannot see it.',
    };
    const { user } = open({}, { assignFollowUp });
    await user.click(await screen.findByRole('button', { name: 'Assign follow-up' }));
    const form = within(screen.getByRole('form'));
    await user.type(form.getByLabelText(/^Task/), 'Ask');
    await user.click(form.getByRole('button', { name: 'Myself' }));
    expect(form.getByText('Ana Costa')).toBeVisible();
    expect(form.getByRole('button', { name: 'Choose another person' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(form.getByRole('combobox', { name: /^Assign to/ })).toHaveFocus();
    await user.click(form.getByRole('button', { name: 'The team Security' }));
    await user.click(form.getByRole('button', { name: 'Assign follow-up' }));
    expect(await form.findByText('That team cannot see it.')).toBeVisible();
    expect(form.getByLabelText(/^Task/)).toHaveValue('Ask');
  });

  it('are started at once, before the server has answered', async () => {
    let answer: (value: object) => void = () => undefined;
    const startFollowUp = () => new Promise<object>((resolve) => (answer = resolve));
    const { user } = open({ followUps: list([followUp()]) }, { startFollowUp });
    await user.click(await screen.findByRole('button', { name: 'Start Ask for the letter' }));
    expect(await screen.findByText('Started')).toBeVisible();
    answer({ __typename: 'InvalidInput', message: 'Ben finished it a moment ago.', code: 'X', field: null });
    expect(await screen.findByRole('alert')).toHaveTextContent('Ben finished it a moment ago.');
    expect(screen.getByText('Open')).toBeVisible();
  });

  it('are not finished on Escape, which closes the form and keeps what was typed', async () => {
    const { user } = open({ followUps: list([followUp()]) });
    await user.click(await screen.findByRole('button', { name: 'Finish Ask for the letter' }));
    await user.type(screen.getByLabelText(/Outcome/), 'It came{Escape}');
    expect(screen.queryByLabelText(/Outcome/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Start Ask for the letter' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Finish Ask for the letter' }));
    expect(screen.getByLabelText(/Outcome/)).toHaveValue('It came');
  });

  it('are cancelled in a dialog with a single button to do so', async () => {
    const { user } = open({ followUps: list([followUp()]) });
    await user.click(await screen.findByRole('button', { name: 'Cancel Ask for the letter' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Cancel “Ask for the letter”' }));
    expect(dialog.getAllByRole('button', { name: /Cancel/ })).toEqual([
      dialog.getByRole('button', { name: 'Cancel follow-up' }),
    ]);
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are finished in place with an outcome, and can be reopened', async () => {
    const asked: object[] = [];
    const finishFollowUp = ({ input }: { input: object }) => {
      asked.push(input);
      return followUp({ state: 'DONE', version: 2, outcome: 'It came.', finishedAt: '2026-11-21T09:00:00Z' });
    };
    const { user } = open({ followUps: list([followUp()]) }, { finishFollowUp });
    await user.click(await screen.findByRole('button', { name: 'Finish Ask for the letter' }));
    expect(screen.getByLabelText(/Outcome/)).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(screen.getByLabelText(/Outcome/)).toHaveAccessibleDescription(/Enter the outcome/);
    await user.type(screen.getByLabelText(/Outcome/), 'It came.');
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(await screen.findByText('It came.')).toBeVisible();
    expect(asked).toEqual([{ id: 'follow-up-1', outcome: 'It came.' }]);
    expect(screen.getByRole('button', { name: 'Reopen Ask for the letter' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Start Ask for the letter' })).toBeNull();
  });

  it('that changed meanwhile show what was saved, and let the user accept it', async () => {
    const versions: number[] = [];
    const editFollowUp = ({ input }: { input: { version: number } }) => {
      versions.push(input.version);
      if (versions.length > 1) return followUp({ version: 4, title: 'Ask Ben' });
      return { __typename: 'StaleEdit', message: 'Ben changed this.', version: 3, changes: [] };
    };
    const saved = followUp({ version: 3, title: 'Ask Ben' });
    const held = () => commitment({ followUps: list([versions.length > 0 ? saved : followUp()]) });
    const { user } = open({}, { editFollowUp, commitment: held });
    await user.click(await screen.findByRole('button', { name: 'Change Ask for the letter' }));
    const title = screen.getByLabelText(/^Task/);
    await user.clear(title);
    await user.type(title, 'Ask again');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Ben changed this.');
    expect(screen.getByLabelText(/^Task/)).toHaveValue('Ask again');
    await user.click(screen.getByRole('button', { name: 'Use this value: Task' }));
    expect(screen.getByLabelText(/^Task/)).toHaveValue('Ask Ben');
    await user.click(screen.getByRole('button', { name: 'Save anyway' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(versions).toEqual([1, 3]);
  });

  it('keep a change that is half typed until it is saved or cancelled', async () => {
    const first = open({ followUps: list([followUp()]) });
    await first.user.click(await screen.findByRole('button', { name: 'Change Ask for the letter' }));
    await first.user.type(screen.getByLabelText(/^Task/), ' again');
    await first.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await first.user.click(await screen.findByRole('button', { name: 'Change Ask for the letter' }));
    expect(screen.getByLabelText(/^Task/)).toHaveValue('Ask for the letter');
  });
});
