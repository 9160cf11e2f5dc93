import { screen, waitFor, within } from '@testing-library/react';
import { finding, wording } from '../testing/findings.js';
import { auditor, connection, contributor, deployment, manager, person, team } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const id = '01990000-0000-7000-8000-00000000000b';
const security = team('Security');
const part = (parts: object = {}) => ({
  __typename: 'RoundTeam',
  ...{ teamId: security.id, workTeamId: security.id, name: 'Security', total: 5, reported: 2, owing: 1, agreed: 1 },
  ...{ signedBy: null, signedAt: null },
  ...parts,
});
const round = (parts: object = {}) => ({
  __typename: 'Round',
  id,
  version: 1,
  title: 'Autumn 2026',
  asked: 'Name every sum.',
  since: '2026-09-01',
  deadline: '2999-10-01',
  state: 'OPEN',
  owing: 1,
  owingOfMine: 1,
  openedAt: '2026-09-01T10:00:00Z',
  openedBy: person('Eve'),
  remindedAt: null,
  remindedBy: null,
  frozenAt: null,
  frozenBy: null,
  digest: null,
  cancelledAt: null,
  cancelledBy: null,
  cancelledReason: null,
  mergedInto: null,
  freezing: null,
  team: security,
  teams: [part()],
  figures: [] as unknown[],
  owed: connection([]),
  values: connection([]),
  events: connection([]),
  ...parts,
});
const amendment = (parts: object = {}) => ({
  __typename: 'RoundAmendment',
  id: 'amendment-1',
  ...{ part: 'STATUS', frozen: 'ON_TRACK', value: 'AT_RISK', reason: 'The ship was late.' },
  ...{
    askedAt: '2026-10-09T10:00:00Z',
    askedBy: person('Ben'),
    isDecidedElsewhere: false,
    outcome: null,
    round: { id, title: 'Autumn 2026' },
  },
  frozenValue: { __typename: 'RoundValue', id: 'value-1', kind: 'AGREEMENT', workTeamId: security.id },
  commitment: { __typename: 'Commitment', id: 'c1', reference: 'FT-0001', title: 'Build a pier', leadTeam: security },
  ...parts,
});
const value = (parts: object = {}) => ({
  __typename: 'RoundValue',
  id: 'value-1',
  ...{
    title: 'Build a pier',
    kind: 'AGREEMENT',
    status: 'ON_TRACK',
    stage: 'SIGNED',
    dueEdtf: '2026-06',
    dueWords: null,
  },
  ...{ isReported: true, isAgreed: false, isOwed: false, isOverdue: true, isDatePassed: false, isDisputed: false },
  ...{ assessedStatus: null, workTeamId: security.id, team: security },
  ...{ amendments: [] as unknown[], findings: [] as unknown[] },
  commitment: { __typename: 'Commitment', id: 'c1', reference: 'FT-0001', title: 'Build a pier', archivedAt: null },
  ...parts,
});
const frozen = (parts: object = {}) =>
  round({
    ...{
      state: 'FROZEN',
      owing: 0,
      frozenAt: '2026-10-02T10:00:00Z',
      frozenBy: person('Eve'),
      digest: 'ab'.repeat(32),
    },
    figures: [{ status: 'ON_TRACK', frozen: 1, amended: 1 }],
    values: connection([value()]),
    ...parts,
  });
const world = (parts: object = {}) => ({
  deployment,
  viewer: manager(),
  round: round(),
  rounds: connection([]),
  ...parts,
});
const address = `/rounds/${id}`;

