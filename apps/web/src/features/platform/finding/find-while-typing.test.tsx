import { screen, waitFor } from '@testing-library/react';
import { commitment, organisation, source } from '../../../testing/commitments.js';
import { connection, contributor, deployment, person } from '../../../testing/people.js';
import { renderAt } from '../../../testing/render-at.js';

const countries: Record<string, readonly string[]> = {
  UK: ['United Kingdom', 'Ukraine'],
  US: ['United States of America', 'Russian Federation'],
  'United K': ['United Kingdom', 'United Republic of Tanzania'],
  China: ['China', 'Chile'],
  Belgum: ['Belgium'],
  nowhere: [],
};
const found = (text: string) => connection((countries[text] ?? [text]).map((name) => organisation(name)));

const world = (more: object = {}) => {
  const sent: object[] = [];
  return {
    sent,
    deployment,
    viewer: contributor(),
    source: source(),
    organisations: ({ filter }: { filter: { text: string } }) => found(filter.text),
    people: connection([person('Ben'), person('Benno')]),
    person: person('Ben'),
    policyAreas: [{ name: 'border security' }, { name: 'borders' }],
    assignees: [
      { id: 'team-Borders', name: 'Borders', isTeam: true, teams: [] },
      { id: 'person-Bo', name: 'Bo Borg', isTeam: false, teams: ['Borders'] },
    ],
    commitments: connection([{ id: 'commitment', ...commitment() }]),
    commitmentByReference: null,
    commitment: commitment(),
    createCommitment: ({ input }: { input: object }) => (sent.push(input), commitment()),
    ...more,
  };
};
const newCommitment = '/commitments/new';
const removable = (name: string) => screen.findByRole('button', { name: `Remove ${name}` });

describe('a field that searches while the user types', () => {
  it.each([
    ['UK', 'United Kingdom'],
    ['US', 'United States of America'],
    ['United K', 'United Kingdom'],
    ['China', 'China'],
    ['Belgum', 'Belgium'],
  ])('takes the first of what “%s” finds on Enter, at once, and sends no form', async (text, name) => {
    const held = world();
    const { user } = renderAt(newCommitment, held);
    await user.type(await screen.findByLabelText('Add a party'), `${text}{Enter}`);
    expect(await removable(name)).toBeVisible();
    expect(screen.getByLabelText('Add a party')).toHaveValue('');
    expect(held.sent).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes nothing of an earlier answer', async () => {
    let answer: (() => void) | undefined;
    const organisations = async ({ filter }: { filter: { text: string } }) => {
      if (filter.text === 'US') await new Promise<void>((resolve) => (answer = resolve));
      return found(filter.text === 'U' ? 'UK' : filter.text);
    };
    const { user } = renderAt(newCommitment, world({ organisations }));
    const field = await screen.findByLabelText('Add a party');
    await user.type(field, 'U');
    expect(await screen.findByRole('option', { name: /United Kingdom/ })).toHaveAttribute('aria-selected', 'true');
    await user.type(field, 'S{Enter}');
    await waitFor(() => expect(answer).toBeDefined());
    expect(screen.getByRole('option', { name: /United Kingdom/ })).toHaveAttribute('aria-selected', 'false');
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    answer?.();
    expect(await removable('United States of America')).toBeVisible();
  });

  it('says which option Enter takes, and others are reached by the arrows, round and round', async () => {
    const { user } = renderAt(newCommitment, world());
    const field = await screen.findByRole('combobox', { name: 'Accountable person' });
    await user.type(field, 'Ben');
    const ben = await screen.findByRole('option', { name: 'Ben' });
    const benno = screen.getByRole('option', { name: 'Benno' });
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant', ben.id));
    await user.keyboard('{ArrowUp}');
    expect(field).toHaveAttribute('aria-activedescendant', benno.id);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(field).toHaveValue('');
    expect(field).toHaveAttribute('aria-expanded', 'false');
  });

  it('leaves the form alone where nothing is found, and on Escape closes the list alone', async () => {
    const held = world({ people: connection([]) });
    const { user } = renderAt(newCommitment, held);
    const field = await screen.findByLabelText('Accountable person');
    await user.type(field, 'nowhere{Enter}');
    expect(await screen.findByText('Nothing found')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('nowhere');
    expect(field).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('{Enter}');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(held.sent).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that a search failed, and takes nothing then', async () => {
    const organisations = () => Promise.reject(new Error('down'));
    const { user } = renderAt(newCommitment, world({ organisations, people: organisations }));
    await user.type(await screen.findByLabelText('Accountable person'), 'Ben{Enter}');
    expect(await screen.findByText('The search failed. Type again to retry.')).toBeVisible();
  });

  it('takes a policy area in use where one begins with the text, and otherwise a new one', async () => {
    const { user } = renderAt(newCommitment, world());
    const field = await screen.findByLabelText('Policy areas');
    await user.type(field, 'bord{Enter}');
    expect(await removable('border security')).toBeVisible();
    await user.type(field, 'ferries{Enter}');
    expect(await removable('ferries')).toBeVisible();
  });

  it('takes a person or a team, whichever fits best, for a follow-up', async () => {
    const { user } = renderAt('/follow-ups/new?commitment=c1', world());
    await user.type(await screen.findByLabelText(/Assign to/), 'bor{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Choose another person' }));
    await user.type(await screen.findByLabelText(/Assign to/), 'bo');
    await screen.findByRole('option', { name: /Bo Borg · Borders/ });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText('Bo Borg')).toBeVisible();
  });

  it('takes a commitment for a follow-up from the New menu', async () => {
    const asked: unknown[] = [];
    const commitments = ({ filter, orderBy }: { filter: { text?: string }; orderBy: string }) => {
      if (filter.text) asked.push(orderBy);
      return connection([{ ...commitment(), id: 'c1' }]);
    };
    const { user, router } = renderAt('/follow-ups/new', world({ commitments }));
    await user.type(await screen.findByLabelText('Commitment'), 'boats{Enter}');
    await waitFor(() => expect(router.state.location.href).toBe('/follow-ups/new?commitment=c1'));
    expect(asked).toEqual(['RELEVANCE']);
  });
});
