import { screen, waitFor, within } from '@testing-library/react';
import { addDays } from '@followthrough/domain/days';
import { today } from '../features/platform/days/today.js';
import { assessment, commitment, evidence, followUp, list, report, request } from '../testing/delivery.js';
import { auditor, coded, contributor, deployment, manager, team, viewer } from '../testing/people.js';
import { finding } from '../testing/findings.js';
import { source } from '../testing/sources.js';
import { renderAt } from '../testing/render-at.js';

const world = (parts: object = {}) => ({
  deployment,
  viewer: contributor(),
  sourcesToDecide: list([]),
  evidenceToAccept: list([]),
  requestsToDecide: list([]),
  ownRequests: list([]),
  reportsToAssess: list([]),
  assessmentsToReply: list([]),
  ownDraftAssessments: list([]),
  findingsToAnswer: list([]),
  findingsToCheck: list([]),
  reportsToAgree: list([]),
  reportsSentBack: list([]),
  amendmentsToDecide: list([]),
  readingsWaiting: list([]),
  samplesWaiting: list([]),
  roundsToSign: list([]),
  roundsToReport: list([]),
  commitmentsNeeding: list([]),
  myWork: list([]),
  ...parts,
});
const due = (id: string, dueOn: string | null) => followUp({ id, title: `Do ${id}`, dueOn });

