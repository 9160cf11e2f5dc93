import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { DeliveryBlock_CommitmentFragmentDoc, StatusHead_CommitmentFragmentDoc } from '../../generated/graphql.js';
import { commitment, evidence, list, report, stageChange } from '../../testing/delivery.js';
import { coded, contributor, manager, viewer } from '../../testing/people.js';
import { FakeUpload } from '../../testing/fake-upload.js';
import { renderBlocks } from '../../testing/render-block.js';
import { DeliveryBlock } from './delivery-block.js';
import { StatusHead } from './status-head.js';

const open = (parts: object = {}, world: object = {}) =>
  renderBlocks(
    { viewer: contributor(), commitment: commitment(parts), ...world },
    [DeliveryBlock_CommitmentFragmentDoc, StatusHead_CommitmentFragmentDoc],
    (of) => (
      <>
        <StatusHead commitment={of} afterMissing={(id) => <span>follow {id}</span>} />
        <DeliveryBlock commitment={of} />
      </>
    ),
  );

describe('the stage', () => {
  it('is a ladder, and since when', async () => {
    open();
    const ladder = await screen.findByRole('list', { name: 'Stage' });
    expect(within(ladder).getByText('Announced').closest('li')).toHaveAttribute('aria-current', 'step');
    expect(screen.getByText('15 Jan 2026')).toBeVisible();
  });

  it('shows its history on demand', async () => {
    const back = stageChange({ id: 's2', stage: 'ALLOCATED', effectiveEdtf: '2026-06', reason: 'Another grant.' });
    const { user } = open({ stageChanges: list([back, stageChange()]) });
    expect(screen.queryByText('Another grant.')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Stages so far' }));
    expect(screen.getByText('Another grant.')).toBeVisible();
    expect(screen.getByText('June 2026')).toBeVisible();
  });

  it('is changed with its date, as understood, and the evidence that shows it', async () => {
    const asked: object[] = [];
    const changeStage = ({ input }: { input: object }) => {
      asked.push(input);
      return { ...stageChange({ id: 's2', stage: 'ALLOCATED' }), commitment: commitment({ stage: 'ALLOCATED' }) };
    };
    const { user } = open({ evidence: list([evidence()]) }, { changeStage });
    await user.click(await screen.findByRole('button', { name: 'Change stage' }));
    const form = within(screen.getByRole('form', { name: 'Change stage' }));
    await user.selectOptions(form.getByLabelText(/^Stage/), 'Allocated');
    expect(form.getByText(/Needs evidence of grade A: /)).toBeVisible();
    await user.type(form.getByLabelText(/Effective date/), 'June 2026');
    expect(form.getByText('Understood as 1 Jun 2026 to 30 Jun 2026')).toBeVisible();
    await user.click(form.getByRole('checkbox', { name: 'The ministry’s release' }));
    await user.selectOptions(form.getByLabelText('Grade'), 'A');
    await user.click(form.getByRole('button', { name: 'Change stage' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(asked).toEqual([
      {
        commitmentId: 'c1',
        stage: 'ALLOCATED',
        effectiveOn: '2026-06',
        partyId: null,
        reason: null,
        supports: [{ evidenceId: 'evidence-1', role: 'SUPPORTS', grade: 'A' }],
        newEvidence: [],
      },
    ]);
    expect(screen.getByText('Allocated').closest('li')).toHaveAttribute('aria-current', 'step');
  });

  it.each([
    ['12/03/2025', /can mean 12 March 2025 or 3 December 2025/],
    ['soon', /“soon” cannot be read as a date/],
  ])('is not sent with the date %j, and says why beside the field', async (typed, words) => {
    const asked: object[] = [];
    const { user } = open({}, { changeStage: (input: object) => (asked.push(input), stageChange({})) });
    await user.click(await screen.findByRole('button', { name: 'Change stage' }));
    const form = within(screen.getByRole('form'));
    await user.selectOptions(form.getByLabelText(/^Stage/), 'Allocated');
    await user.type(form.getByLabelText(/Effective date/), typed);
    await user.click(form.getByRole('button', { name: 'Change stage' }));
    expect(form.getByLabelText(/Effective date/)).toHaveAccessibleDescription(words);
    expect(form.getByLabelText(/Effective date/)).toHaveFocus();
    expect(asked).toEqual([]);
  });

  it('asks for the reason of a step back, and shows a refusal beside its field', async () => {
    const changeStage = () => ({ __typename: 'InvalidInput', message: 'Say why.', field: 'reason', code: 'X' });
    const { user } = open({ stage: 'PAID_OVER' }, { changeStage });
    await user.click(await screen.findByRole('button', { name: 'Change stage' }));
    const form = within(screen.getByRole('form'));
    expect(form.queryByLabelText(/^Reason/)).toBeNull();
    await user.selectOptions(form.getByLabelText(/^Stage/), 'Announced');
    await user.type(form.getByLabelText(/Effective date/), '2026');
    await user.click(form.getByRole('button', { name: 'Change stage' }));
    await waitFor(() => expect(form.getByLabelText(/^Reason/)).toHaveAccessibleDescription(/Say why/));
    expect(form.getByLabelText(/^Reason/)).toHaveFocus();
    expect(form.getByLabelText(/Effective date/)).toHaveValue('2026');
  });
});

describe('a rung that does not apply', () => {
  const rung = {
    __typename: 'RungMark',
    id: 'mark-1',
    stage: 'CONTRACTED',
    reason: 'It is paid by statute.',
    recordedAt: '2026-11-20T09:00:00Z',
    recordedBy: { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' },
  };
  const markRung =
    (asked: object[], rungsNotApplying: object[]) =>
    ({ input }: { input: object }) => {
      asked.push(input);
      return { __typename: 'RungMark', id: 'mark-2', commitment: commitment({ rungsNotApplying }) };
    };

  it('is marked with its reason, and drawn so', async () => {
    const asked: object[] = [];
    const { user } = open({}, { markRung: markRung(asked, [rung]) });
    await user.click(await screen.findByRole('button', { name: 'Mark a stage “does not apply”' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Reason/), 'It is paid by statute.');
    await user.click(dialog.getByRole('button', { name: 'Mark stage' }));
    expect(await dialog.findByText('Choose the stage that does not apply.')).toBeVisible();
    expect(dialog.queryByRole('option', { name: 'Announced' })).toBeNull();
    await user.selectOptions(dialog.getByLabelText(/^Stage/), 'Contracted or granted');
    await user.click(dialog.getByRole('button', { name: 'Mark stage' }));
    expect(await screen.findByText('“Contracted or granted” does not apply')).toBeVisible();
    expect(asked).toEqual([
      { commitmentId: 'c1', stage: 'CONTRACTED', applies: false, reason: 'It is paid by statute.' },
    ]);
    expect(within(screen.getByRole('list', { name: 'Stage' })).getByText('(does not apply)')).toBeInTheDocument();
  });

  it('is not offered as a next stage, and applies again after all', async () => {
    const asked: object[] = [];
    const { user } = open({ rungsNotApplying: [rung] }, { markRung: markRung(asked, []) });
    await user.click(await screen.findByRole('button', { name: 'Change stage' }));
    expect(screen.queryByRole('option', { name: 'Contracted or granted' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '“Contracted or granted” applies after all' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Reason/), 'A contract was signed.');
    await user.click(dialog.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('It is paid by statute.')).toBeNull());
    expect(asked).toEqual([
      { commitmentId: 'c1', stage: 'CONTRACTED', applies: true, reason: 'A contract was signed.' },
    ]);
  });

  it('can be read, but not marked, without the right to change it', async () => {
    open({ rungsNotApplying: [rung] }, { viewer: viewer() });
    expect(await screen.findByText('It is paid by statute.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /appl/ })).toBeNull();
  });
});

describe('the status', () => {
  it('is shown as a gap while there is none', async () => {
    open({ datePassed: true });
    expect(await screen.findByText('No report yet, so the status is “Unclear”.')).toBeVisible();
    expect(screen.getByText('Date passed')).toBeVisible();
    expect(screen.queryByText('Overdue')).toBeNull();
    expect(screen.queryByRole('button', { name: /All reports/ })).toBeNull();
  });

  it('says where it was delivered before, or agreed without evidence', async () => {
    open({ reversed: true, isOverride: true });
    expect(await screen.findByText('Reversed')).toBeVisible();
    expect(screen.getByText('Unproven')).toBeVisible();
  });

  it('gives the rationale, who and when, and each missing thing with its follow-up', async () => {
    const current = report({ status: 'UNCLEAR', missing: [{ id: 'm1', words: 'The signed text' }] });
    open({ currentReport: current, lastReport: current, reports: list([current]) });
    expect(await screen.findByText('The contract was signed.')).toBeVisible();
    expect(screen.getByText('19 Nov 2026')).toBeVisible();
    expect(screen.getByText('Ana Costa')).toBeVisible();
    expect(screen.getByText('follow m1')).toBeVisible();
  });

  it('can be read by all and reported only by the lead team', async () => {
    open({}, { viewer: viewer() });
    expect(await screen.findByText(/No report yet, so/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Report status' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change stage' })).toBeNull();
  });

  it('is reported with what is missing, as seen from the last report, and the page follows', async () => {
    const asked: Record<string, unknown>[] = [];
    const before = report({ id: 'r0', status: 'ON_TRACK', isCurrent: false });
    const made = report({
      status: 'UNCLEAR',
      rationale: 'We cannot tell.',
      missing: [{ id: 'm1', words: 'The text' }],
    });
    const reportStatus = ({ input }: { input: Record<string, unknown> }) => {
      asked.push(input);
      return { ...made, commitment: held() };
    };
    const held = () =>
      asked.length > 0
        ? commitment({ currentReport: made, lastReport: made, reports: list([made, before]) })
        : commitment({ lastReport: before, reports: list([before]) });
    const { user } = open({}, { reportStatus, commitment: held });
    await user.click(await screen.findByRole('button', { name: 'Report status' }));
    const form = within(screen.getByRole('form', { name: 'Report status' }));
    await user.click(form.getByRole('radio', { name: 'Unclear' }));
    await user.type(form.getByLabelText(/^Rationale/), 'We cannot tell.');
    await user.type(form.getByLabelText('Gap 1'), 'The text');
    await user.click(form.getByRole('button', { name: 'Add another gap' }));
    await user.click(form.getByRole('button', { name: 'Report status' }));
    expect(await screen.findByText('We cannot tell.')).toBeVisible();
    expect(asked).toMatchObject([{ status: 'UNCLEAR', missing: ['The text'], seenJudgementId: 'r0' }]);
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByRole('button', { name: 'All reports (2)' })).toBeVisible();
  });

  it('is reported with new evidence in the same form: a pasted link, and a file that is dropped in', async () => {
    const browserUpload = window.XMLHttpRequest;
    window.XMLHttpRequest = FakeUpload as never;
    const asked: { newEvidence?: unknown; supports?: unknown }[] = [];
    const reportStatus = ({ input }: { input: (typeof asked)[number] }) => (
      asked.push(input),
      { ...report(), commitment: commitment({ currentReport: report() }) }
    );
    const { user } = open({}, { reportStatus });
    await user.click(await screen.findByRole('button', { name: 'Report status' }));
    const form = within(screen.getByRole('form'));
    await user.click(form.getByRole('radio', { name: 'On track' }));
    await user.type(form.getByLabelText(/^Rationale/), 'They sail.');
    await user.click(form.getByLabelText('Paste a link or drop a file'));
    await user.paste('not a link');
    await user.tab();
    expect(form.getByLabelText('Paste a link or drop a file')).toHaveAccessibleDescription(/not a web address/);
    await user.clear(form.getByLabelText('Paste a link or drop a file'));
    await user.click(form.getByLabelText('Paste a link or drop a file'));
    await user.paste('https://www.example.org/timetable');
    const link = within(form.getByRole('group', { name: 'New evidence 1' }));
    expect(link.getByLabelText(/^Title/)).toHaveValue('example.org/timetable');
    await user.selectOptions(link.getByLabelText('Grade'), 'B');

    fireEvent.drop(form.getByRole('group', { name: 'New evidence' }), {
      dataTransfer: { files: [new File(['x'], 'letter.pdf')] },
    });
    act(() => FakeUpload.last.answer(201, { id: 'f1', sha256: 'a', size: 10, mediaType: 'application/pdf' }));
    const file = within(await form.findByRole('group', { name: 'New evidence 2' }));
    expect(file.getByLabelText(/^Title/)).toHaveValue('letter.pdf');
    await user.click(form.getByRole('button', { name: 'Report status' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    window.XMLHttpRequest = browserUpload;
    expect(asked).toMatchObject([
      {
        newEvidence: [
          { kind: 'LINK', title: 'example.org/timetable', address: 'https://www.example.org/timetable', grade: 'B' },
          { kind: 'FILE', title: 'letter.pdf', fileId: 'f1', role: 'SUPPORTS', grade: 'D' },
        ],
        supports: [],
      },
    ]);
  });

  it('offers a search that found nothing where the status is “unclear” or “not started”', async () => {
    const asked: { newEvidence: object[] }[] = [];
    const reportStatus = ({ input }: { input: (typeof asked)[number] }) => (
      asked.push(input),
      { ...report(), commitment: commitment({ currentReport: report() }) }
    );
    const { user } = open({}, { reportStatus });
    await user.click(await screen.findByRole('button', { name: 'Report status' }));
    const form = within(screen.getByRole('form'));
    const offered = () => form.queryByRole('button', { name: 'Search that found nothing' });
    expect(offered()).toBeNull();
    await user.click(form.getByRole('radio', { name: 'On track' }));
    expect(offered()).toBeNull();
    await user.click(form.getByRole('radio', { name: 'Not started' }));
    await user.type(form.getByLabelText(/^Rationale/), 'No contract.');
    await user.click(offered()!);
    const search = within(form.getByRole('group', { name: 'New evidence 1' }));
    expect(search.queryByLabelText('Grade')).toBeNull();
    await user.type(search.getByLabelText(/^What you looked for/), 'a contract');
    await user.type(search.getByLabelText(/^Where you searched/), 'the gazette');
    await user.click(form.getByRole('button', { name: 'Report status' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.newEvidence).toMatchObject([
      { kind: 'SEARCH', lookedFor: 'a contract', lookedIn: ['the gazette'], role: 'SUPPORTS', grade: 'D' },
    ]);
  });

  it('says beside the piece what is wrong with new evidence, and keeps it', async () => {
    const reportStatus = { __typename: 'InvalidInput', message: 'Too far.', field: 'newEvidence.1.title', code: 'X' };
    const { user } = open({}, { reportStatus });
    await user.click(await screen.findByRole('button', { name: 'Report status' }));
    const form = within(screen.getByRole('form'));
    await user.click(form.getByRole('radio', { name: 'On track' }));
    await user.click(form.getByRole('button', { name: 'Figure' }));
    await user.click(form.getByRole('button', { name: 'Figure' }));
    await user.click(form.getByRole('button', { name: 'Report status' }));
    const [first, second] = form.getAllByLabelText(/^Title/);
    await waitFor(() => expect(second).toHaveAccessibleDescription('Too far.'));
    expect(first).not.toHaveAccessibleDescription();
  });

  it('shows a newer report, keeps what was typed, and files it on request', async () => {
    const seen: unknown[] = [];
    const newer = {
      __typename: 'NewerJudgement',
      message: 'Ben reported on this.',
      judgementId: 'r9',
      status: 'OFF_TRACK',
      rationale: 'The money is gone.',
      effectiveOn: '2026-11-20',
      recordedAt: '2026-11-20T10:00:00Z',
      by: 'Ben',
    };
    const reportStatus = ({ input }: { input: { seenJudgementId: string | null } }) => {
      seen.push(input.seenJudgementId);
      return seen.length === 1 ? newer : { ...report(), commitment: commitment({ currentReport: report() }) };
    };
    const { user } = open({}, { reportStatus });
    await user.click(await screen.findByRole('button', { name: 'Report status' }));
    const form = within(screen.getByRole('form'));
    await user.click(form.getByRole('radio', { name: 'On track' }));
    await user.type(form.getByLabelText(/^Rationale/), 'Mine');
    await user.click(form.getByRole('button', { name: 'Report status' }));
    const alert = await form.findByRole('alert');
    expect(alert).toHaveTextContent('The money is gone.');
    expect(alert).toHaveFocus();
    expect(form.getByLabelText(/^Rationale/)).toHaveValue('Mine');
    await user.click(form.getByRole('button', { name: 'File anyway' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(seen).toEqual([null, 'r9']);
  });

  it('keeps what was typed when the form is closed, and when the server fails', async () => {
    const reportStatus = () => {
      throw coded('INTERNAL');
    };
    const { user } = open({}, { reportStatus });
    await user.click(await screen.findByRole('button', { name: 'Report status' }));
    await user.click(screen.getByRole('radio', { name: 'At risk' }));
    await user.type(screen.getByLabelText(/^Rationale/), 'Half a thought');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Report status' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText(/^Rationale/)).toHaveValue('Half a thought');
    expect(screen.getByRole('radio', { name: 'At risk' })).toBeChecked();
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Report status' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/Something went wrong on our side/);
    expect(screen.getByLabelText(/^Rationale/)).toHaveValue('Half a thought');
  });

  it('made by mistake is withdrawn with a reason', async () => {
    const asked: object[] = [];
    const current = report();
    const withdrawReport = ({ input }: { input: object }) => {
      asked.push(input);
      return { ...current, isWithdrawn: true, commitment: held() };
    };
    const held = () => commitment(asked.length > 0 ? {} : { currentReport: current, reports: list([current]) });
    const { user } = open({}, { withdrawReport, commitment: held });
    await user.click(await screen.findByRole('button', { name: 'All reports (1)' }));
    await user.click(await screen.findByRole('button', { name: 'Withdraw the report “On track”' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Reason/), 'For the wrong one.');
    await user.click(dialog.getByRole('button', { name: 'Withdraw report' }));
    expect(await screen.findByText(/No report yet, so/)).toBeVisible();
    expect(asked).toEqual([{ judgementId: 'report-1', reason: 'For the wrong one.' }]);
  });
});

describe('the agreement', () => {
  const mia = { __typename: 'Person', id: 'person-mia', name: 'Mia Ruiz' };
  const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
  const filed = (parts: object = {}) => report({ recordedBy: ben, ...parts });
  const signed = (decision: string, reason: string | null = null) => ({
    id: decision,
    decision,
    reason,
    override: null,
    unmetMilestones: [],
    removedMilestones: [],
    at: '2026-11-20T10:00:00Z',
    by: mia,
  });
  const openWith = (current: object, parts: object = {}, world: object = {}) =>
    open(
      { status: 'ON_TRACK', currentReport: current, lastReport: current, reports: list([current]), ...parts },
      world,
    );
  const head = async () => within(await screen.findByRole('region', { name: 'Status' }));

  it('is a manager’s, who agrees or sends the report back', async () => {
    const asked: object[] = [];
    const signOffReport = ({ input }: { input: object }) => {
      asked.push(input);
      return filed({ signOffs: [signed('AGREED')], commitment: commitment({ agreedReport: filed() }) });
    };
    const { user } = openWith(filed(), {}, { viewer: manager(), signOffReport });
    const status = await head();
    expect(status.getByRole('button', { name: 'Send back the report “On track”' })).toBeVisible();
    await user.click(status.getByRole('button', { name: 'Agree with the report “On track”' }));
    expect(await status.findByText('Agreed', { selector: 'p' })).toBeVisible();
    expect(status.queryByRole('button', { name: /^Agree/ })).toBeNull();
    expect(asked).toEqual([{ judgementId: 'report-1', decision: 'AGREED', seenSignOffId: null, seenTestId: null }]);
  });

  it('names the required milestones that lack accepted evidence, and asks for a reason to agree without it', async () => {
    const asked: object[] = [];
    const override = 'The log is on its way.';
    const unprovenMilestones = [
      { __typename: 'Milestone', id: 'm1', words: 'All boats sail', weakened: null, removedAt: null },
    ];
    const signOffReport = ({ input }: { input: object }) => {
      asked.push(input);
      const signOffs = [{ ...signed('AGREED'), override, unmetMilestones: unprovenMilestones }];
      return filed({ status: 'DELIVERED', unprovenMilestones, signOffs });
    };
    const current = filed({ status: 'DELIVERED', unprovenMilestones });
    const { user } = openWith(current, { status: 'DELIVERED' }, { viewer: manager(), signOffReport });
    const status = await head();
    await user.click(status.getByRole('button', { name: 'Agree with the report “Delivered”' }));
    const why = status.getByLabelText(/^Why do you agree without it/);
    const named = within(status.getByText(/^These required milestones/).parentElement!);
    expect(named.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['All boats sail']);
    await user.type(why, `${override}{Enter}`);
    expect(await status.findByText('Agreed without accepted evidence for:')).toBeVisible();
    expect(status.getByText(override)).toBeVisible();
    expect(asked).toEqual([
      { judgementId: 'report-1', decision: 'AGREED', seenSignOffId: null, seenTestId: null, override },
    ]);
  });

  it('says which required milestone was removed after the test was written, and after the agreement', async () => {
    const keel = { __typename: 'Milestone', id: 'm1', words: 'A keel', removedAt: '2026-11-20T09:00:00Z' };
    const gone = [{ ...keel, weakened: 'REMOVED', neededGrade: 'B' }];
    const current = filed({ status: 'DELIVERED', unprovenMilestones: gone });
    const { user } = openWith(current, { status: 'DELIVERED', unprovenMilestones: gone }, { viewer: manager() });
    const status = await head();
    const missing = within(status.getByText('Missing', { selector: 'dt' }).parentElement!);
    expect(missing.getByRole('listitem')).toHaveTextContent('A keel Removed since the test was written');
    await user.click(status.getByRole('button', { name: 'Agree with the report “Delivered”' }));
    expect(status.getAllByText('Removed since the test was written')).toHaveLength(2);
    expect(status.getByLabelText(/^Why do you agree without it/)).toBeVisible();
  });

  it('lists a milestone that needs less than the test once', async () => {
    const keel = { __typename: 'Milestone', id: 'm1', words: 'A keel', neededGrade: 'C', weakened: 'GRADE_LOWERED' };
    const milestones = [{ ...keel, isRequired: true, isSupported: false, isMet: false, expiredOn: null, supports: [] }];
    openWith(filed({ status: 'DELIVERED' }), { status: 'DELIVERED', milestones, unprovenMilestones: milestones });
    const missing = within((await head()).getByText('Missing', { selector: 'dt' }).parentElement!);
    expect(missing.getByRole('listitem')).toHaveTextContent(/^A keel /);
  });

  it('says which required milestones were removed under it', async () => {
    const removedMilestones = [{ __typename: 'Milestone', id: 'm2', words: 'A mast' }];
    const unmetMilestones = [{ __typename: 'Milestone', id: 'm1', words: 'A keel', removedAt: '2026-11-20T09:00:00Z' }];
    const signOffs = [{ ...signed('AGREED'), override: 'It floats.', unmetMilestones, removedMilestones }];
    openWith(filed({ status: 'DELIVERED', signOffs }), { status: 'DELIVERED' });
    const status = await head();
    const listed = (name: string) => within(status.getByText(name).parentElement!).getByRole('listitem').textContent;
    expect(listed('Agreed without accepted evidence for:')).toBe('A keelRemoved since');
    expect(listed('Required milestones removed since:')).toBe('A mast');
  });

  it('names the version of the test that it was made against', async () => {
    const test = { __typename: 'DeliveryTest', id: 't2', number: 2 };
    openWith(filed({ signOffs: [{ ...signed('AGREED'), test }] }));
    expect((await head()).getByText('against version 2 of the test')).toBeVisible();
  });

  it('is never offered to its author, who is told who decides', async () => {
    openWith(report(), {}, { viewer: manager() });
    const status = await head();
    expect(status.getByText(/You filed this/)).toBeVisible();
    expect(status.queryByRole('button', { name: /^(Agree|Send back)/ })).toBeNull();
  });

  it('shows the earlier report that was agreed while the current one is sent back', async () => {
    const current = report({ status: 'OFF_TRACK', signOffs: [signed('SENT_BACK', 'Which road?')] });
    const agreedReport = report({ id: 'r0', status: 'ON_TRACK', effectiveOn: '2026-10-02' });
    openWith(current, { status: 'OFF_TRACK', agreedReport });
    const status = await head();
    expect(status.getByText('Sent back')).toBeVisible();
    expect(status.getByText('Which road?')).toBeVisible();
    expect(status.getByText(/an earlier report/)).toHaveTextContent('as of 2 Oct 2026, an earlier report');
  });
});
