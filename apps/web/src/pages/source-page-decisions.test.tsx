import { screen, waitFor, within } from '@testing-library/react';
import { connection, team, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { proposedPassage, source } from '../testing/sources.js';
import { text, ferry, ports, read, world, entered, decided, cardOf } from '../testing/source-page.js';

describe('a source', () => {
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
    const accepted = { state: 'ACCEPTED', commitments: [entered], decidedAt: '2026-02-01T10:00:00Z' };
    let source = read();
    const acceptAsProposed = () => {
      source = read({ proposalsDecided: 1, passages: connection([ferry(accepted), ports()]) });
      return decided(ferry().proposal, accepted);
    };
    const message = 'FT-0007 has changed since it was created, so nothing was undone.';
    const reopenProposal = { __typename: 'InvalidInput', code: 'X', message, field: null };
    const { user } = renderAt('/sources/a', world({ acceptAsProposed, reopenProposal, source: () => source }));
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
});
