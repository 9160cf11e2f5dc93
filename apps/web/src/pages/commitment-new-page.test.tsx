import { act, screen, waitFor, within } from '@testing-library/react';
import { commitment, organisation, source } from '../testing/commitments.js';
import { connection, contributor, deployment, person, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const of = source();
const start = of.text.indexOf('Norland');
const end = of.text.indexOf(' They parted.');
const from = `/commitments/new?source=${of.id}&start=${start}&end=${end}`;

const open = (address: string, world: object = {}) =>
  renderAt(address, {
    deployment,
    viewer: contributor(),
    source: of,
    organisations: connection([organisation('Norland')]),
    people: connection([person('Ben')]),
    person: person('Ben'),
    commitmentByReference: commitment(),
    commitment: commitment(),
    ...world,
  });

type User = ReturnType<typeof open>['user'];

async function fill(user: User, field: HTMLElement, words: string) {
  await user.click(field);
  await user.paste(words);
}

describe('a new commitment', () => {
  it('is not offered to people who contribute to no team', async () => {
    open(from, { viewer: viewer() });
    expect(await screen.findByText(/Only contributors and managers of a team can do this/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Create commitment' })).toBeNull();
  });

  it('shows the passage that founds it, and enters it with its parties, date and marking', async () => {
    const asked: object[] = [];
    const createCommitment = ({ input }: { input: object }) => (asked.push(input), commitment());
    const { user } = open(from, { createCommitment });
    expect(await screen.findByText('Norland will open a ferry line next June.')).toBeVisible();
    expect(screen.queryByLabelText(/Why there is no statement/)).toBeNull();
    expect(screen.getByText(/Do not enter anything above Official – sensitive/)).toBeVisible();

    await fill(user, screen.getByRole('textbox', { name: /Title/ }), 'Open a ferry line');
    await user.selectOptions(screen.getByLabelText('Kind'), 'Operation');
    expect(screen.getByLabelText('Baseline')).toBeVisible();
    await fill(user, screen.getByLabelText('Add a party'), 'norl');
    await user.click(await screen.findByRole('option', { name: /Norland/ }));
    await fill(user, screen.getByLabelText('Add a party'), 'ferry companies');
    await user.click(await screen.findByRole('option', { name: 'Enter “ferry companies” in the source’s words' }));
    await user.selectOptions(screen.getByLabelText('Role of ferry companies'), 'Delivers');

    const due = within(screen.getByRole('group', { name: 'Due date' }));
    await fill(user, due.getByLabelText('In the source’s words'), 'next June');
    expect(due.getByRole('status')).toHaveTextContent('June 2026');
    expect(due.getByText('Inferred')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Create commitment' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked).toMatchObject([
      {
        leadTeamId: 'team-Security',
        facts: {
          title: 'Open a ferry line',
          kind: 'OPERATION',
          marking: 'OFFICIAL',
          parties: [
            { organisationId: 'organisation-Norland', words: null, role: 'UNDERTAKES' },
            { organisationId: null, words: 'ferry companies', role: 'DELIVERS' },
          ],
        },
        due: { words: 'next June', edtf: null, why: null },
        statement: { sourceId: of.id, start, end, roles: ['STATES'], manner: 'NARRATED', force: 'WILL' },
        noStatementReason: null,
      },
    ]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Fund the patrol boats' })).toBeVisible();
  });

  it('without a passage asks why, and keeps everything typed where it is refused', async () => {
    const createCommitment = {
      __typename: 'InvalidInput',
      code: 'X',
      message: 'The reason why there is no statement is empty, and is needed. Write it.',
      field: 'noStatementReason',
    };
    const { user } = open('/commitments/new', { createCommitment });
    await fill(user, await screen.findByRole('textbox', { name: /Title/ }), 'Open a ferry line');
    await user.click(screen.getByRole('button', { name: 'Create commitment' }));
    const why = screen.getByRole('textbox', { name: /Why there is no statement/ });
    await waitFor(() => expect(why).toHaveFocus());
    expect(why).toHaveAccessibleDescription(/reason why there is no statement is empty/);
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('Open a ferry line');
  });

  it('says that a pasted amount is none, and cuts none of it', async () => {
    const { user } = open('/commitments/new');
    await user.selectOptions(await screen.findByLabelText('Kind'), 'Funding');
    const pasted = `${'9'.repeat(60)},000`;
    await fill(user, screen.getByLabelText('Amount'), pasted);
    expect(screen.getByLabelText('Amount')).toHaveValue(pasted);
    expect(screen.getByLabelText('Amount')).toHaveAccessibleDescription(/is not an amount. Write it in digits/);
  });

  it('keeps what was typed when the user leaves the page and returns', async () => {
    const { user, router } = open('/commitments/new');
    await fill(user, await screen.findByRole('textbox', { name: /Title/ }), 'Open a ferry line');
    await user.selectOptions(screen.getByLabelText('Kind'), 'Operation');
    await act(() => router.navigate({ to: '/account' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /Title/ })).toBeNull());
    await act(() => router.navigate({ to: '/commitments/new' }));
    expect(await screen.findByRole('textbox', { name: /Title/ })).toHaveValue('Open a ferry line');
    expect(screen.getByLabelText('Kind')).toHaveDisplayValue('Operation');
  });

  it('asks for the handling instruction and readers of a sensitive commitment', async () => {
    const { user } = open('/commitments/new');
    expect(screen.queryByLabelText(/Handling instruction/)).toBeNull();
    await user.click(await screen.findByRole('radio', { name: 'Official – sensitive' }));
    expect(screen.getByLabelText(/Handling instruction/)).toBeVisible();
    await fill(user, screen.getByLabelText('People outside the team who may read it'), 'ben');
    await user.click(await screen.findByRole('option', { name: 'Ben' }));
    expect(screen.getByRole('button', { name: 'Remove Ben' })).toBeVisible();
  });

  it('ignores an address that names no passage', async () => {
    open(`/commitments/new?source=${of.id}&start=9&end=3`);
    expect(await screen.findByLabelText(/Why there is no statement/)).toBeVisible();
  });
});
