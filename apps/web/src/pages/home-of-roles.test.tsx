import { screen, waitFor, within } from '@testing-library/react';
import { addDays } from '@followthrough/domain/days';
// Jest’s loader fails if this module and another lazy one are linked at the same time.
import '../features/follow-ups/finish-form.js';
import { today } from '../features/platform/days/today.js';
import { commitment, followUp, list, request } from '../testing/delivery.js';
import { coded, contributor, deployment, team, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { source } from '../testing/sources.js';

const event = {
  __typename: 'Event',
  id: 'e1',
  type: 'commitment.archived',
  at: '2026-11-21T09:00:00Z',
  actor: null,
  data: {},
  texts: [],
  mentions: [],
  before: [],
};
const late = commitment({ id: 'c3', title: 'Sign it', dueLatest: addDays(today(), -21), datePassed: true });
const weak = commitment({ id: 'c4', title: 'Send the boats', reference: 'FT-0004', evidenceCount: 2, bestGrade: 'D' });
const disputed = commitment({ id: 'c5', title: 'Open the court', reference: 'FT-0005', disputed: true });
const still = commitment({ id: 'c6', title: 'Dredge the port', reference: 'FT-0006', stalled: true });
const unseen = commitment({ id: 'c7', title: 'Open the school', reference: 'FT-0007', lookedAtLast: null });
const load = { __typename: 'Workload', id: 'person-ben', name: 'Ben Ito', isTeam: false, toDo: 5, overdue: 2 };

const needing = ({ need }: { need: string }) =>
  list(
    need === 'REPORT' || need === 'LATE'
      ? [late]
      : need === 'WEAK_EVIDENCE'
        ? [weak]
        : need === 'DISPUTED'
          ? [disputed]
          : need === 'STALLED'
            ? [still]
            : [],
  );

const world = (parts: object = {}) => ({
  deployment,
  viewer: contributor({ lastVisitAt: '2026-11-20T09:00:00Z' }),
  sourcesToDecide: list([source('s1', { proposalsMade: 7, proposalsDecided: 5 })]),
  evidenceToAccept: list([]),
  requestsToDecide: list([request()]),
  ownRequests: list([]),
  reportsToAgree: list([]),
  reportsSentBack: list([]),
  commitmentsNeeding: needing,
  commitmentsUnseen: list([unseen]),
  myWork: list([followUp({ id: 'a', title: 'Do a' })]),
  findingsToAnswer: list([]),
  findingsToCheck: list([]),
  samplesWaiting: list([]),
  findings: list([]),
  changedCommitments: list([commitment({ eventsSince: { ...list([event]), totalCount: 1 } })]),
  workloads: [load],
  noteVisit: null,
  ...parts,
});

const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('the first page', () => {
  it('shows an officer proposals, reports, follow-ups and changes, each with a link', async () => {
    renderAt('/', world());
    expect(await screen.findByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
    await screen.findByRole('region', { name: 'Do' });
    expect(headings()).toEqual(['Decide', 'Report', 'Do', 'What changed']);
    expect(screen.queryByText('My requests')).toBeNull();
    const region = (name: string) => within(screen.getByRole('region', { name }));
    expect(region('Decide').getByRole('link', { name: 'Statement s1' })).toHaveAttribute('href', '/sources/s1');
    expect(region('Report').getByRole('button', { name: 'Report on FT-0001 Sign it' })).toBeVisible();
    expect(region('Do').getByRole('button', { name: 'Finish Do a' })).toBeVisible();
    expect(region('What changed').getByRole('link', { name: 'All changes' })).toHaveAttribute(
      'href',
      expect.stringContaining('/changes?team='),
    );
  });

  it('shows a manager the ten with most to do first, and all on demand', async () => {
    const workloads = Array.from({ length: 12 }, (_, at) => ({ ...load, id: `person-${at}`, name: `Person ${at}` }));
    const manager = viewer({ memberships: [{ team: team('Security'), role: 'MANAGER' }], lastVisitAt: null });
    const { user } = renderAt('/', world({ viewer: manager, workloads }));
    const list = within(await screen.findByRole('region', { name: 'Workload' }));
    expect(list.getAllByRole('listitem')).toHaveLength(10);
    await user.click(list.getByRole('button', { name: 'Show more' }));
    expect(list.getAllByRole('listitem')).toHaveLength(12);
  });

  it('shows a manager changes, late commitments, workload and pending work', async () => {
    const manager = viewer({ memberships: [{ team: team('Security'), role: 'MANAGER' }], lastVisitAt: null });
    renderAt('/', world({ viewer: manager }));
    await screen.findByRole('region', { name: 'Late' });
    expect(headings()).toEqual(['What changed', 'Late', 'Stalled', 'Workload']);
    const workload = within(screen.getByRole('region', { name: 'Workload' }));
    expect(workload.getByRole('link', { name: 'Ben Ito' })).toHaveAttribute('href', '/follow-ups?assignee=person-ben');
    expect(workload.getByText('2 overdue')).toBeVisible();
    expect(screen.getByRole('link', { name: '1 request to decide' })).toHaveAttribute(
      'href',
      '/my-work#requests-title',
    );
    expect(screen.getByRole('link', { name: '1 report due' })).toHaveAttribute(
      'href',
      '/my-work?of=teams#report-title',
    );
  });

  it('shows an officer the requests that wait for a manager', async () => {
    renderAt('/', world({ ownRequests: list([request()]) }));
    const own = within(await screen.findByRole('region', { name: 'My requests' }));
    expect(own.getByRole('button', { name: 'Withdraw: Fund the patrol boats' })).toBeVisible();
  });

  it.each([
    ['an officer', contributor()],
    ['a manager', viewer({ memberships: [{ team: team('Security'), role: 'MANAGER' }] })],
  ])('leads %s to the findings that wait for an answer, and to overdue ones of their teams', async (_, who) => {
    const asked: unknown[] = [];
    const findings = ({ filter }: { filter: unknown }) => {
      asked.push(filter);
      return { ...list([]), totalCount: 2 };
    };
    renderAt('/', world({ viewer: who, findingsToAnswer: { ...list([]), totalCount: 1 }, findings }));
    expect(await screen.findByRole('link', { name: '1 finding to answer' })).toHaveAttribute(
      'href',
      '/my-work#answer-findings-title',
    );
    expect(screen.getByRole('link', { name: '2 overdue findings' })).toHaveAttribute(
      'href',
      '/findings?late=ANSWER&late=ACTION&team=team-Security',
    );
    expect(asked).toEqual([{ delays: ['ANSWER', 'ACTION'], teamIds: ['team-Security'] }]);
  });

  it('leads an auditor to the findings that are overdue or to check', async () => {
    renderAt('/', world({ viewer: viewer({ isAuditor: true }), findingsToCheck: { ...list([]), totalCount: 3 } }));
    expect(await screen.findByRole('link', { name: '3 findings overdue or to check' })).toHaveAttribute(
      'href',
      '/my-work#check-findings-title',
    );
  });

  it('leads an auditor to the samples that wait', async () => {
    renderAt('/', world({ viewer: viewer({ isAuditor: true }), samplesWaiting: { ...list([]), totalCount: 2 } }));
    const link = await screen.findByRole('link', { name: '2 samples waiting for you' });
    expect(link).toHaveAttribute('href', '/my-work#samples-title');
  });

  it('says nothing about findings while none wait', async () => {
    renderAt('/', world());
    await screen.findByRole('region', { name: 'Do' });
    expect(screen.queryByRole('link', { name: /finding/ })).toBeNull();
  });

  it('shows an auditor which reports are disputed', async () => {
    renderAt('/', world({ viewer: viewer({ isAuditor: true, lastVisitAt: null }) }));
    const region = within(await screen.findByRole('region', { name: 'Disputed' }));
    expect(region.getByRole('link', { name: 'Open the court' })).toHaveAttribute(
      'href',
      '/commitments/FT-0005#assessments',
    );
  });

  it('shows an auditor what was judged lately on weak evidence, and what has none', async () => {
    renderAt('/', world({ viewer: viewer({ isAuditor: true, lastVisitAt: null }) }));
    const region = within(await screen.findByRole('region', { name: 'Weak evidence' }));
    expect(region.getByRole('link', { name: 'Send the boats' })).toHaveAttribute(
      'href',
      '/commitments/FT-0004#evidence',
    );
    expect(region.getByText('2 items, best D')).toBeVisible();
    expect(headings()).toEqual([
      'Disputed',
      'Weak evidence',
      'No evidence',
      'Stalled',
      'Longest not looked at',
      'What changed',
    ]);
    expect(screen.getByText('Every such status has evidence.')).toBeVisible();
  });

  it('shows an auditor what nobody looked at for longest, each a step of the walk, and what is stalled', async () => {
    renderAt('/', world({ viewer: viewer({ isAuditor: true, lastVisitAt: null }) }));
    const region = within(await screen.findByRole('region', { name: 'Longest not looked at' }));
    expect(region.getByRole('link', { name: 'Open the school' })).toHaveAttribute('href', '/commitments/FT-0007/walk');
    expect(region.getByText('Never looked at')).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Stalled' })).getByText('Dredge the port')).toBeVisible();
  });

  it('shows viewers what changed', async () => {
    renderAt('/', world({ viewer: viewer({ lastVisitAt: null }) }));
    await screen.findByRole('region', { name: 'What changed' });
    expect(headings()).toEqual(['What changed']);
  });

  it('says so when nothing is pending', async () => {
    const none = { sourcesToDecide: list([]), commitmentsNeeding: list([]), myWork: list([]) };
    renderAt('/', world({ ...none, changedCommitments: list([]) }));
    expect(await screen.findByText('No report is due.')).toBeVisible();
    expect(screen.getByText(/No changes in this period/)).toBeVisible();
  });

  it('says what happened where it cannot be read, and tries again', async () => {
    let fails = true;
    const myWork = () => {
      if (fails) throw coded('INTERNAL');
      return list([]);
    };
    const { user } = renderAt('/', world({ myWork }));
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Do' })).toBeVisible();
  });

  it('has the board one click away', async () => {
    const { user, router } = renderAt('/', world({ board: [], commitmentsLeftOut: [], teams: [] }));
    await user.click(await screen.findByRole('link', { name: 'Go to the board' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/board'));
  });
});
