import { screen, waitFor, within } from '@testing-library/react';
import { commitment, organisation, party } from '../testing/commitments.js';
import { list } from '../testing/delivery.js';
import { contributor, deployment, person, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const held = (parts: object = {}) =>
  commitment({
    title: 'Fund the boats',
    parties: [party('p1', 'UNDERTAKES', { organisation: organisation('Norland') })],
    policyAreas: ['ferries'],
    ...parts,
  });

const open = (world: object = {}, parts: object = {}) =>
  renderAt('/commitments/FT-0001/edit', {
    deployment,
    viewer: contributor(),
    commitmentByReference: held(parts),
    person: person('Ben'),
    ...world,
  });

describe('editing a commitment', () => {
  it('is for people with the right to edit, and says so to others', async () => {
    open({ viewer: viewer() });
    expect(await screen.findByText(/You can read this commitment but not change it/)).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /Title/ })).toBeNull();
  });

  it('sends everything that is known, with the version that was opened', async () => {
    const asked: object[] = [];
    const editCommitment = ({ input }: { input: object }) => (asked.push(input), held({ version: 2 }));
    const { user } = open({ editCommitment, commitment: held() }, { amount: '75000000', currency: 'GBP' });
    const title = await screen.findByRole('textbox', { name: /Title/ });
    await user.clear(title);
    await user.click(title);
    await user.paste('Fund five boats');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Fund the boats' })).toBeVisible();
    expect(asked).toMatchObject([
      {
        id: 'c1',
        version: 1,
        facts: {
          title: 'Fund five boats',
          kind: 'FUNDING',
          amount: { value: '75000000', currency: 'GBP' },
          parties: [{ id: 'p1', organisationId: 'organisation-Norland', words: null, role: 'UNDERTAKES' }],
          policyAreas: ['ferries'],
          marking: 'OFFICIAL',
        },
        stage: null,
      },
    ]);
  });

  it('asks for the legal character, says what the chosen one means, and sends it', async () => {
    const asked: object[] = [];
    const editCommitment = ({ input }: { input: object }) => (asked.push(input), held({ version: 2 }));
    const { user } = open({ editCommitment, commitment: held() }, { legalCharacter: 'POLITICAL' });
    const field = await screen.findByRole('combobox', { name: 'Legal character' });
    expect(field).toHaveValue('POLITICAL');
    await user.selectOptions(field, 'Binding');
    expect(field).toHaveAccessibleDescription(/Enforceable in law/);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toMatchObject([{ facts: { legalCharacter: 'BINDING' } }]));
  });

  it('shows another person’s changes, keeps what was typed, and accepts theirs on request', async () => {
    const titles: string[] = [];
    let now = held();
    const editCommitment = ({
      input,
    }: {
      input: { version: number; facts: { title: string; policyAreas: string[] } };
    }) => {
      titles.push(input.facts.title);
      if (input.version === 2) return held({ version: 3 });
      now = held({ version: 2, title: 'Fund three boats', policyAreas: ['ships'] });
      const changes = [{ __typename: 'ChangeSince', fields: ['title', 'policyAreas'], by: 'Carla', on: '2026-11-20' }];
      return { __typename: 'StaleEdit', message: 'Carla changed this after you opened it.', version: 2, changes };
    };
    const { user } = open({ editCommitment, commitmentByReference: () => now, commitment: now });
    const title = await screen.findByRole('textbox', { name: /Title/ });
    await user.clear(title);
    await user.click(title);
    await user.paste('Fund five boats');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Carla changed this after you opened it.')).toBeVisible();
    expect(await alert.findByText('Fund three boats')).toBeVisible();
    expect(title).toHaveValue('Fund five boats');
    await user.click(alert.getByRole('button', { name: 'Use this value: Policy areas' }));
    expect(screen.getByRole('button', { name: 'Remove ships' })).toBeVisible();
    expect(title).toHaveValue('Fund five boats');
    await user.click(screen.getByRole('button', { name: 'Save anyway' }));
    await waitFor(() => expect(titles).toEqual(['Fund five boats', 'Fund five boats']));
  });

  it('confirms a party that was inferred, or puts another organisation in its place beside the same words', async () => {
    const asked: { facts: { parties: object[] } }[] = [];
    const editCommitment = ({ input }: { input: (typeof asked)[number] }) => (asked.push(input), held({ version: 2 }));
    const inferred = (id: string, words: string | null) =>
      party(id, 'UNDERTAKES', { words, isInferred: true, organisation: organisation('Norland') });
    const { user } = open(
      { editCommitment, commitment: held(), organisations: list([organisation('Sudmark')]) },
      { parties: [inferred('p1', 'Prime Minister'), inferred('p2', null)] },
    );
    const parties = within(await screen.findByRole('group', { name: 'Parties' }));
    const [office, issuer] = parties.getAllByRole('listitem');
    expect(office).toHaveTextContent('inferred from “Prime Minister”');
    expect(issuer).toHaveTextContent('inferred: the source’s issuer');
    await user.click(within(issuer!).getByRole('button', { name: 'Confirm' }));
    await user.click(within(office!).getByRole('button', { name: 'Change' }));
    await user.type(screen.getByRole('combobox', { name: 'Organisation meant by “Prime Minister”' }), 'Sud');
    await user.click(await screen.findByRole('option', { name: /Sudmark/ }));
    expect(office).toHaveTextContent('“Prime Minister” in the source');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.facts.parties).toMatchObject([
      { id: 'p1', organisationId: 'organisation-Sudmark', words: 'Prime Minister', isInferred: false },
      { id: 'p2', organisationId: 'organisation-Norland', words: null, isInferred: false },
    ]);
  });

  it('puts a refusal beside the field that it is about', async () => {
    const editCommitment = {
      __typename: 'InvalidInput',
      code: 'X',
      message: 'Nobody undertakes it.',
      field: 'parties',
    };
    const { user } = open({ editCommitment });
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    const parties = within(screen.getByRole('group', { name: 'Parties' }));
    expect(await parties.findByText('Nobody undertakes it.')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks for a stage of the new ladder where the kind changes', async () => {
    const asked: object[] = [];
    const editCommitment = ({ input }: { input: object }) => (asked.push(input), held({ version: 2 }));
    const { user } = open({ editCommitment, commitment: held() });
    expect(screen.queryByLabelText('Stage')).toBeNull();
    await user.selectOptions(await screen.findByLabelText('Kind'), 'Agreement');
    await user.selectOptions(screen.getByLabelText('Type of instrument'), 'Deal');
    await user.selectOptions(screen.getByLabelText('Stage'), 'Signed');
    expect(within(screen.getByLabelText('Stage')).queryByRole('option', { name: 'Ratified' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked).toMatchObject([
      {
        facts: { kind: 'AGREEMENT', kindFields: [{ name: 'instrumentType', value: 'DEAL' }], amount: null },
        stage: 'SIGNED',
      },
    ]);
  });
});
