import { act, screen, waitFor, within } from '@testing-library/react';
import { coded, connection, contributor, deployment, team, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { proposedPassage, source } from '../testing/sources.js';

const text =
  'Norland will open a ferry line.\n\nThe ministers met on an island.\n\nSudmark will fund two ports. They thanked all.';
const ferry = (parts: object = {}) => proposedPassage('ferry', text, 'Norland will open a ferry line.', parts);
const ports = (parts: object = {}) => proposedPassage('ports', text, 'Sudmark will fund two ports.', parts);
const read = (parts: object = {}) =>
  source('a', { text, proposalsMade: 2, passages: connection([ferry(), ports()]), ...parts });
const world = (parts: object = {}, of: object = read()) => ({
  deployment,
  viewer: contributor(),
  source: of,
  ...parts,
});

const entered = {
  id: 'c1',
  reference: 'FT-0007',
  title: 'Entered',
  dueWords: null,
  dueEdtf: null,
  responsibility: 'OWN',
  leadTeam: { id: 'team-Security', name: 'Security' },
};
const decided = (proposal: object, parts: object) => ({
  ...proposal,
  decidedAt: '2026-02-01T10:00:00Z',
  decidedBy: { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' },
  source: { id: 'a', proposalsMade: 2, proposalsDecided: 1, proposalsPossible: 0 },
  ...parts,
});
const cardOf = (name: string) => screen.findByRole('article', { name: new RegExp(name) });

describe('a source', () => {
  it('shows a skeleton, a missing source, and a failure', async () => {
    const first = renderAt('/sources/a', world({ source: () => new Promise(() => undefined) }));
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
    first.unmount();
    const second = renderAt('/sources/a', world({ source: null }));
    expect(await screen.findByText('There is nothing here')).toBeVisible();
    second.unmount();
    const half = renderAt('/sources/a', world({ source: () => Promise.reject(coded('INVALID')) }));
    expect(await screen.findByText('There is nothing here')).toBeVisible();
    half.unmount();
    const fails = () => {
      throw coded('INTERNAL');
    };
    renderAt('/sources/a', world({ source: fails }));
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });

  it('is shown word for word, its passages marked, each proposal saying what made it one', async () => {
    renderAt('/sources/a', world());
    const words = await screen.findByRole('article', { name: 'Statement a' });
    const chunks = [...words.querySelectorAll('[data-start]')].map((chunk) => chunk.textContent);
    expect(chunks.join('')).toBe(text);
    const marks = [...words.querySelectorAll('mark')];
    expect(marks.map((mark) => [mark.textContent, mark.dataset.state])).toEqual([
      ['Norland will open a ferry line.', 'PROPOSED'],
      ['Sudmark will fund two ports.', 'PROPOSED'],
    ]);
    expect(screen.getByText('0 of 2 decided')).toBeVisible();
    const card = within(await cardOf('Title of ferry'));
    expect(card.getByText('will')).toBeVisible();
    expect(card.getByText(/Norland/)).toBeVisible();
  });

  it('warns above a text that is not the one that was archived, and above no other', async () => {
    const first = renderAt('/sources/a', world());
    await screen.findByRole('article', { name: 'Statement a' });
    expect(screen.queryByText(/has changed since it was archived/)).toBeNull();
    first.unmount();
    renderAt('/sources/a', world({}, read({ isTextIntact: false })));
    expect(await screen.findByText('This text has changed since it was archived')).toBeVisible();
    expect(screen.getByText(/Do not rely on its words/)).toBeVisible();
  });

  it('shows the decisions as a list: the active one open, the others a line each, under a bar that says how far it is', async () => {
    const narrow = window.matchMedia;
    window.matchMedia = (query) => ({ ...narrow(query), matches: query.includes('min-width') });
    const { user } = renderAt('/sources/a', world());
    const bar = within(await screen.findByRole('region', { name: 'Decisions on this source' }));
    expect(bar.getByText('0 of 2 decided')).toBeVisible();
    expect(bar.getByText(/^for/)).toHaveTextContent('for Security');
    const list = within(screen.getByRole('list', { name: 'Decisions' }));
    const [open, line] = list.getAllByRole('article');
    expect(within(open!).getByRole('button', { name: /^Accept/ })).toBeVisible();
    expect(within(line!).queryByRole('button')).toBeNull();
    expect(line).toHaveTextContent('Title of ports');
    await user.click(line!);
    expect(within(line!).getByRole('button', { name: /^Accept/ })).toBeVisible();
    expect(within(open!).queryByRole('button')).toBeNull();
    window.matchMedia = narrow;
  });

  it('goes by J and K to what is undecided, round the ends, and by arrow keys to anything', async () => {
    const railway = proposedPassage('railway', text, 'They thanked all.');
    const rejected = ports({ state: 'REJECTED', reasonCode: 'ALREADY_DONE', decidedAt: '2026-02-01T10:00:00Z' });
    const of = read({ proposalsMade: 3, proposalsDecided: 1, passages: connection([ferry(), rejected, railway]) });
    const { user } = renderAt('/sources/a', world({}, of));
    const isActive = async (name: string) => expect(await cardOf(name)).toHaveFocus();
    await cardOf('Title of ferry');
    await user.keyboard('j');
    await waitFor(() => isActive('Title of railway'));
    await user.keyboard('j');
    await waitFor(() => isActive('Title of ferry'));
    await user.keyboard('k');
    await waitFor(() => isActive('Title of railway'));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => isActive('Title of ports'));
  });

  it('says how many wait for an undertaker, and asks once for all of them', async () => {
    const asked: { undertakerId: string | null }[] = [];
    const acceptAsProposed = ({ input }: { input: (typeof asked)[number] }) => {
      asked.push({ ...input });
      const { proposal } = asked.length === 1 ? ferry() : ports();
      return decided(proposal, { state: 'ACCEPTED', commitments: [entered] });
    };
    const sudmark = { __typename: 'Organisation', id: 'sudmark', name: 'Sudmark', shortName: null, kind: 'COUNTRY' };
    const of = read({ passages: connection([ferry({ parties: [] }), ports({ parties: [] })]) });
    const { user } = renderAt('/sources/a', world({ acceptAsProposed, organisations: connection([sudmark]) }, of));
    expect(await screen.findByRole('button', { name: 'Undertaken by: not set (needed for 2)' })).toBeVisible();
    await user.keyboard('u');
    await user.type(within(await screen.findByRole('dialog')).getByLabelText('Organisation'), 'Sud{Enter}');
    expect(await screen.findByRole('button', { name: 'Undertaken by: Sudmark' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('aa');
    await waitFor(() => expect(asked.map(({ undertakerId }) => undertakerId)).toEqual(['sudmark', 'sudmark']));
  });

  it('is decided by keys: on to the next, and accept', async () => {
    const asked: Record<string, unknown>[] = [];
    const acceptAsProposed = ({ input }: { input: Record<string, unknown> }) => {
      asked.push(JSON.parse(JSON.stringify(input)) as Record<string, unknown>);
      return decided(ports().proposal, { state: 'ACCEPTED', commitments: [entered] });
    };
    const { user, router } = renderAt('/sources/a', world({ acceptAsProposed }));
    await cardOf('Title of ferry');
    await user.keyboard('j');
    await waitFor(async () => expect(await cardOf('Title of ports')).toHaveFocus());
    await user.keyboard('a');
    expect(await screen.findByRole('link', { name: 'FT-0007 Entered' })).toHaveAttribute(
      'href',
      '/commitments/FT-0007',
    );
    expect(await screen.findByText('1 of 2 decided')).toBeVisible();
    expect(screen.getByText('FT-0007 created · 1 of 2 decided. Press Control Z to undo.')).toBeInTheDocument();
    const placed = screen.getByRole('link', { name: 'FT-0007' }).parentElement!;
    expect(placed).toHaveTextContent('FT-0007 is on the board of Security.');
    expect(asked).toMatchObject([
      {
        proposalId: 'proposal-ports',
        version: 'version-ports',
        leadTeamId: 'team-Security',
        undertakerId: null,
      },
    ]);
    await user.click(within(placed).getByRole('link', { name: 'board of Security' }));
    await waitFor(() => expect(router.state.matches.at(-1)?.routeId).toBe('/shell/board'));
    expect(router.state.location.searchStr).toContain('team-Security');
  });

  it('undoes a decision within ten seconds, by button or key, and leads back to it', async () => {
    const asked: object[] = [];
    const acceptAsProposed = () => decided(ferry().proposal, { state: 'ACCEPTED', commitments: [entered] });
    const reopenProposal = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return decided(ferry().proposal, {
        decidedAt: null,
        source: { id: 'a', proposalsMade: 2, proposalsDecided: 0, proposalsPossible: 0 },
      });
    };
    const { user } = renderAt('/sources/a', world({ acceptAsProposed, reopenProposal }));
    await cardOf('Title of ferry');
    await user.keyboard('a');
    await screen.findByRole('button', { name: /^Undo: FT-0007 created/ });
    await user.keyboard('z');
    expect(await screen.findByText('0 of 2 decided')).toBeVisible();
    expect(asked).toEqual([
      { proposalId: 'proposal-ferry', decidedAt: '2026-02-01T10:00:00Z', reason: 'Undone right after the decision.' },
    ]);
    await waitFor(async () => expect(await cardOf('Proposed: Title of ferry')).toHaveFocus());
    await user.keyboard('z');
    expect(asked).toHaveLength(1);
  });

  it('says why a decision cannot be undone, and leaves it as it is', async () => {
    const acceptAsProposed = () => decided(ferry().proposal, { state: 'ACCEPTED', commitments: [entered] });
    const message = 'FT-0007 has changed since it was created, so nothing was undone.';
    const reopenProposal = { __typename: 'InvalidInput', code: 'X', message, field: null };
    const { user } = renderAt('/sources/a', world({ acceptAsProposed, reopenProposal }));
    await cardOf('Title of ferry');
    await user.keyboard('a');
    await user.click(await screen.findByRole('button', { name: /^Undo: FT-0007 created/ }));
    expect(await screen.findByText(message, { selector: 'li *' })).toBeVisible();
    expect(screen.getByText('1 of 2 decided')).toBeVisible();
  });

  it('is reopened later, with a reason', async () => {
    const asked: object[] = [];
    const accepted = ferry({ state: 'ACCEPTED', commitments: [entered], decidedAt: '2026-02-01T10:00:00Z' });
    const reopenProposal = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return { ...ferry().proposal, source: { id: 'a', proposalsMade: 2, proposalsDecided: 0, proposalsPossible: 0 } };
    };
    const of = read({ proposalsDecided: 1, passages: connection([accepted, ports()]) });
    const { user } = renderAt('/sources/a', world({ reopenProposal }, of));
    await user.click(await cardOf('Title of ferry'));
    await user.click(await screen.findByRole('button', { name: 'Reopen' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Reopen this proposal' }));
    expect(dialog.getByText(/is archived with your reason/)).toBeVisible();
    await user.type(dialog.getByRole('textbox'), 'Wrong ferry.');
    await user.click(dialog.getByRole('button', { name: 'Reopen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toEqual([
      { proposalId: 'proposal-ferry', decidedAt: '2026-02-01T10:00:00Z', reason: 'Wrong ferry.' },
    ]);
  });

  it('opens what is refused as a form, with why', async () => {
    const acceptAsProposed = {
      __typename: 'InvalidInput',
      code: 'X',
      message: 'Name who undertakes it.',
      field: 'parties',
    };
    const { user } = renderAt('/sources/a', world({ acceptAsProposed }));
    await user.click(await screen.findByRole('button', { name: /^Accept/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit, then accept' }));
    expect(dialog.getByText('Name who undertakes it.')).toBeVisible();
    await waitFor(() => expect(dialog.getByLabelText(/^Add a party/)).toHaveFocus());
    expect(dialog.getByLabelText(/^Title/)).toHaveValue('Title of ferry');
  });

  it('returns to a refused proposal after its form is closed, even if another one is active', async () => {
    const acceptAsProposed = { __typename: 'InvalidInput', code: 'X', message: 'Try again later.', field: null };
    const { user } = renderAt('/sources/a', world({ acceptAsProposed }));
    await cardOf('Title of ferry');
    await user.keyboard('j');
    await user.keyboard('k');
    await waitFor(async () => expect(await cardOf('Title of ferry')).toHaveFocus());
    await user.keyboard('a');
    await screen.findByRole('dialog', { name: 'Edit, then accept' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(async () => expect(await cardOf('Title of ferry')).toHaveFocus());
    expect(await cardOf('Title of ferry')).toHaveAttribute('aria-current', 'true');
  });

  it('says before sending that a proposal has no undertaker, and stays there', async () => {
    const asked: object[] = [];
    const acceptAsProposed = ({ input }: { input: object }) => (asked.push(input), ferry().proposal);
    const of = read({ passages: connection([ferry({ parties: [] }), ports()]) });
    const { user } = renderAt('/sources/a', world({ acceptAsProposed }, of));
    const card = await cardOf('Title of ferry');
    expect(within(card).getByText(/^Cannot be accepted as it is\./)).toHaveTextContent(
      'Add who is committing to this.',
    );
    await user.keyboard('a');
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit, then accept' }));
    expect(dialog.getByText(/^Add who is committing to this/)).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await cardOf('Title of ferry')).toHaveAttribute('aria-current', 'true');
    expect(asked).toEqual([]);
  });

  it('infers the issuer as undertaker, until the user chooses one for all proposals without one', async () => {
    const asked: { undertakerId: string | null }[] = [];
    const acceptAsProposed = ({ input }: { input: (typeof asked)[number] }) => {
      asked.push(JSON.parse(JSON.stringify(input)) as (typeof asked)[number]);
      return { __typename: 'InvalidInput', code: 'X', message: 'Not now.', field: null };
    };
    const issuer = { id: 'norland', name: 'Norland' };
    const meant = (name: string | null) => [
      { name, role: 'UNDERTAKES', meansIssuer: true, organisationId: 'norland', organisationName: 'Norland' },
    ];
    const passages = connection([ferry({ parties: meant('Prime Minister') }), ports({ parties: meant(null) })]);
    const sudmark = { __typename: 'Organisation', id: 'sudmark', name: 'Sudmark', shortName: null, kind: 'COUNTRY' };
    const { user } = renderAt('/sources/a', {
      ...world({ acceptAsProposed, organisations: connection([sudmark]) }, read({ passages, issuer })),
    });
    const card = await cardOf('Title of ferry');
    expect(within(card).getByText(/inferred from/)).toHaveTextContent('inferred from “Prime Minister”');
    await user.keyboard('a');
    await screen.findByRole('dialog', { name: 'Edit, then accept' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undertaken by: Norland' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Undertaken by' }));
    await user.type(dialog.getByLabelText('Organisation'), 'Sud');
    await user.click(await dialog.findByRole('option', { name: /Sudmark/ }));
    expect(await screen.findByRole('button', { name: 'Undertaken by: Sudmark' })).toBeVisible();
    await user.click(await cardOf('Title of ports'));
    await user.keyboard('a');
    await screen.findByRole('dialog', { name: 'Edit, then accept' });
    expect(asked.map(({ undertakerId }) => undertakerId)).toEqual([null, 'sudmark']);
  });

  it('says who decided first where two decide at once', async () => {
    const acceptAsProposed = { __typename: 'ProposalDecided', message: 'Ben has decided about this already.' };
    const { user } = renderAt('/sources/a', world({ acceptAsProposed }));
    await user.click(await screen.findByRole('button', { name: /^Accept/ }));
    expect(await screen.findByText('Ben has decided about this already.')).toBeInTheDocument();
  });

  it('accepts only what it showed: a rescanned proposal is shown again', async () => {
    const message = 'The source was read again, and this proposal has changed. Check it, then accept it.';
    const { user } = renderAt('/sources/a', world({ acceptAsProposed: { __typename: 'ProposalChanged', message } }));
    await user.click(await screen.findByRole('button', { name: /^Accept/ }));
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('rejects with a reason', async () => {
    const asked: object[] = [];
    const rejectProposal = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return decided(ferry().proposal, { state: 'REJECTED', reasonCode: 'ALREADY_DONE' });
    };
    const { user } = renderAt('/sources/a', world({ rejectProposal }));
    await cardOf('Title of ferry');
    await user.keyboard('x');
    const dialog = within(await screen.findByRole('dialog', { name: 'Reject this proposal' }));
    await user.click(dialog.getByRole('button', { name: 'Reject' }));
    expect(dialog.getByText(/Choose the reason/)).toBeVisible();
    await user.click(dialog.getByLabelText('Already done'));
    await user.click(dialog.getByRole('button', { name: 'Reject' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toEqual([{ proposalId: 'proposal-ferry', alsoSaid: [], reasonCode: 'ALREADY_DONE', reason: null }]);
    expect(await screen.findByText('Already done')).toBeVisible();
  });

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

  it('shows its keys, and lets them be switched off', async () => {
    const { user } = renderAt('/sources/a', world());
    await cardOf('Title of ferry');
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
    await user.click(dialog.getByLabelText('Use single-key shortcuts'));
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await user.keyboard('x');
    expect(screen.queryByRole('dialog', { name: 'Reject this proposal' })).toBeNull();
  });

  it('ends with what was made, the next steps for each, and the next source', async () => {
    const made = { ...entered, status: 'UNCLEAR', archivedAt: null };
    const rejectProposal = () => ({
      ...decided(ports().proposal, { state: 'REJECTED', reasonCode: 'ALREADY_DONE' }),
      source: { id: 'a', proposalsMade: 2, proposalsDecided: 2, proposalsPossible: 0 },
    });
    const accepted = ferry({ state: 'ACCEPTED', decidedAt: '2026-02-01T10:00:00Z', commitments: [made] });
    const rejected = ports({ state: 'REJECTED' }).proposal;
    const again = proposedPassage('again', text, 'They thanked all.').proposal;
    const linked = { ...again, state: 'LINKED', commitments: [made] };
    const of = read({
      proposalsDecided: 1,
      passages: connection([accepted, ports()]),
      proposals: connection([accepted.proposal, linked, rejected]),
    });
    const next = source('b', { title: 'The next one', proposalsMade: 3, proposalsDecided: 1 });
    const parts = { rejectProposal, sourcesToDecide: connection([next]) };
    const { user } = renderAt('/sources/a', world(parts, of));
    await cardOf('Title of ports');
    expect(screen.queryByRole('region', { name: 'Summary of decisions' })).toBeNull();
    await user.keyboard('x');
    const dialog = within(await screen.findByRole('dialog', { name: 'Reject this proposal' }));
    await user.click(dialog.getByLabelText('Already done'));
    await user.click(dialog.getByRole('button', { name: 'Reject' }));
    const summary = within(await screen.findByRole('region', { name: 'Summary of decisions' }));
    await waitFor(() => expect(summary.getByRole('heading', { name: 'Every proposal is decided' })).toHaveFocus());
    expect(summary.getByText(/1 commitment · 1 linked · 1 rejected/)).toBeVisible();
    expect(summary.getByRole('link', { name: 'FT-0007 Entered' })).toHaveAttribute('href', '/commitments/FT-0007');
    expect(summary.getByText(/^Next source:/)).toHaveTextContent('Next source: The next one (2 proposals)');
    expect(summary.getByRole('link', { name: 'The next one' })).toHaveAttribute('href', '/sources/b');
    expect(summary.getByRole('button', { name: 'Report status of FT-0007' })).toBeVisible();
    await user.click(summary.getByRole('button', { name: 'Assign a follow-up for FT-0007' }));
    expect(await screen.findByRole('dialog', { name: 'Assign a follow-up for FT-0007' })).toBeVisible();
  });

  describe('with possible passages', () => {
    const thanks = (parts: object = {}) =>
      proposedPassage('thanks', text, 'They thanked all.', { tier: 'POSSIBLE', ...parts });
    /** As the server does: the passages with or without the possible ones. */
    const passages = ({ possible }: { possible: boolean }) =>
      connection(possible ? [ferry(), ports(), thanks()] : [ferry(), ports()]);

    it('keeps them behind one line that opens the first of them, and hides them again', async () => {
      const { user } = renderAt('/sources/a', world({}, read({ proposalsPossible: 1, passages })));
      await cardOf('Title of ferry');
      expect(screen.getByText('1 more passage may state something.')).toBeVisible();
      expect(screen.queryByRole('article', { name: /Title of thanks/ })).toBeNull();
      expect(screen.getByText('0 of 2 decided')).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Show them' }));
      const card = within(await screen.findByRole('article', { name: 'Possible: Title of thanks', current: true }));
      expect(card.getByText('Possible')).toBeVisible();
      expect(card.getByRole('button', { name: /^Accept/ })).toBeVisible();
      expect(screen.getByText('1 possible passage is shown.')).toBeVisible();
      await user.keyboard('p');
      expect(await screen.findByText('1 more passage may state something.')).toBeVisible();
      await waitFor(() => expect(screen.queryByRole('article', { name: /Title of thanks/ })).toBeNull());
    });

    it('says why they cannot be shown, and leaves the others', async () => {
      const fails = ({ possible }: { possible: boolean }) => {
        if (possible) throw coded('INTERNAL');
        return connection([ferry(), ports()]);
      };
      const { user } = renderAt('/sources/a', world({}, read({ proposalsPossible: 1, passages: fails })));
      await cardOf('Title of ferry');
      await user.keyboard('p');
      await waitFor(() => expect(screen.getAllByText(/Something went wrong on our side/)[0]).toBeVisible());
      expect(screen.getByText('1 more passage may state something.')).toBeVisible();
      expect(await cardOf('Title of ferry')).toBeVisible();
    });

    it('counts none behind the line that is in view already, because its words are used', async () => {
      const stated = { ...thanks(), state: 'NOTED' };
      renderAt('/sources/a', world({}, read({ proposalsPossible: 1, passages: connection([ferry(), stated]) })));
      await cardOf('Title of ferry');
      expect(screen.queryByText(/may state something/)).toBeNull();
    });

    it('says when only the likely ones are decided', async () => {
      const of = read({
        proposalsDecided: 2,
        proposalsPossible: 1,
        passages: connection([ferry({ state: 'ACCEPTED', commitments: [entered] })]),
        proposals: connection([]),
      });
      renderAt('/sources/a', world({ sourcesToDecide: connection([]) }, of));
      expect(await screen.findByRole('heading', { name: 'Every likely proposal is decided' })).toBeVisible();
      expect(screen.getByText('1 more passage may state something.')).toBeVisible();
    });
  });

  describe('with a passage that repeats a proposal', () => {
    const twice = `${text}\n\nA ferry line will be opened by Norland.`;
    const words = 'A ferry line will be opened by Norland.';
    const joinedAs = (state: string, passageState: string) => ({
      ...{ __typename: 'Proposal', id: 'proposal-again', state },
      passage: { __typename: 'Passage', id: 'passage-again', state: passageState, quote: words },
    });
    const main = (parts: object = {}) =>
      proposedPassage('ferry', twice, 'Norland will open a ferry line.', {
        ...{ alsoSaid: [joinedAs('PROPOSED', 'ALSO_SAID')], ...parts },
      });
    const again = (parts: object = {}) => {
      const restates = {
        __typename: 'Proposal',
        id: 'proposal-ferry',
        title: 'Title of ferry',
        passage: { id: 'passage-ferry' },
      };
      return proposedPassage('again', twice, words, { tier: 'POSSIBLE', restates, ...parts }, { state: 'ALSO_SAID' });
    };
    const second = () => proposedPassage('ports', twice, 'Sudmark will fund two ports.');
    const both = (parts: object = {}) =>
      source('a', { text: twice, proposalsMade: 2, passages: connection([main(), second(), again()]), ...parts });
    const card = async () =>
      within(await screen.findByRole('article', { name: 'Proposed: Title of ferry', current: true }));
    const article = () => screen.getByRole('article', { name: 'Statement a' });

    it('shows it under the proposal, and no second one', async () => {
      renderAt('/sources/a', world({}, both({ proposalsPossible: 0 })));
      expect((await card()).getByText('Also said')).toBeVisible();
      expect((await card()).getByText(words)).toBeVisible();
      expect(screen.queryByRole('article', { name: /Title of again/ })).toBeNull();
      expect(screen.queryByText(/may state something/)).toBeNull();
      // Under the proposal, and in the legend of the marks.
      expect(screen.getAllByText('Also said')).toHaveLength(2);
      expect(article().querySelector('mark[data-state="ALSO_SAID"]')).toHaveTextContent(words);
    });

    it('leads from the proposal to its words, and from its words to the proposal', async () => {
      const { user } = renderAt('/sources/a', world({}, both()));
      await user.click((await card()).getByText(words));
      await waitFor(() => expect(article().querySelector('mark[data-active]')).toHaveTextContent(words));
      expect((await card()).getByText('Also said')).toBeVisible();
      await user.keyboard('j');
      await screen.findByRole('article', { name: 'Proposed: Title of ports', current: true });
      await user.click(article().querySelector('mark[data-state="ALSO_SAID"]')!);
      expect((await card()).getByText('Also said')).toBeVisible();
    });

    it('accepts it with the proposal, by what was shown', async () => {
      const asked: { version: string }[] = [];
      const acceptAsProposed = ({ input }: { input: { version: string } }) => {
        asked.push(input);
        const alsoSaid = [joinedAs('LINKED', 'STATED')];
        return decided(main().proposal, { state: 'ACCEPTED', commitments: [entered], alsoSaid });
      };
      const { user } = renderAt('/sources/a', world({ acceptAsProposed }, both()));
      await card();
      await user.keyboard('a');
      await waitFor(() =>
        expect(article().querySelector('#passage-passage-again')).toHaveAttribute('data-state', 'STATED'),
      );
      expect(asked).toMatchObject([{ proposalId: 'proposal-ferry', version: 'version-ferry' }]);
    });

    it('names it in the forms, which send what they showed', async () => {
      const asked: object[] = [];
      const rejectProposal = ({ input }: { input: object }) => {
        asked.push({ ...input });
        return { __typename: 'ProposalChanged', message: 'It has changed. Check it.' };
      };
      const { user } = renderAt('/sources/a', world({ rejectProposal }, both()));
      await card();
      await user.keyboard('x');
      const dialog = within(await screen.findByRole('dialog', { name: 'Reject this proposal' }));
      expect(dialog.getByText(/^Also applies to:/)).toHaveTextContent(words);
      await user.click(dialog.getByLabelText('Already done'));
      await user.click(dialog.getByRole('button', { name: 'Reject' }));
      expect(await dialog.findByText('It has changed. Check it.')).toBeVisible();
      expect(asked).toMatchObject([{ proposalId: 'proposal-ferry', alsoSaid: ['proposal-again'] }]);
    });

    it('separates it, to be decided for itself', async () => {
      let isSeparate = false;
      const own = () => again({ tier: 'LIKELY', restates: null });
      const passages = () =>
        isSeparate
          ? connection([main({ alsoSaid: [] }), second(), { ...own(), state: 'PROPOSED' }])
          : connection([main(), second(), again()]);
      const separateProposal = () => {
        isSeparate = true;
        return own().proposal;
      };
      const { user } = renderAt('/sources/a', world({ separateProposal }, both({ passages })));
      await user.click((await card()).getByRole('button', { name: `Separate “${words}”` }));
      expect(await screen.findByText('Separated: it is now a proposal of its own')).toBeInTheDocument();
      const separated = await screen.findByRole('article', { name: 'Proposed: Title of again', current: true });
      await waitFor(() => expect(separated).toHaveFocus());
      expect(screen.queryByText('Also said')).toBeNull();
    });

    it('says why it cannot be separated', async () => {
      const separateProposal = { __typename: 'ProposalDecided', message: 'Ben has decided about this already.' };
      const { user } = renderAt('/sources/a', world({ separateProposal }, both()));
      await user.click((await card()).getByRole('button', { name: /^Separate/ }));
      expect(await screen.findByText('Ben has decided about this already.')).toBeInTheDocument();
    });

    it('offers no separation to people who may not decide, nor after the decision', async () => {
      const { unmount } = renderAt('/sources/a', world({ viewer: viewer() }, both()));
      expect((await card()).getByText('Also said')).toBeVisible();
      expect(screen.queryByRole('button', { name: /^Separate/ })).toBeNull();
      unmount();
      const parts = { state: 'REJECTED', reasonCode: 'ALREADY_DONE', alsoSaid: [joinedAs('REJECTED', 'REJECTED')] };
      const passages = connection([main(parts), again({ state: 'REJECTED', reasonCode: 'ALREADY_DONE' })]);
      renderAt('/sources/a#passage-passage-ferry', world({}, both({ passages })));
      const rejected = await screen.findByRole('article', { name: 'Rejected: Title of ferry', current: true });
      expect(within(rejected).getByText('Also said')).toBeVisible();
      expect(screen.queryByRole('button', { name: /^Separate/ })).toBeNull();
      expect(screen.queryByRole('article', { name: /Title of again/ })).toBeNull();
    });

    it('opens the proposal from the address of the passage', async () => {
      renderAt('/sources/a#passage-passage-again', world({}, both()));
      expect((await card()).getByText('Also said')).toBeVisible();
      await waitFor(() => expect(article().querySelector('mark[data-active]')).toHaveTextContent(words));
    });

    it('has a card for what else rests on the passage', async () => {
      const statement = {
        ...{ __typename: 'Statement', id: 's', roles: ['STATES'], createdAt: '2026-01-01T10:00:00Z', createdBy: null },
        commitment: { __typename: 'Commitment', id: 'other', reference: 'FT-0009', title: 'Boats' },
      };
      const stated = { ...again(), statements: [statement], state: 'STATED' };
      const passages = connection([main(), second(), stated]);
      renderAt('/sources/a', world({}, both({ passages })));
      await card();
      expect(screen.getByRole('article', { name: `Commitment: ${words}` })).toHaveTextContent('FT-0009');
    });

    it('asks for no decision on it where the text is read sentence by sentence', async () => {
      const { user } = renderAt('/sources/a', world({}, both()));
      await card();
      await user.keyboard('w');
      expect(await screen.findByText('Sentence 1 of 5')).toBeVisible();
      for (let steps = 0; steps < 4; steps += 1) await user.keyboard('j');
      const stop = await screen.findByRole('article', { name: `Also said: ${words}`, current: true });
      await waitFor(() => expect(stop).toHaveFocus());
      expect(stop).toHaveTextContent('About the same commitment as “Title of ferry”, and decided with it.');
      expect(within(stop).queryByRole('button', { name: /Accept|Note|Link/ })).toBeNull();
      await user.keyboard('x');
      expect(screen.queryByRole('dialog')).toBeNull();
      await user.click(within(stop).getByRole('button', { name: 'Show proposal' }));
      expect((await card()).getByText('Also said')).toBeVisible();
    });
  });

  it('is read sentence by sentence: each proposal and each sentence between them, to its end and back', async () => {
    const noted: { start: number; end: number }[] = [];
    const notePassage = ({ input }: { input: { start: number; end: number } }) => {
      noted.push({ start: input.start, end: input.end });
      return { __typename: 'Note', id: 'note' };
    };
    const { user } = renderAt('/sources/a', world({ notePassage }));
    await cardOf('Title of ferry');
    const isActive = (name: string) =>
      waitFor(async () => expect(await screen.findByRole('article', { name, current: true })).toHaveFocus());
    await user.keyboard('w');
    await isActive('Proposed: Title of ferry');
    expect(await screen.findByText('Sentence 1 of 4')).toBeVisible();
    await user.keyboard('j');
    await isActive('Sentence: The ministers met on an island.');
    expect(screen.getByText('Sentence 2 of 4')).toBeVisible();
    const words = screen.getByRole('article', { name: 'Statement a' });
    expect(words.querySelector('mark[data-active]')).toHaveTextContent('The ministers met on an island.');
    await user.keyboard('{ArrowDown}');
    await isActive('Proposed: Title of ports');
    await user.keyboard('j');
    await isActive('Sentence: They thanked all.');
    await user.keyboard('j');
    await waitFor(() => expect(screen.getByText('That was the last sentence.')).toBeInTheDocument());
    await user.keyboard('k');
    await isActive('Proposed: Title of ports');
    await user.keyboard('k');
    await isActive('Sentence: The ministers met on an island.');
    await user.keyboard('n');
    const dialog = within(await screen.findByRole('dialog', { name: 'Note this passage' }));
    await user.selectOptions(dialog.getByLabelText(/^Type of note/), 'Position');
    await user.click(dialog.getByRole('button', { name: 'Note' }));
    await isActive('Proposed: Title of ports');
    expect(noted).toEqual([{ start: 33, end: 64 }]);
    await user.keyboard('k');
    await isActive('Sentence: The ministers met on an island.');
    await user.keyboard('w');
    await waitFor(() => expect(screen.queryByText(/^Sentence \d of/)).toBeNull());
    // The nearest passage, from which J and K go on.
    await isActive('Proposed: Title of ports');
    await user.keyboard('j');
    await isActive('Proposed: Title of ferry');
    await user.keyboard('w');
    expect(await screen.findByText('Sentence 2 of 4')).toBeVisible();
  });

  it('is read on to where its passages are loaded, and asks once for the others', async () => {
    const asked: (string | null)[] = [];
    const passages = ({ after }: { after: string | null }) => {
      asked.push(after ?? null);
      if (after) throw coded('UNAVAILABLE');
      return { ...connection([ferry()]), pageInfo: { hasNextPage: true, endCursor: 'first' } };
    };
    const { user } = renderAt('/sources/a', world({}, read({ passages })));
    await cardOf('Title of ferry');
    await user.keyboard('w');
    // Beyond the first passage, nothing is known yet.
    expect(await screen.findByText('Sentence 1 of 1')).toBeVisible();
    await waitFor(() => expect(asked.filter((after) => after === 'first')).toHaveLength(1));
    await act(() => new Promise((go) => setTimeout(go, 300)));
    expect(asked.filter((after) => after === 'first')).toHaveLength(1);
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

  it('names who speaks in it and who published it, and one name where they are the same', async () => {
    const by = (publisher: string) => world({}, read({ issuer: null, issuerName: 'Norland', publisher }));
    const first = renderAt('/sources/a', by('Norland Gazette'));
    const both = await screen.findByRole('heading', { level: 1 });
    expect(both.parentElement).toHaveTextContent('Norland · Norland Gazette');
    first.unmount();
    renderAt('/sources/a', by('Norland'));
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.parentElement?.textContent?.match(/Norland/g)).toHaveLength(1);
  });

  it('brings the passage of its address into view, and says so', async () => {
    const shown: string[] = [];
    const before = window.HTMLElement.prototype.scrollIntoView;
    window.HTMLElement.prototype.scrollIntoView = function show(this: HTMLElement) {
      shown.push(this.id);
    };
    renderAt('/sources/a#passage-passage-ports', world());
    expect(await screen.findByText('In view: “Sudmark will fund two ports.”')).toBeInTheDocument();
    expect(shown).toContain('passage-passage-ports');
    expect(await cardOf('Title of ports')).toHaveAttribute('aria-current', 'true');
    window.HTMLElement.prototype.scrollIntoView = before;
  });

  it('shows the progress of its scan, and polls until it ends', async () => {
    let state = 'RUNNING';
    const of = () =>
      read({
        passages: connection(state === 'DONE' ? [ferry()] : []),
        proposalsMade: state === 'DONE' ? 1 : 0,
        extraction: {
          __typename: 'Extraction',
          id: 'e',
          state,
          done: 5,
          total: 10,
          isCut: false,
          otherLanguage: 0,
          isOutdated: false,
          outside: null,
        },
      });
    renderAt('/sources/a', { ...world(), source: of });
    expect(await screen.findByText('Scanning for commitments…')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Scan progress' })).toHaveAttribute('aria-valuenow', '50');
    expect(screen.getByRole('button', { name: 'Cancel scan' })).toBeVisible();
    state = 'DONE';
    expect(await cardOf('Title of ferry')).toBeVisible();
    expect(screen.getByText('Scan complete: 1 proposed.')).toBeInTheDocument();
  });

  it('shows the count together with the proposals, so that no key is pressed before there is something to decide', async () => {
    let state = 'RUNNING';
    let arrive = () => undefined as void;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const of = async () => {
      const { extraction, ...done } = read();
      if (state === 'RUNNING') return { ...done, proposalsMade: 0, passages: connection([]), extraction: scan() };
      return { ...done, passages: () => arrived.then(() => connection([ferry(), ports()])), extraction };
    };
    const scan = () => ({
      __typename: 'Extraction',
      id: 'extraction-a',
      state,
      done: 5,
      total: 10,
      isCut: false,
      otherLanguage: 0,
      isOutdated: false,
    });
    const { user } = renderAt('/sources/a', { ...world(), source: of });
    expect(await screen.findByText('No proposals yet')).toBeVisible();
    state = 'DONE';
    await act(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(screen.queryByText('0 of 2 decided')).toBeNull();
    expect(screen.getByText('Scanning for commitments…')).toBeVisible();
    arrive();
    expect(await screen.findByText('0 of 2 decided')).toBeVisible();
    await user.keyboard('je');
    expect(await screen.findByRole('dialog', { name: 'Edit, then accept' })).toHaveTextContent('Sudmark will fund two');
  });

  it.each([
    [96, /^This text is not in English, so it was not scanned\./],
    [40, /^About 40% of this text is not in English and was not scanned\./],
    [0.4, /^A small part of this text is not in English and was not scanned\./],
  ])(
    'says how much of it was not scanned, because it is in another language: %s of 100',
    async (otherLanguage, words) => {
      const extraction = {
        __typename: 'Extraction',
        id: 'e',
        state: 'DONE',
        done: 1000,
        total: 1000,
        isCut: false,
        isOutdated: false,
      };
      renderAt('/sources/a', world({}, read({ extraction: { ...extraction, otherLanguage: 10 * otherLanguage } })));
      expect(await screen.findByText(words)).toBeVisible();
    },
  );

  it('says so where only its first passages were proposed', async () => {
    const extraction = {
      __typename: 'Extraction',
      id: 'e',
      state: 'DONE',
      done: 10,
      total: 10,
      isCut: true,
      otherLanguage: 0,
      isOutdated: false,
    };
    renderAt('/sources/a', world({}, read({ extraction })));
    expect(await screen.findByText(/^Only the first 1,000 passages were proposed\./)).toBeVisible();
  });

  it('is scanned again after a failure', async () => {
    const asked: string[] = [];
    const extraction = {
      __typename: 'Extraction',
      id: 'e',
      state: 'FAILED',
      done: 5,
      total: 10,
      isCut: false,
      otherLanguage: 0,
      isOutdated: false,
    };
    const extractAgain = ({ sourceId }: { sourceId: string }) => {
      asked.push(sourceId);
      return { ...extraction, state: 'QUEUED' };
    };
    const { user } = renderAt('/sources/a', world({ extractAgain }, read({ extraction })));
    await user.click(await screen.findByRole('button', { name: 'Scan again' }));
    await waitFor(() => expect(asked).toEqual(['a']));
  });

  it('offers to scan again once scans use other weights', async () => {
    const asked: string[] = [];
    const extraction = {
      ...{ __typename: 'Extraction', id: 'e', state: 'DONE', done: 10, total: 10 },
      ...{ isCut: false, otherLanguage: 0, isOutdated: true },
    };
    const extractAgain = ({ sourceId }: { sourceId: string }) => {
      asked.push(sourceId);
      return { ...extraction, state: 'QUEUED', isOutdated: false };
    };
    const { user } = renderAt('/sources/a', world({ extractAgain }, read({ extraction })));
    expect(await screen.findByText(/Scans use other weights now/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Scan again' }));
    await waitFor(() => expect(asked).toEqual(['a']));
  });

  it('offers nothing of the kind to people who may not decide, nor after a scan with the weights in use', async () => {
    const extraction = {
      ...{ __typename: 'Extraction', id: 'e', state: 'DONE', done: 10, total: 10 },
      ...{ isCut: false, otherLanguage: 0, isOutdated: true },
    };
    const { unmount } = renderAt('/sources/a', world({ viewer: viewer() }, read({ extraction })));
    await cardOf('Title of ferry');
    expect(screen.queryByRole('button', { name: 'Scan again' })).toBeNull();
    unmount();
    renderAt('/sources/a', world({}, read({ extraction: { ...extraction, isOutdated: false } })));
    await cardOf('Title of ferry');
    expect(screen.queryByRole('button', { name: 'Scan again' })).toBeNull();
  });

  describe('that the outside reader reads, too', () => {
    const reading = (parts: object = {}) => ({
      __typename: 'OutsideReading',
      id: 'outside-a',
      state: 'DONE',
      model: 'small-1',
      host: 'llm.example',
      done: 100,
      total: 100,
      added: 0,
      leftOut: 0,
      failure: null,
      httpStatus: null,
      ...parts,
    });
    const withReading = (outside: object | null, parts: object = {}) =>
      read({
        extraction: {
          __typename: 'Extraction',
          ...{
            id: 'e',
            state: 'DONE',
            done: 10,
            total: 10,
            isCut: false,
            otherLanguage: 0,
            isOutdated: false,
            outside,
          },
        },
        ...parts,
      });

    it('says nothing of a reader that there is none of', async () => {
      renderAt('/sources/a', world({}, withReading(null)));
      await cardOf('Title of ferry');
      expect(screen.queryByText(/also sent|Proposed by|also being sent/)).toBeNull();
    });

    it('shows its progress beside the proposals of the scan, and then what it added', async () => {
      let state = 'RUNNING';
      let done = 40;
      const of = () =>
        withReading(reading({ state, done, added: state === 'DONE' ? 2 : 0 }), {
          passages: connection(done === 40 ? [ferry()] : [ferry(), ports()]),
        });
      renderAt('/sources/a', { ...world(), source: of });
      expect(await screen.findByText(/is also being sent to/)).toHaveTextContent(
        'This text is also being sent to small-1 at llm.example…',
      );
      const bar = screen.getByRole('progressbar', { name: 'Progress of the outside reader' });
      expect(bar).toHaveAttribute('aria-valuenow', '40');
      expect(await cardOf('Title of ferry')).toBeVisible();
      done = 70;
      expect(await screen.findByRole('article', { name: /Title of ports/ }, { timeout: 8_000 })).toBeVisible();
      [done, state] = [100, 'DONE'];
      expect(await screen.findByText(/was also sent to/, {}, { timeout: 8_000 })).toHaveTextContent(
        'This text was also sent to small-1 at llm.example. It proposed 2 more passages.',
      );
    }, 30_000);

    it('can be cancelled', async () => {
      const asked: string[] = [];
      const cancelExtraction = ({ sourceId }: { sourceId: string }) => {
        asked.push(sourceId);
        return { __typename: 'Extraction', id: 'e', state: 'DONE', done: 10, total: 10 };
      };
      const { user } = renderAt('/sources/a', world({ cancelExtraction }, withReading(reading({ state: 'QUEUED' }))));
      await user.click(await screen.findByRole('button', { name: 'Cancel this reading' }));
      await waitFor(() => expect(asked).toEqual(['a']));
    });

    it.each([
      [{ added: 1 }, 'This text was also sent to small-1 at llm.example. It proposed 1 more passage.'],
      [{}, 'This text was also sent to small-1 at llm.example. It proposed nothing more.'],
      [
        { done: 40, leftOut: 3 },
        'The first 40% of this text was also sent to small-1 at llm.example. It proposed nothing more. 3 suggestions could not be used, for example because their words are not in the text.',
      ],
      [
        { state: 'FAILED', failure: 'TOO_SLOW' },
        'small-1 at llm.example did not answer in time. The scan itself is complete. Try again later.',
      ],
      [
        { state: 'FAILED', failure: 'REFUSED', httpStatus: 500 },
        'small-1 at llm.example answered with an error (HTTP 500). The scan itself is complete. Try again later.',
      ],
      [
        { state: 'FAILED', failure: 'REFUSED', httpStatus: 401 },
        'small-1 at llm.example answered with an error (HTTP 401). The scan itself is complete. Ask the person who runs the server to check its address, model and key.',
      ],
      [
        { state: 'FAILED', failure: 'REFUSED', httpStatus: 429 },
        'small-1 at llm.example answered with an error (HTTP 429). The scan itself is complete. Try again later.',
      ],
      [
        { state: 'FAILED', failure: 'REDIRECTED' },
        'llm.example answered with a redirect, which is never followed. The scan itself is complete. Ask the person who runs the server to check the reader.',
      ],
      [{ state: 'CANCELLED' }, 'The reading by small-1 at llm.example was cancelled. The scan itself is complete.'],
    ])('says what came of it: %o', async (parts, words) => {
      renderAt('/sources/a', world({}, withReading(reading(parts))));
      const line = await screen.findByText(
        (_, element) => element?.tagName === 'P' && element.textContent!.trim() === words,
      );
      expect(line).toBeVisible();
      const isOver = !('state' in parts);
      expect(screen.queryAllByRole('button', { name: 'Ask again' })).toHaveLength(isOver ? 0 : 1);
      expect(screen.queryByRole('button', { name: 'Scan again' })).toBeNull();
    });

    it('is asked again alone, and says why it is not', async () => {
      const asked: string[] = [];
      const askOutsideReader = ({ sourceId }: { sourceId: string }) => {
        asked.push(sourceId);
        const message = 'The outside reader has already been asked about this source.';
        return { __typename: 'InvalidInput', code: 'X', message, field: null };
      };
      const failed = withReading(reading({ state: 'FAILED', failure: 'TOO_SLOW' }));
      const { user } = renderAt('/sources/a', world({ askOutsideReader }, failed));
      await user.click(await screen.findByRole('button', { name: 'Ask again' }));
      expect(await screen.findByText('The outside reader has already been asked about this source.')).toBeVisible();
      expect(asked).toEqual(['a']);
    });

    it('shows that it was asked again', async () => {
      let outside = reading({ state: 'CANCELLED' });
      const askOutsideReader = () => {
        outside = reading({ state: 'QUEUED', done: 0 });
        return withReading(outside).extraction;
      };
      const of = () => withReading(outside);
      const { user } = renderAt('/sources/a', { ...world({ askOutsideReader }), source: of });
      await user.click(await screen.findByRole('button', { name: 'Ask again' }));
      expect(await screen.findByText(/^This text will also be sent to/)).toBeVisible();
    });

    it('is not asked again by people who may not, nor after an outdated scan, which asks it anyway', async () => {
      const failed = reading({ state: 'FAILED', failure: 'TOO_SLOW' });
      const first = renderAt('/sources/a', world({ viewer: viewer() }, withReading(failed)));
      await screen.findByText(/did not answer in time/);
      expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull();
      first.unmount();
      const { extraction } = withReading(failed);
      renderAt('/sources/a', world({}, read({ extraction: { ...extraction, isOutdated: true } })));
      await screen.findByRole('button', { name: 'Scan again' });
      expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull();
    });

    it('says who proposed a passage', async () => {
      const passages = connection([ferry({ alsoBy: 'small-1' }), ports({ tier: 'POSSIBLE', madeBy: 'small-1' })]);
      const { user } = renderAt('/sources/a', world({}, withReading(reading({ added: 1 }), { passages })));
      expect(await cardOf('Title of ferry')).toHaveTextContent('Also proposed by small-1');
      const made = await cardOf('Title of ports');
      expect(made).toHaveTextContent('Proposed by small-1');
      expect(screen.getByText('Wording that suggests this')).toBeVisible();
      await user.click(made);
      expect(await cardOf('Title of ports')).toHaveTextContent('Proposed by small-1');
      expect(screen.queryByText('Wording that suggests this')).toBeNull();
    });
  });

  it('lets others only read it', async () => {
    const { user } = renderAt('/sources/a', world({ viewer: viewer() }));
    await cardOf('Title of ferry');
    for (const name of [/^Accept/, /^Reject/, 'Edit details', 'Keys']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    await user.keyboard('x');
    expect(screen.queryByRole('dialog')).toBeNull();
    select(await screen.findByRole('article', { name: 'Statement a' }), 'ministers met');
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(screen.queryByRole('toolbar', { name: 'Selected words' })).toBeNull();
  });

  it('creates commitments for the chosen team', async () => {
    const teams: string[] = [];
    const acceptAsProposed = ({ input }: { input: { leadTeamId: string } }) => {
      teams.push(input.leadTeamId);
      return decided(ferry().proposal, { state: 'ACCEPTED', commitments: [entered] });
    };
    const memberships = ['Security', 'Trade'].map((name) => ({ team: team(name), role: 'CONTRIBUTOR' }));
    const { user } = renderAt('/sources/a', world({ acceptAsProposed, viewer: viewer({ memberships }) }));
    await user.selectOptions(await screen.findByLabelText('Accept for team'), 'Trade');
    await user.click(await screen.findByRole('button', { name: /^Accept/ }));
    await waitFor(() => expect(teams).toEqual(['team-Trade']));
  });

  it('offers a review if the wording gives no date', async () => {
    const asked: object[] = [];
    const commitments = [{ ...entered, dueWords: 'in the coming weeks' }];
    const accepted = ferry({ state: 'ACCEPTED', commitments, decidedAt: '2026-02-01T10:00:00Z' });
    const assignFollowUp = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return { __typename: 'InvalidInput', code: 'X', message: 'Not now.', field: null };
    };
    const of = read({ passages: connection([accepted, ports()]) });
    const { user } = renderAt('/sources/a', world({ assignFollowUp }, of));
    await user.click(await cardOf('Title of ferry'));
    await user.click(await screen.findByRole('button', { name: 'Assign a review of FT-0007' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Assign a review' }));
    await user.click(dialog.getByRole('button', { name: 'Assign' }));
    expect(await dialog.findByText('Not now.')).toBeVisible();
    expect(asked).toMatchObject([
      { commitmentId: 'c1', assigneeId: 'person-ana', title: expect.stringContaining('in the coming weeks') },
    ]);
  });

  it('is corrected, and shows another person’s corrections', async () => {
    const versions: number[] = [];
    const facts = [
      {
        __typename: 'SourceFact',
        id: 'f',
        name: 'TITLE',
        origin: 'STATED',
        why: null,
        givenAt: '2026-01-01T10:00:00Z',
        givenBy: null,
      },
    ];
    let publisher = 'Ministry of Ferries';
    const of = () => read({ facts, publisher });
    const correctSource = ({ input }: { input: { version: number } }) => {
      versions.push(input.version);
      if (input.version > 1) return read({ facts, version: 3 });
      publisher = 'Ferry Office';
      return {
        __typename: 'StaleEdit',
        message: 'Ben corrected this.',
        version: 2,
        changes: [{ fields: ['publisher'] }],
      };
    };
    const { user } = renderAt('/sources/a', { ...world(), source: of, correctSource });
    await user.click(await screen.findByRole('button', { name: 'Edit details' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit details' }));
    await user.click(dialog.getByLabelText(/^Title/));
    await user.paste(' II');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Ben corrected this.')).toBeVisible();
    expect(await dialog.findByText('Ferry Office')).toBeVisible();
    expect(dialog.getByLabelText(/^Title/)).toHaveValue('Statement a II');
    await user.click(dialog.getByRole('button', { name: 'Save anyway' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(versions).toEqual([1, 2]);
  });
});

/** Selects words of a text, as a reader does with the mouse. */
function select(root: HTMLElement, words: string): void {
  for (const chunk of root.querySelectorAll('[data-start]')) {
    const walker = document.createTreeWalker(chunk, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      window.getSelection()!.removeAllRanges();
      window.getSelection()!.addRange(range);
      document.dispatchEvent(new Event('selectionchange'));
      return;
    }
  }
  throw new Error(`“${words}” is not in one piece of the text.`);
}
