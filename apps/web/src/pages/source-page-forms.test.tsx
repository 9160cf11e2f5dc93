import { screen, waitFor, within } from '@testing-library/react';
import { connection } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { proposedPassage } from '../testing/sources.js';
import { text, ferry, ports, read, world, entered, decided, cardOf, select } from '../testing/source-page.js';

describe('a source', () => {
  it('splits by partner, each titled by its own', async () => {
    const asked: { commitments: { facts: { title: string; parties: { role: string; words: string }[] } }[] }[] = [];
    const partner = (name: string) => ({
      name,
      role: 'PARTNER',
      meansIssuer: false,
      organisationId: null,
      organisationName: null,
    });
    const norland = {
      ...partner('Norland'),
      role: 'UNDERTAKES',
      organisationId: 'norland',
      organisationName: 'Norland',
    };
    const proposal = {
      title: 'Agreements with Serbia and Kosovo',
      parties: [norland, partner('Serbia'), partner('Kosovo')],
    };
    const splitProposal = ({ input }: { input: (typeof asked)[number] }) => {
      asked.push(JSON.parse(JSON.stringify(input)) as (typeof asked)[number]);
      if (asked.length === 1)
        return { __typename: 'InvalidInput', code: 'X', message: 'Too short.', field: 'commitments.1.title' };
      return decided(ferry().proposal, { state: 'SPLIT', commitments: [entered] });
    };
    const of = read({ passages: connection([ferry(proposal), ports()]) });
    const { user } = renderAt('/sources/a', world({ splitProposal }, of));
    await user.click(await screen.findByRole('button', { name: /^Split/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Split into several commitments' }));
    expect(dialog.getByText('Agreements with Serbia')).toBeVisible();
    expect(dialog.getByText('Agreements with Kosovo')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: /^Create \d commitments$/ }));
    expect((await dialog.findAllByText('Too short.')).length).toBeGreaterThan(0);
    await user.click(dialog.getByRole('button', { name: /^Create \d commitments$/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(
      asked[0]!.commitments.map(({ facts }) => [
        facts.title,
        facts.parties.flatMap(({ role, words }) => (role === 'PARTNER' ? words : [])),
      ]),
    ).toEqual([
      ['Agreements with Serbia', ['Serbia']],
      ['Agreements with Kosovo', ['Kosovo']],
    ]);
  });

  it('splits into a new commitment and an existing one, which has to be chosen', async () => {
    const asked: { commitments: object[]; links: object[] }[] = [];
    const splitProposal = ({ input }: { input: (typeof asked)[number] }) => {
      asked.push(input);
      return decided(ferry().proposal, { state: 'SPLIT', commitments: [entered, { ...entered, id: 'held' }] });
    };
    const held = {
      commitmentId: 'held',
      reference: 'FT-0002',
      title: 'A ferry',
      titleLikeness: 0.6,
      sharedParties: [],
    };
    const of = read({ passages: connection([ferry({ likelyDuplicates: [held] }), ports()]) });
    const { user } = renderAt('/sources/a', world({ splitProposal }, of));
    await user.click(await screen.findByRole('button', { name: /^Split/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Split into several commitments' }));
    await user.selectOptions(dialog.getAllByLabelText(/^Enter “.*” as$/)[0]!, 'Existing commitment');
    await user.click(dialog.getByRole('button', { name: 'Create 1 commitment, link 1' }));
    expect(dialog.getAllByText(/^No commitment is chosen yet/).length).toBeGreaterThan(0);
    await user.click(dialog.getByRole('button', { name: 'FT-0002 A ferry' }));
    await user.click(dialog.getByRole('button', { name: 'Create 1 commitment, link 1' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked[0]!.commitments).toHaveLength(1);
    expect(asked[0]!.links).toMatchObject([{ commitmentId: 'held', said: { roles: ['STATES'] } }]);
    expect(await screen.findByText(/^Split into FT-\d+, FT-\d+/, { selector: 'bdi' })).toBeVisible();
  });

  it('offers likely duplicates, and links to one', async () => {
    const asked: object[] = [];
    const likely = {
      commitmentId: 'held',
      reference: 'FT-0002',
      title: 'A ferry',
      titleLikeness: 0.6,
      sharedParties: ['Norland'],
    };
    const linkProposal = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return decided(ferry().proposal, { state: 'LINKED', commitments: [{ ...entered, reference: 'FT-0002' }] });
    };
    const of = read({ passages: connection([ferry({ likelyDuplicates: [likely] }), ports()]) });
    const { user } = renderAt('/sources/a', world({ linkProposal }, of));
    expect(await screen.findByText('Possible duplicate')).toBeVisible();
    expect(screen.getByText(/Same kind and party/)).toHaveTextContent('Same kind and party (Norland)');
    expect(screen.getByRole('link', { name: 'Open FT-0002 in a new tab' })).toHaveAttribute(
      'href',
      '/commitments/FT-0002',
    );
    await user.keyboard('l');
    const dialog = within(await screen.findByRole('dialog', { name: 'Link to a commitment' }));
    await user.click(dialog.getByRole('button', { name: 'Link' }));
    expect(dialog.getByText(/No commitment is chosen yet/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Link to FT-0002' }));
    const chosen = within(await screen.findByRole('dialog', { name: 'Link to a commitment' }));
    await user.click(chosen.getByRole('button', { name: 'Link' }));
    await waitFor(() => expect(asked).toMatchObject([{ proposalId: 'proposal-ferry', commitmentId: 'held' }]));
  });

  it('fills in a figure as the passage prints it, to be checked and noted with two keys', async () => {
    const asked: { note: object }[] = [];
    const words = 'Norland gave £75 million for the ports in 2025.';
    const gave = proposedPassage('gave', words, words);
    const noteProposal = ({ input }: { input: { note: object } }) => {
      asked.push({ note: { ...input.note } });
      return decided(gave.proposal, { state: 'NOTED' });
    };
    const of = read({ text: words, passages: connection([gave]) });
    const { user } = renderAt('/sources/a', world({ noteProposal }, of));
    await cardOf('Title of gave');
    await user.keyboard('n');
    const dialog = within(await screen.findByRole('dialog', { name: 'Note this passage' }));
    expect(dialog.getByText(/^Filled in from the passage/)).toBeVisible();
    expect(dialog.getByLabelText('Value')).toHaveValue('75 million');
    await user.click(dialog.getByRole('button', { name: 'Note' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.note).toMatchObject({
      kind: 'FIGURE',
      measure: 'ports',
      value: '75000000',
      valueWords: '75 million',
      unit: 'GBP',
      period: 'in 2025',
    });
  });

  it('says that a pasted value is no number, and cuts none of it', async () => {
    const words = 'Norland gave £75 million for the ports in 2025.';
    const of = read({ text: words, passages: connection([proposedPassage('gave', words, words)]) });
    const { user } = renderAt('/sources/a', world({}, of));
    await cardOf('Title of gave');
    await user.keyboard('n');
    const dialog = within(await screen.findByRole('dialog', { name: 'Note this passage' }));
    const value = dialog.getByLabelText('Value');
    await user.clear(value);
    await user.click(value);
    await user.paste(words);
    await user.click(dialog.getByRole('button', { name: 'Note' }));
    expect(value).toHaveValue(words);
    expect(value).toHaveAccessibleDescription(/is not a number. Enter it in digits/);
  });

  it('offers what can be done with selected words', async () => {
    const asked: object[] = [];
    const notePassage = ({ input }: { input: { note: object } }) => {
      asked.push({ ...input, note: { ...input.note } });
      return { __typename: 'Note', id: 'n1' };
    };
    const { user } = renderAt('/sources/a', world({ notePassage }));
    const words = await screen.findByRole('article', { name: 'Statement a' });
    select(words, 'ministers met');
    const bar = within(await screen.findByRole('toolbar', { name: 'Selected words' }));
    expect(bar.getByText('ministers met')).toBeVisible();
    for (const name of ['New commitment from this', 'Link to…', 'Use as evidence']) {
      expect(bar.getByRole('button', { name })).toBeVisible();
    }
    await user.click(bar.getByRole('button', { name: 'Note' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Note this passage' }));
    await user.selectOptions(dialog.getByLabelText('Type of note'), 'Past act');
    await user.click(dialog.getByRole('button', { name: 'Note' }));
    const start = text.indexOf('ministers met');
    await waitFor(() =>
      expect(asked).toMatchObject([{ sourceId: 'a', start, end: start + 13, note: { kind: 'PAST_ACT', words: null } }]),
    );
    await waitFor(() => expect(screen.queryByRole('toolbar', { name: 'Selected words' })).toBeNull());
    expect(window.getSelection()!.isCollapsed).toBe(true);
  });
});