describe('my work', () => {
  it('shows a skeleton while it loads', async () => {
    renderAt('/my-work', world({ myWork: () => new Promise(() => undefined) }));
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says what will appear when there is nothing to do', async () => {
    renderAt('/my-work', world());
    expect(await screen.findByText(/Nothing is waiting for you/)).toBeVisible();
  });

  it('says what happened and tries again', async () => {
    let fails = true;
    const myWork = () => {
      if (fails) throw coded('INTERNAL');
      return list([due('a', null)]);
    };
    const { user } = renderAt('/my-work', world({ myWork }));
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Do a')).toBeVisible();
  });

  it('has what is overdue first, then today, and leaves out groups that are empty', async () => {
    const items = [due('late', addDays(today(), -2)), due('now', today()), due('some day', null)];
    renderAt('/my-work', world({ myWork: list(items) }));
    expect(await screen.findByText('3 items')).toBeVisible();
    const main = within(screen.getByRole('main'));
    expect(main.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Overdue',
      'Today',
      'Later',
    ]);
    expect(within(main.getByRole('region', { name: 'Overdue' })).getByText('2 days ago')).toBeVisible();
    const link = main.getAllByRole('link', { name: /FT-0001/ })[0]!;
    expect(link).toHaveAttribute('href', '/commitments/FT-0001#follow-ups');
  });

  it('is done in place: what was finished stays to be seen', async () => {
    const done = followUp({
      id: 'a',
      title: 'Do a',
      state: 'DONE',
      outcome: 'Done.',
      finishedAt: '2026-11-21T09:00:00Z',
    });
    const { user } = renderAt('/my-work', world({ myWork: list([due('a', today())]), finishFollowUp: done }));
    await user.click(await screen.findByRole('button', { name: 'Finish Do a' }));
    await user.type(await screen.findByLabelText(/Outcome/), 'Done.');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Reopen Do a' })).toBeVisible();
    expect(screen.getByText('Do a')).toBeVisible();
  });

  it('adds the next page to what is shown', async () => {
    const myWork = ({ after }: { after?: string }) => (after ? list([due('b', null)]) : list([due('a', null)], true));
    const { user } = renderAt('/my-work', world({ myWork }));
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Do b')).toBeVisible();
    expect(screen.getByText('Do a')).toBeVisible();
  });

  it('names the commitment that each is for', async () => {
    const item = followUp({ commitment: commitment({ reference: 'FT-0042', title: 'Another one' }) });
    renderAt('/my-work', world({ myWork: list([item]) }));
    expect(await screen.findByRole('link', { name: 'FT-0042 · Another one' })).toBeVisible();
  });

  it('lists proposals and reports above follow-ups, each with its count', async () => {
    const silent = commitment({ id: 'c2', title: 'Fund the ferries', accountable: null, dueLatest: null });
    const late = commitment({ id: 'c3', title: 'Sign it', dueLatest: addDays(today(), -21), datePassed: true });
    const toDecide = source('s1', { proposalsMade: 7, proposalsDecided: 5 });
    const lists = { sourcesToDecide: list([toDecide]), commitmentsNeeding: list([late, silent]) };
    renderAt('/my-work', world({ ...lists, myWork: list([due('a', null)]) }));
    const main = within(await screen.findByRole('main'));
    const decide = within(await main.findByRole('region', { name: 'Decide' }));
    expect(decide.getByRole('link', { name: 'Statement s1' })).toHaveAttribute('href', '/sources/s1');
    expect(decide.getByText('2 proposals')).toBeVisible();
    const report = within(main.getByRole('region', { name: 'Report' }));
    expect(report.getAllByRole('link', { name: 'FT-0001' })[0]).toHaveAttribute('href', '/commitments/FT-0001');
    expect(report.getByText('Never reported')).toBeVisible();
    expect(report.getByText('3 weeks ago')).toBeVisible();
    expect(main.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Decide',
      'Report',
      'Do 1',
    ]);
  });

  it('opens the form of a report that is due with one click, and one line stays where it was', async () => {
    const silent = commitment({ id: 'c2', title: 'Fund the ferries', reports: list([]), stageChanges: list([]) });
    const { user } = renderAt('/my-work', world({ commitmentsNeeding: list([silent]), commitment: silent }));
    const opener = await screen.findByRole('button', { name: 'Report on FT-0001 Fund the ferries' });
    await user.click(opener);
    const form = within(await screen.findByRole('dialog', { name: 'Report status' }));
    expect(await form.findByRole('button', { name: 'Report status' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it('leads users who may not report to the commitment', async () => {
    const others = commitment({ id: 'c2', title: 'Fund the ferries', leadTeam: team('Trade') });
    renderAt('/my-work', world({ commitmentsNeeding: list([others]) }));
    const link = await screen.findByRole('link', { name: 'Fund the ferries' });
    expect(link).toHaveAttribute('href', '/commitments/FT-0001#status');
  });

  it('shows no proposals or reports to users who may only read', async () => {
    const lists = { sourcesToDecide: list([source('s1')]), commitmentsNeeding: list([commitment()]) };
    renderAt('/my-work', world({ ...lists, viewer: viewer(), myWork: list([due('a', null)]) }));
    await screen.findByText('Do a');
    expect(screen.queryByRole('region', { name: 'Decide' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Report' })).toBeNull();
  });

  it('is worked by keys: J and K move, F finishes, and what is typed into a field is no key', async () => {
    const finished = { state: 'DONE', outcome: 'jk', finishedAt: '2026-11-21T09:00:00Z' };
    const done = followUp({ id: 'b', title: 'Do b', dueOn: today(), ...finished });
    const sent: unknown[] = [];
    const finishFollowUp = (asked: unknown) => {
      sent.push(asked);
      return done;
    };
    const myWork = list([due('a', today()), due('b', today())]);
    const { user } = renderAt('/my-work', world({ myWork, finishFollowUp }));
    (await screen.findByRole('heading', { level: 1, name: 'My work' })).focus();
    await screen.findByText('Do b');
    await user.keyboard('j');
    expect(screen.getByRole('button', { name: 'Do a' })).toHaveFocus();
    await user.keyboard('jkj');
    expect(screen.getByRole('button', { name: 'Do b' })).toHaveFocus();
    await user.keyboard('f');
    expect(screen.getByLabelText(/Outcome/)).toHaveFocus();
    await user.keyboard('jk{Enter}');
    expect(await screen.findByRole('button', { name: 'Reopen Do b' })).toBeVisible();
    expect(sent).toEqual([{ input: { id: 'b', outcome: 'jk' } }]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Do b' })).toHaveFocus());
  });

  it('is moved through by J and K right after it was opened, before anything has focus', async () => {
    const { user } = renderAt('/my-work', world({ myWork: list([due('a', today())]) }));
    await screen.findByText('Do a');
    expect(document.body).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(document.body).toHaveFocus();
    await user.keyboard('j');
    expect(screen.getByRole('button', { name: 'Do a' })).toHaveFocus();
  });

  it('names in the help only the keys that do something', async () => {
    const { user } = renderAt('/my-work', world({ myWork: list([due('a', today())]) }));
    await screen.findByText('Do a');
    await user.keyboard('?');
    const help = within(await screen.findByRole('region', { name: 'In a list of work' }));
    expect(help.getByText('Finish the follow-up')).toBeVisible();
    expect(help.queryByText(/^Accept the evidence/)).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'In a list of work' })).toBeNull());
  });

  it('accepts evidence with one key, and does not with the words', async () => {
    const of = commitment({ reference: 'FT-0042', title: 'Fund the ferries' });
    const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
    const item = (id: string, parts: object = {}) =>
      evidence({ id, title: `Letter ${id}`, submittedBy: ben, commitment: of, ...parts });
    const sent: unknown[] = [];
    const decideEvidence = ({ input }: { input: { evidenceId: string; decision: string; reason: string | null } }) => {
      sent.push([input.evidenceId, input.decision, input.reason]);
      const made = { __typename: 'Acceptance', id: `of ${input.evidenceId}`, at: '2026-11-21T09:00:00Z', by: ben };
      return item(input.evidenceId, { acceptances: [{ ...made, decision: input.decision, reason: input.reason }] });
    };
    const evidenceToAccept = list([item('a'), item('b')]);
    const { user } = renderAt('/my-work', world({ viewer: manager(), evidenceToAccept, decideEvidence }));
    const accept = within(await screen.findByRole('region', { name: 'Accept' }));
    expect(accept.getAllByRole('link', { name: 'FT-0042 · Fund the ferries' })).toHaveLength(2);
    (await screen.findByRole('heading', { level: 1, name: 'My work' })).focus();
    await user.keyboard('ja');
    expect(await accept.findByLabelText('Accepted')).toBeVisible();
    await user.keyboard('jx');
    expect(accept.getByLabelText(/^Reason/)).toHaveFocus();
    await user.keyboard('Another harbour.{Enter}');
    expect(await accept.findByLabelText('Not accepted')).toBeVisible();
    expect(sent).toEqual([
      ['a', 'ACCEPTED', null],
      ['b', 'NOT_ACCEPTED', 'Another harbour.'],
    ]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Letter b' })).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(await accept.findByText('Another harbour.')).toBeVisible();
  });

  it('keeps the last decision in its place once it is counted that nothing waits', async () => {
    const by = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
    const item = evidence({ id: 'a', title: 'Letter a', submittedBy: by, commitment: commitment() });
    const made = {
      __typename: 'Acceptance',
      id: 'a1',
      decision: 'ACCEPTED',
      reason: null,
      at: '2026-11-21T09:00:00Z',
      by,
    };
    let waiting = 1;
    const decideEvidence = () => {
      waiting = 0;
      return { ...item, acceptances: [made] };
    };
    const evidenceToAccept = () => ({ ...list([item]), totalCount: waiting });
    const { user } = renderAt('/my-work', world({ viewer: manager(), evidenceToAccept, decideEvidence }));
    await screen.findByRole('link', { name: 'My work, 1 waiting' });
    await user.keyboard('ja');
    expect(await screen.findByLabelText('Accepted')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('1 item')).toBeNull());
    expect(screen.getByLabelText('Accepted')).toBeVisible();
  });

  it('names the decision in words where the details of a row are open', async () => {
    const by = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
    const item = (parts: object = {}) =>
      evidence({ id: 'a', title: 'Letter a', submittedBy: by, commitment: commitment(), ...parts });
    const made = {
      __typename: 'Acceptance',
      id: 'a1',
      decision: 'ACCEPTED',
      reason: null,
      at: '2026-11-21T09:00:00Z',
      by,
    };
    const decideEvidence = () => item({ acceptances: [made] });
    const evidenceToAccept = list([item()]);
    const { user } = renderAt('/my-work', world({ viewer: manager(), evidenceToAccept, decideEvidence }));
    const accept = within(await screen.findByRole('region', { name: 'Accept' }));
    await user.click(accept.getByRole('button', { name: 'Letter a' }));
    await user.click(accept.getByText('Accept', { selector: 'button *' }));
    expect(await accept.findByLabelText('Accepted')).toBeVisible();
    expect(accept.queryByText('Accept', { selector: 'button *' })).toBeNull();
  });

  it('agrees to a request with one key, and refuses with the words', async () => {
    const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
    const item = (id: string, parts: object = {}) => {
      const of = commitment({ id: `of ${id}`, reference: `FT-00${id}`, title: `Boat ${id}`, dueEdtf: '2026-06' });
      return request({ id, askedBy: ben, commitment: of, ...parts });
    };
    const sent: unknown[] = [];
    const decideRequest = ({ input }: { input: { requestId: string; decision: string; words: string | null } }) => {
      sent.push([input.requestId, input.decision, input.words]);
      const outcome = { __typename: 'RequestOutcome', ending: input.decision, words: input.words, by: ben };
      return item(input.requestId, { outcome: { ...outcome, at: '2026-11-21T09:00:00Z' } });
    };
    const requestsToDecide = list([item('41'), item('42')]);
    const { user } = renderAt('/my-work', world({ viewer: manager(), requestsToDecide, decideRequest }));
    const decide = within(await screen.findByRole('region', { name: 'Decide requests' }));
    expect(decide.getByRole('link', { name: 'FT-0041 · Boat 41' })).toHaveAttribute(
      'href',
      '/commitments/FT-0041#request-41',
    );
    expect(screen.getByText('2 items')).toBeVisible();
    (await screen.findByRole('heading', { level: 1, name: 'My work' })).focus();
    await user.keyboard('ja');
    expect(await decide.findByLabelText('Agreed')).toBeVisible();
    await user.keyboard('jx');
    await waitFor(() => expect(decide.getByLabelText(/^Reason/)).toHaveFocus());
    await user.keyboard('Keep the date.{Enter}');
    expect(await decide.findByLabelText('Refused')).toBeVisible();
    expect(sent).toEqual([
      ['41', 'AGREED', null],
      ['42', 'REFUSED', 'Keep the date.'],
    ]);
    await user.keyboard('{Enter}');
    expect(await decide.findByText('Keep the date.')).toBeVisible();
  });

  it('shows what waits for another person’s decision, without counting it', async () => {
    const ownRequests = list([request()]);
    const outcome = { __typename: 'RequestOutcome', ending: 'WITHDRAWN', words: null, at: '2026-11-21T09:00:00Z' };
    const withdrawRequest = () =>
      request({ outcome: { ...outcome, by: { __typename: 'Person', id: 'p', name: 'Ana' } } });
    const { user } = renderAt('/my-work', world({ ownRequests, withdrawRequest }));
    const own = within(await screen.findByRole('region', { name: 'My requests' }));
    expect(own.getByLabelText('Waiting for a decision')).toBeVisible();
    expect(screen.queryByText('1 item')).toBeNull();
    await user.click(own.getByRole('button', { name: 'Withdraw: Fund the patrol boats' }));
    expect(await own.findByLabelText('Withdrawn')).toBeVisible();
  });

  it('agrees with a report with one key, and sends one back with the words', async () => {
    const of = (title: string) => commitment({ id: title, reference: 'FT-0042', title });
    const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
    const filed = (title: string, parts: object = {}) =>
      report({ id: title, recordedBy: ben, commitment: of(title), ...parts });
    const reports = [filed('Ferries'), filed('Boats')];
    const mia = { __typename: 'Person', id: 'person-mia', name: 'Mia Ruiz' };
    const sent: unknown[] = [];
    const signOffReport = ({ input }: { input: { judgementId: string; decision: string; reason?: string } }) => {
      sent.push([input.judgementId, input.decision, input.reason]);
      const none = { override: null, unmetMilestones: [], removedMilestones: [] };
      const made = {
        __typename: 'SignOff',
        id: `of ${input.judgementId}`,
        ...none,
        at: '2026-11-21T09:00:00Z',
        by: mia,
      };
      const signOffs = [{ ...made, decision: input.decision, reason: input.reason }];
      return filed(input.judgementId, { signOffs });
    };
    const { user } = renderAt('/my-work', world({ viewer: manager(), reportsToAgree: list(reports), signOffReport }));
    const agree = within(await screen.findByRole('region', { name: 'Agree' }));
    (await screen.findByRole('heading', { level: 1, name: 'My work' })).focus();
    await user.keyboard('ja');
    expect(await agree.findByLabelText('Agreed')).toBeVisible();
    await user.keyboard('jx');
    expect(agree.getByLabelText(/^What should change/)).toHaveFocus();
    await user.keyboard('Which road?{Enter}');
    expect(await agree.findByLabelText('Sent back')).toBeVisible();
    expect(sent).toEqual([
      ['Ferries', 'AGREED', undefined],
      ['Boats', 'SENT_BACK', 'Which road?'],
    ]);
    await waitFor(() => expect(screen.getByRole('button', { name: /Boats/ })).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(await agree.findByText('Which road?')).toBeVisible();
  });

  it('shows a report that was sent back with the reason, and opens the form for the next one', async () => {
    const mia = { __typename: 'Person', id: 'person-mia', name: 'Mia Ruiz' };
    const signOffs = [{ id: 's1', decision: 'SENT_BACK', reason: 'Which road?', at: '2026-11-21T09:00:00Z', by: mia }];
    const current = report({ status: 'AT_RISK', signOffs });
    const held = commitment({ currentReport: current, lastReport: current });
    const reports = [{ ...current, commitment: held }];
    const { user } = renderAt('/my-work', world({ reportsSentBack: list(reports), commitment: held }));
    const back = within(await screen.findByRole('region', { name: 'Sent back' }));
    expect(back.getByText('Which road?')).toBeVisible();
    expect(back.getByText('Mia Ruiz')).toBeVisible();
    await user.click(back.getByRole('button', { name: /^Report on FT-0001/ }));
    const form = within(await screen.findByRole('dialog', { name: 'Report status' }));
    // The form starts where the report that was sent back ended.
    expect(await form.findByRole('radio', { name: 'At risk' })).toBeChecked();
  });

  it('shows an auditor their own drafts with the deadline, each with the way to it', async () => {
    const one = assessment({ id: 'a1', commitment: commitment({ title: 'Dredge the port' }) });
    renderAt('/my-work', world({ viewer: auditor(), ownDraftAssessments: list([one]), myWork: list([]) }));
    const drafts = within(await screen.findByRole('region', { name: 'My drafts' }));
    expect(drafts.getByRole('link', { name: 'Dredge the port' })).toHaveAttribute(
      'href',
      '/commitments/FT-0001#assessment-a1',
    );
    expect(drafts.getByText(/^Reply due/)).toBeVisible();
  });

  it('lets a manager refuse or look at evidence after an acceptance that was refused', async () => {
    const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
    const waiting = evidence({ id: 'a', title: 'Letter a', submittedBy: ben, commitment: commitment() });
    const refused = { __typename: 'InvalidInput', code: 'X', message: 'The claims changed.', field: null, params: [] };
    const { user } = renderAt(
      '/my-work',
      world({ viewer: manager(), evidenceToAccept: list([waiting]), decideEvidence: () => refused }),
    );
    const accept = within(await screen.findByRole('region', { name: 'Accept' }));
    (await screen.findByRole('heading', { level: 1, name: 'My work' })).focus();
    await user.keyboard('ja');
    expect(await accept.findByRole('alert')).toBeVisible();
    await user.keyboard('x');
    expect(accept.getByLabelText(/^Reason/)).toHaveFocus();
    expect(accept.queryByRole('alert')).toBeNull();
  });

  it('opens the details and the other steps of a line with Enter', async () => {
    const item = followUp({ id: 'a', title: 'Do a', details: 'By letter.' });
    const { user } = renderAt('/my-work', world({ myWork: list([item]) }));
    (await screen.findByRole('button', { name: 'Do a' })).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('By letter.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Start Do a' })).toBeVisible();
  });

  it('shows managers the work of their teams, by person where they want', async () => {
    const manager = viewer({ memberships: [{ team: team('Security'), role: 'MANAGER' }] });
    const asked: unknown[] = [];
    const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
    const myWork = (args: unknown) => {
      asked.push(args);
      return list([due('a', null), followUp({ id: 'b', title: 'Do b', assignee: ben })]);
    };
    const { user, router } = renderAt('/my-work', world({ viewer: manager, myWork }));
    await user.click(await screen.findByRole('radio', { name: 'By person' }));
    const bens = await screen.findByRole('region', { name: 'Ben Ito' });
    expect(within(bens).getByText('Do b')).toBeVisible();
    expect(router.state.location.href).toBe('/my-work?of=people');
    expect(asked.at(-1)).toMatchObject({ of: 'TEAMS', orderBy: 'PERSON' });
  });

  it('lists findings to answer for the lead team, which lead to their pages', async () => {
    const late = finding({ state: 'UNANSWERED', delay: 'ANSWER', replyDue: '2026-01-01' });
    renderAt('/my-work', world({ findingsToAnswer: list([late]), findingsToCheck: list([finding({ id: 'other' })]) }));
    const region = within(await screen.findByRole('region', { name: 'Answer findings' }));
    expect(region.getByRole('link', { name: 'No inspection report' })).toHaveAttribute('href', '/findings/finding-1');
    expect(region.getByText(/^Answer due/)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Check findings' })).toBeNull();
    expect(await screen.findByText('1 item')).toBeVisible();
  });

  it('lists findings to check for auditors, with what is overdue', async () => {
    const followUpOf = { __typename: 'FollowUp', id: 'u', dueOn: '2026-01-01' };
    const response = { __typename: 'FindingResponse', answer: 'ACCEPTED', dueOn: '2026-01-01', followUp: followUpOf };
    const late = finding({ state: 'TO_DO', delay: 'ACTION', response });
    const done = finding({ id: 'done', state: 'TO_CHECK', response });
    renderAt('/my-work', world({ viewer: auditor(), findingsToCheck: list([late, done]) }));
    const region = within(await screen.findByRole('region', { name: 'Check findings' }));
    expect(region.getAllByRole('link', { name: 'No inspection report' })).toHaveLength(2);
    expect(region.getByText(/^Action due/)).toBeVisible();
    expect(region.getByText('To check')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Answer findings' })).toBeNull();
  });

  it('lists samples that wait for an auditor, each with the next step and the way to it', async () => {
    const person = (id: string) => ({ __typename: 'Person', id, name: 'Ana Costa' });
    const reader = (id: string, more: object = {}) => ({
      ...{ __typename: 'SampleReader', id: `reader-${id}`, isAble: true, reading: null, person: person(id) },
      ...more,
    });
    const finished = { reading: { __typename: 'SampleReading', finishedAt: '2026-11-22T09:00:00Z' } };
    const sample = (id: string, more: object = {}) => ({
      ...{ __typename: 'Sample', id, title: `Sample ${id}`, drawn: 5, done: 5, firstUntested: null, toAdjudicate: 0 },
      ...{ drawnAt: '2026-11-22T09:00:00Z', drawnBy: person('ben'), readers: [], ...more },
    });
    const me = auditor();
    const both = { readers: [reader('three', finished), reader('four', finished)] };
    const samples = [
      sample('read', { done: 2, firstUntested: 3, readers: [reader(me.id), reader('two')] }),
      sample('finish', { readers: [reader(me.id), reader('two')] }),
      sample('replace', { done: 2, firstUntested: 3, readers: [reader('one', { isAble: false }), reader('two')] }),
      sample('differ', { ...both, done: 4, firstUntested: 2, toAdjudicate: 2 }),
      sample('own', { done: 4, firstUntested: 5 }),
      sample('close', both),
    ];
    renderAt('/my-work', world({ viewer: me, samplesWaiting: list(samples) }));
    const region = within(await screen.findByRole('region', { name: 'Samples' }));
    const rows = region.getAllByRole('listitem').map((row) => {
      const link = within(row).getByRole('link');
      return [
        link.getAttribute('href'),
        row.textContent.replace(link.textContent, '').replace(/Ana Costa.*|\d+ Nov.*/, ''),
      ];
    });
    expect(rows).toEqual([
      ['/samples/read/testing?item=3', '3 commitments to test'],
      ['/samples/finish', 'All tested. Finish the reading.'],
      ['/samples/replace', 'A reader can no longer read. Name another.'],
      ['/samples/differ#differences', '2 results to adjudicate'],
      ['/samples/own/testing?item=5', '1 commitment to test'],
      ['/samples/close', 'Nothing left to do. Close the sample.'],
    ]);
    expect(await screen.findByText('6 items')).toBeVisible();
  });

  it('lists reports to assess for auditors, which open the form and stay once the draft was sent', async () => {
    const of = commitment({ title: 'Open the court', version: 1 });
    const waiting = report({ commitment: of });
    const current = { ...of, currentReport: report() };
    const drafted = { id: 'assessment-1', status: 'AT_RISK', withdrawal: null, __typename: 'Assessment' };
    const draftAssessment = () => assessment({ judgement: report({ assessments: [drafted] }), commitment: of });
    const { user } = renderAt(
      '/my-work',
      world({ viewer: auditor(), reportsToAssess: list([waiting]), commitment: current, draftAssessment }),
    );
    const main = within(await screen.findByRole('main'));
    const region = within(await main.findByRole('region', { name: 'Assess' }));
    await user.click(region.getByRole('button', { name: 'Assess FT-0001 Open the court' }));
    const form = within(await screen.findByRole('form', { name: 'Assess report' }));
    await user.click(form.getByRole('radio', { name: 'At risk' }));
    await user.type(form.getByLabelText(/^Rationale/), 'No lease.');
    await user.click(form.getByRole('radio', { name: 'Medium' }));
    await user.type(form.getByLabelText(/^Reason for the confidence/), 'One notice.');
    await user.click(form.getByRole('button', { name: 'Send draft to lead team' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await region.findByLabelText('Draft sent')).toBeVisible();
    expect(await region.findByRole('link', { name: 'Open the court' })).toHaveFocus();
  });

  it('replies to a draft assessment with one key and the words, and declines with another', async () => {
    const sent: unknown[] = [];
    const reply = {
      __typename: 'AssessmentReply',
      at: '2026-11-21T09:00:00Z',
      by: { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' },
    };
    const replyToAssessment = ({ input }: { input: unknown }) => {
      sent.push(input);
      return assessment({ isDraft: false, reply: { ...reply, ending: 'REPLIED', words: 'In May.' } });
    };
    const declineReply = ({ input }: { input: unknown }) => {
      sent.push(input);
      return assessment({ id: 'two', isDraft: false, reply: { ...reply, ending: 'DECLINED', words: null } });
    };
    const lists = { assessmentsToReply: list([assessment(), assessment({ id: 'two' })]) };
    const { user } = renderAt('/my-work', world({ ...lists, replyToAssessment, declineReply }));
    const main = within(await screen.findByRole('main'));
    const region = within(await main.findByRole('region', { name: 'Reply' }));
    await user.keyboard('ja');
    await user.type(await region.findByRole('textbox', { name: /^Reply/ }), 'In May.{Enter}');
    expect(await region.findByLabelText('Replied')).toBeVisible();
    await user.keyboard('jx');
    await user.click(await region.findByRole('button', { name: 'Decline to reply' }));
    expect(await region.findByLabelText('Declined to reply')).toBeVisible();
    expect(sent).toEqual([{ assessmentId: 'assessment-1', words: 'In May.' }, { assessmentId: 'two' }]);
  });
});