describe('the page of an open round', () => {
  it('says what is asked, how far each team is, and what is missing', async () => {
    const pier = {
      ...{ __typename: 'Commitment', id: 'c1', reference: 'FT-0001', title: 'Build a pier', status: 'UNCLEAR' },
      ...{ dueLatest: null, datePassed: false, overdue: false, evidenceCount: 0, bestGrade: null },
      ...{ currentReport: null, accountable: null, leadTeam: security },
    };
    renderAt(address, world({ viewer: contributor(), round: round({ owed: connection([pier]) }) }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Autumn 2026' })).toBeVisible();
    expect(screen.getByText('Name every sum.')).toBeVisible();
    expect(screen.getByText(/2 of 3 reported/)).toHaveTextContent(
      '2 of 3 reported · 1 of 2 agreed · 2 closed, no report needed',
    );
    const owed = within(screen.getByRole('region', { name: 'Missing reports (1)' }));
    expect(owed.getByRole('button', { name: 'Report on FT-0001 Build a pier' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Freeze round' })).toBeNull();
  });

  it('is not found if there is no such round', async () => {
    renderAt(address, world({ round: null }));
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  });

  it('does not freeze before the deadline while a report is missing, and says so before anything is sent', async () => {
    const asked: unknown[] = [];
    const { user } = renderAt(address, world({ freezeRound: (input: object) => asked.push(input) }));
    const button = await screen.findByRole('button', { name: 'Freeze round' });
    expect(button).toHaveAttribute('data-variant', 'default');
    await user.click(button);
    const dialog = within(await screen.findByRole('dialog', { name: 'Freeze “Autumn 2026”' }));
    const why = 'Reports are missing (1), and teams can report until 1 October 2999.';
    expect(dialog.getByText(why, { exact: false })).toBeVisible();
    expect(dialog.queryByText(/frozen as missing/)).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Freeze round' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(why);
    expect(asked).toEqual([]);
  });

  it('freezes as seen, shows the progress, and can be cancelled', async () => {
    let now = round({ owing: 0 });
    const asked: unknown[] = [];
    const { user } = renderAt(
      address,
      world({
        round: () => now,
        freezeRound: ({ input }: { input: object }) => {
          asked.push({ ...input });
          return (now = round({ state: 'FREEZING', owing: 0, freezing: { percent: 25, failedAt: null } }));
        },
        cancelFreezing: ({ input }: { input: object }) => (asked.push({ ...input }), (now = round())),
      }),
    );
    const button = await screen.findByRole('button', { name: 'Freeze round' });
    expect(button).toHaveAttribute('data-variant', 'filled');
    await user.click(button);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Freeze round' }));
    expect(await screen.findByText('25% of the commitments saved.')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
    expect(screen.queryByRole('button', { name: 'Edit round' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Cancel freezing' }));
    expect(await screen.findByRole('button', { name: 'Edit round' })).toBeVisible();
    expect(asked).toEqual([{ roundId: id, seenOwing: 0 }, { roundId: id }]);
  });

  it('tells of a colleague who was faster, and shows what they did', async () => {
    let now = round({ owing: 0 });
    const message = 'This round is being frozen. Wait until that is complete, or cancel the freezing.';
    const { user } = renderAt(
      address,
      world({
        round: () => now,
        freezeRound: () => {
          now = frozen();
          return { __typename: 'InvalidInput', message, code: 'ROUND_FREEZING', params: [], field: null };
        },
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Freeze round' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Freeze round' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('This round is being frozen.');
    expect(screen.getByText('These figures are frozen')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Autumn 2026' })).toHaveFocus());
  });

  it('shows in its activity that it was frozen, once that is complete', async () => {
    const digest = 'ab'.repeat(32);
    const event = {
      ...{ __typename: 'Event', id: 'e1', type: 'round.frozen', at: '2026-10-02T10:00:00Z', actor: null },
      ...{ data: { digest }, texts: [], mentions: [], before: null },
    };
    const complete = frozen({ events: connection([event]) });
    let now = round({ state: 'FREEZING', owing: 0, freezing: { percent: 25, failedAt: null } });
    renderAt(address, world({ round: () => now }));
    expect(await screen.findByText('25% of the commitments saved.')).toBeVisible();
    now = complete;
    await waitFor(() => expect(screen.getByText(`Frozen, with the digest ${digest}`)).toBeVisible(), {
      timeout: 5_000,
    });
  });

  it('says that its team was closed, and is still ended by the managers', async () => {
    renderAt(address, world({ round: round({ team: { ...security, closedAt: '2026-09-20T10:00:00Z' } }) }));
    expect(await screen.findByText('Security was closed')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Freeze round' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Cancel round' })).toBeVisible();
  });

  it('says that a fault stopped the freezing, and who cancelled a round', async () => {
    const failed = { percent: null, failedAt: '2026-10-02T10:00:00Z' };
    const { unmount } = renderAt(address, world({ round: round({ freezing: failed }) }));
    expect(await screen.findByText('The round could not be frozen')).toBeVisible();
    unmount();
    const cancelled = { state: 'CANCELLED', cancelledAt: '2026-10-02T10:00:00Z', cancelledBy: person('Eve') };
    renderAt(address, world({ round: round({ ...cancelled, cancelledReason: 'Opened twice.' }) }));
    expect(await screen.findByText('Opened twice.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Freeze round' })).toBeNull();
  });
});

describe('the page of a frozen round', () => {
  it('is signed by a manager of the team that has its work', async () => {
    const asked: unknown[] = [];
    const signed = part({ signedBy: 'Ana Costa', signedAt: '2026-10-03T10:00:00Z' });
    let now = frozen();
    const signRound = ({ input }: { input: object }) => (asked.push({ ...input }), (now = frozen({ teams: [signed] })));
    const { user } = renderAt(address, world({ round: () => now, signRound }));
    await user.click(await screen.findByRole('button', { name: 'Sign for Security' }));
    await waitFor(() => expect(screen.getByText(/^Signed by/)).toHaveTextContent('Signed by Ana Costa, 3 Oct 2026'));
    expect(asked).toEqual([{ roundId: id, teamId: security.id }]);
  });

  it('is read by an auditor, who can only raise findings on its figures', async () => {
    const asked: unknown[] = [];
    const raiseFinding = ({ input }: { input: object }) => (asked.push({ ...input }), finding());
    const commitment = {
      ...{ ...value().commitment, currentReport: null, deliveryTest: null, statements: [], evidence: connection([]) },
    };
    const { user } = renderAt(address, world({ viewer: auditor(), round: frozen(), commitment, raiseFinding }));
    expect(await screen.findByText('These figures are frozen')).toBeVisible();
    expect(screen.getByText('Not signed')).toBeVisible();
    const buttons = within(screen.getByRole('main')).getAllByRole('button');
    expect(buttons).toEqual([screen.getByRole('button', { name: 'Raise finding: Build a pier' })]);
    await user.click(buttons[0]!);
    const form = within(await screen.findByRole('form', { name: 'Raise finding' }));
    expect(form.getByLabelText('About')).toHaveDisplayValue('The figure of the round “Autumn 2026”');
    await user.click(form.getByRole('radio', { name: 'Low' }));
    for (const label of [/^Title/, /^Condition/, /^Criterion/, /^Recommendation/]) {
      await user.type(form.getByLabelText(label), 'The figure is too good.');
    }
    await user.click(form.getByRole('button', { name: 'Send draft to lead team' }));
    await waitFor(() => expect(asked).toMatchObject([{ commitmentId: 'c1', about: 'ROUND', aboutId: 'value-1' }]));
  });

  it('shows the findings about a figure beside it', async () => {
    const about = finding({ wording: wording({ title: 'The figure is too good' }) });
    renderAt(address, world({ round: frozen({ values: connection([value({ findings: [about] })]) }) }));
    const list = within(await screen.findByRole('list', { name: 'Findings' }));
    expect(list.getByRole('link', { name: 'The figure is too good' })).toHaveAttribute('href', '/findings/finding-1');
  });

  it('leads to a figure that is far down, and reads pages until it is there', async () => {
    const far = value({ id: 'value-2', title: 'Dig a tunnel' });
    const values = ({ after }: { after?: string }) => (after ? connection([far]) : connection([value()], true));
    window.location.hash = '#value-value-2';
    renderAt(address, world({ round: frozen({ values }) }));
    expect(await screen.findByText('Dig a tunnel', {}, { timeout: 3_000 })).toBeVisible();
    await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'value-value-2'));
    window.location.hash = '';
  });

  it('shows an amendment beside the frozen value, and lets another manager decide', async () => {
    const asked: unknown[] = [];
    const outcome = { ending: 'AGREED', words: null, at: '2026-10-10T10:00:00Z', by: person('Ana Costa') };
    let now = amendment();
    const decideAmendment = ({ input }: { input: object }) => (
      asked.push({ ...input }),
      (now = amendment({ outcome }))
    );
    const held = () => frozen({ values: connection([value({ amendments: [now] })]) });
    const { user } = renderAt(address, world({ round: held, decideAmendment }));
    const list = within(await screen.findByRole('list', { name: 'Amendments' }));
    expect(list.getByText('Status: On track → At risk')).toBeVisible();
    expect(list.getByText('The ship was late.')).toBeVisible();
    await user.click(list.getByRole('button', { name: 'Agree to the amendment: Build a pier' }));
    expect(await screen.findByText(/^Agreed by/)).toBeVisible();
    expect(asked).toEqual([{ amendmentId: 'amendment-1', decision: 'AGREED', words: null }]);
  });

  it('does not let the person who proposed it decide, but withdraw it with a reason', async () => {
    const asked: unknown[] = [];
    const outcome = {
      ending: 'WITHDRAWN',
      words: 'It was on time.',
      at: '2026-10-10T10:00:00Z',
      by: person('Ana Costa'),
    };
    const own = { askedBy: { ...person('Ana Costa'), id: 'person-ana' } };
    let now = amendment(own);
    const withdrawAmendment = ({ input }: { input: object }) => (
      asked.push({ ...input }),
      (now = amendment({ ...own, outcome }))
    );
    const held = () => frozen({ values: connection([value({ amendments: [now] })]) });
    const { user } = renderAt(address, world({ round: held, withdrawAmendment }));
    expect(await screen.findByText('You proposed this, so another person decides on it.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Withdraw the amendment: Build a pier' }));
    const form = within(screen.getByRole('form', { name: 'Withdraw amendment' }));
    await user.type(form.getByLabelText(/^Reason/), 'It was on time.{Enter}');
    expect(await screen.findByText(/^Withdrawn by/)).toBeVisible();
    expect(screen.getByText('It was on time.')).toBeVisible();
    expect(asked).toEqual([{ amendmentId: 'amendment-1', reason: 'It was on time.' }]);
  });

  it('lets a manager of another team decide where the team has no other manager', async () => {
    const elsewhere = amendment({
      isDecidedElsewhere: true,
      frozenValue: { __typename: 'RoundValue', id: 'value-1', kind: 'AGREEMENT', workTeamId: 'another-team' },
      commitment: { ...value().commitment, leadTeam: team('Another') },
    });
    renderAt(address, world({ round: frozen({ values: connection([value({ amendments: [elsewhere] })]) }) }));
    expect(
      await screen.findByText(
        'Waiting for a manager of another team, because no other manager of this team can decide',
      ),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Agree to the amendment: Build a pier' })).toBeVisible();
  });

  it('proposes an amendment of one part, with a reason', async () => {
    const asked: unknown[] = [];
    const proposeAmendment = ({ input }: { input: object }) => (asked.push({ ...input }), amendment());
    const { user } = renderAt(address, world({ viewer: contributor(), round: frozen(), proposeAmendment }));
    await user.click(await screen.findByRole('button', { name: 'Amend Build a pier' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Amend “Build a pier”' }));
    await user.click(dialog.getByRole('button', { name: 'Propose amendment' }));
    expect(await dialog.findByText('This is already the value in the round. Enter the corrected one.')).toBeVisible();
    await user.selectOptions(dialog.getByLabelText('Correct status'), 'At risk');
    await user.type(dialog.getByLabelText(/^Reason/), 'The ship was late.');
    await user.click(dialog.getByRole('button', { name: 'Propose amendment' }));
    const about = { roundId: id, commitmentId: 'c1', part: 'STATUS', value: 'AT_RISK', reason: 'The ship was late.' };
    await waitFor(() => expect(asked).toEqual([about]));
  });

  it('leads to the comparison with earlier rounds', async () => {
    const earlier = { ...frozen(), id: 'r0', title: 'Summer 2026', frozenAt: '2026-07-02T10:00:00Z' };
    renderAt(address, world({ round: frozen(), rounds: connection([frozen(), earlier]) }));
    const list = within(await screen.findByRole('region', { name: 'Compare with' }));
    expect(list.getByRole('link', { name: 'Summer 2026' })).toHaveAttribute('href', `${address}/since/r0`);
  });

  it('does not lead to the comparison with a round of another team, unless that has merged into this one', async () => {
    const earlier = (title: string, of: object | null) => ({
      ...frozen(),
      ...{ id: title, title, frozenAt: '2026-07-02T10:00:00Z', team: of },
    });
    const fishery = { ...team('Fishery'), mergedInto: security };
    const rounds = [earlier('Trade', team('Trade')), earlier('Fishery', fishery), earlier('Everyone', null)];
    renderAt(address, world({ round: frozen(), rounds: connection(rounds) }));
    const list = within(await screen.findByRole('region', { name: 'Compare with' }));
    expect(list.getByRole('link', { name: 'Fishery' })).toBeVisible();
    expect(list.getByRole('link', { name: 'Everyone' })).toBeVisible();
    expect(list.queryByRole('link', { name: 'Trade' })).toBeNull();
  });
});

describe('the comparison of two rounds', () => {
  const at = `${address}/since/r0`;
  const side = (parts: object = {}) => ({ ...value(), judgement: null, ...parts });
  const moves = (...nodes: object[]) =>
    connection(
      nodes.map((node, index) => ({
        __typename: 'RoundMove',
        id: `m${index}`,
        commitment: value().commitment,
        ...{ dueMove: null, stageChange: null },
        ...node,
      })),
    );

  it('says what moved and why, what is new, and what is gone', async () => {
    const judgement = { id: 'j', rationale: 'No ship came.', effectiveOn: '2026-10-01', recordedBy: person('Ben') };
    const source = { __typename: 'Source', id: 's1', title: 'Budget', publisher: 'Treasury', published: '2026-09-09' };
    const passage = { __typename: 'Passage', id: 'p1', quote: 'The pier opens in June.', source };
    const dueMove = {
      ...{ __typename: 'DueDateMove', id: 'd1', reason: 'The budget names June.', at: '2026-09-10T10:00:00Z' },
      ...{ by: person('Cem'), statement: { __typename: 'Statement', id: 'st1', passage } },
    };
    const evidence = { __typename: 'Evidence', id: 'e1', title: 'The gazette' };
    const stageChange = {
      ...{ __typename: 'StageChange', id: 'sc1', effectiveEdtf: '2026-09-01', reason: null },
      ...{ recordedAt: '2026-09-02T10:00:00Z', recordedBy: person('Dora') },
      supports: [{ __typename: 'Support', id: 'su1', grade: 'A', evidence }],
    };
    renderAt(
      at,
      world({
        round: ({ id: asked }: { id: string }) =>
          frozen({ id: asked, title: asked === 'r0' ? 'Summer 2026' : 'Autumn 2026' }),
        roundMoves: moves(
          {
            before: side({ dueEdtf: null }),
            after: side({ id: 'value-2', status: 'OFF_TRACK', stage: 'IN_FORCE', judgement }),
            dueMove,
            stageChange,
          },
          { before: null, after: side({ id: 'value-3' }) },
          { before: side({ id: 'value-4' }), after: null },
        ),
      }),
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Autumn 2026 compared with Summer 2026' }),
    ).toBeVisible();
    expect(screen.getByText('Status: On track → Off track')).toBeVisible();
    expect(screen.getByText(/^Stage: Signed → In force/)).toBeVisible();
    expect(screen.getByText('Due date: no due date → June 2026')).toBeVisible();
    expect(screen.getByText('The budget names June.')).toBeVisible();
    expect(screen.getByText('The pier opens in June.')).toBeVisible();
    expect(screen.getByText(/^Moved by/)).toHaveTextContent('Moved by Cem, 10 Sept 2026');
    expect(screen.getByText(/^Effective/)).toHaveTextContent('Effective 1 Sept 2026');
    expect(screen.getByRole('link', { name: 'The gazette' })).toHaveAttribute(
      'href',
      '/commitments/FT-0001#evidence-e1',
    );
    expect(screen.getByText(/^Recorded by/)).toHaveTextContent('Recorded by Dora, 2 Sept 2026');
    expect(screen.getByText(/No ship came\./)).toHaveTextContent('Ben: No ship came.');
    expect(screen.getByText('New in the later round')).toBeVisible();
    expect(screen.getByText('Not in the later round')).toBeVisible();
  });

  it('says so if nothing moved, and is nothing if one round is not frozen', async () => {
    const { unmount } = renderAt(at, world({ round: frozen(), roundMoves: moves() }));
    expect(await screen.findByText(/^Nothing moved/)).toBeVisible();
    unmount();
    renderAt(at, world({ round: round(), roundMoves: moves() }));
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  });
});

describe('the list of rounds', () => {
  it('is empty with one action, which opens a round of a team that the user manages', async () => {
    const asked: unknown[] = [];
    const openRound = ({ input }: { input: object }) => (asked.push({ ...input }), round());
    const { user } = renderAt('/rounds', world({ openRound }));
    await user.click(await screen.findByRole('button', { name: 'Open round' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Open a reporting round' }));
    await user.click(dialog.getByRole('button', { name: 'Open round' }));
    expect(await dialog.findByText('Enter a title.')).toBeVisible();
    await user.type(dialog.getByLabelText(/^Title/), 'Autumn 2026');
    await user.clear(dialog.getByLabelText(/^Deadline/));
    await user.type(dialog.getByLabelText(/^Deadline/), '1 October 2035');
    await user.click(dialog.getByRole('button', { name: 'Open round' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Autumn 2026' })).toBeVisible();
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(asked).toEqual([
      { teamId: security.id, title: 'Autumn 2026', asked: null, since: day, deadline: '2035-10-01' },
    ]);
  });

  it('offers nothing to people who manage no team', async () => {
    renderAt('/rounds', world({ viewer: auditor(), rounds: connection([round(), frozen({ id: 'r2' })]) }));
    expect(await screen.findByText(/1 report missing/)).toBeVisible();
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
  });
});
