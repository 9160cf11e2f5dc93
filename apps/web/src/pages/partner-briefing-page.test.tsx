import { screen, within } from '@testing-library/react';
import { commitment, event, organisation } from '../testing/commitments.js';
import { list } from '../testing/delivery.js';
import { mentions } from '../testing/mentions.js';
import { coded, connection, contributor, deployment } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const norland = organisation('Norland', {});
const followUp = { id: 'f1', title: 'Get the signed text', dueOn: '2020-01-02', assignee: { id: 'p1', name: 'Ada' } };
const late = commitment({
  id: 'late',
  title: 'A ferry line',
  overdue: true,
  dueEdtf: '2025-05-01',
  marking: 'OFFICIAL_SENSITIVE',
  followUpsToDo: [followUp],
  currentReport: { id: 'j1', rationale: 'The boats sail empty.', effectiveOn: '2026-01-02', recordedBy: null },
});
const open = (world: object = {}) =>
  renderAt('/partners/organisation-Norland/briefing', {
    deployment,
    viewer: contributor(),
    organisation: norland,
    changedCommitments: list([]),
    commitments: ({ filter, first }: { first: number; filter: { overdue?: boolean; statuses?: string[] } }) =>
      first === 5 ? connection([]) : list(filter.overdue === true ? [late] : []),
    ...world,
  });

describe('the briefing on a partner', () => {
  it('shows status and rationale, follow-ups, date and marking', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Briefing: Norland' })).toBeVisible();
    expect(screen.getByText(/^Made on/)).toHaveTextContent(
      /^Made on .* by Ana Costa from the register of Followthrough$/,
    );
    expect(screen.getByText('Official – sensitive')).toBeVisible();
    const overdue = screen.getByRole('region', { name: 'Overdue' });
    expect(within(overdue).getByRole('link', { name: 'A ferry line' })).toBeVisible();
    expect(within(overdue).getByText('Due')).toBeVisible();
    expect(within(overdue).getByText('1 May 2025')).toBeVisible();
    expect(within(overdue).getByText('The boats sail empty.')).toBeVisible();
    expect(within(overdue).getByText('Get the signed text')).toBeVisible();
    expect(within(overdue).getByText('Ada')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Open' })).toBeNull();
  });

  it('says what changed since a day, and which noted passages and sources mention the partner', async () => {
    const told = event('e1', 'status.reported', { data: { status: 'AT_RISK' } });
    open({
      organisation: { ...norland, ...mentions },
      changedCommitments: list([commitment({ eventsSince: list([told]) })]),
    });
    const changes = within(await screen.findByRole('region', { name: /^Changed since/ }));
    expect(await changes.findByText('Reported: At risk')).toBeVisible();
    expect(await screen.findByRole('region', { name: 'Noted passages (1)' })).toHaveTextContent('Norland thanked');
    expect(await screen.findByRole('region', { name: 'Sources (1)' })).toHaveTextContent('A release');
  });

  it('counts what does not fit, and says where to find it', async () => {
    open({
      commitments: ({ filter, first }: { first: number; filter: { overdue?: boolean } }) =>
        first === 5 ? connection([]) : { ...list(filter.overdue === true ? [late] : []), totalCount: 5000 },
    });
    expect(await screen.findByText(/The first 1 of 5,000/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Show all in the register' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/register\?party=organisation-Norland&late=overdue&/),
    );
  });

  it('prints at a click, and explains an empty page', async () => {
    let printed = 0;
    window.print = () => void (printed += 1);
    const { user } = open({ commitments: ({ first }: { first: number }) => (first === 5 ? connection([]) : list([])) });
    expect(await screen.findByText(/Commitments stated with Norland will appear here/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(printed).toBe(1);
  });

  it('says what failed, or that there is no such partner', async () => {
    const gone = open({ organisation: null });
    expect(await screen.findByText(/nothing here/i)).toBeVisible();
    gone.unmount();
    open({
      organisation: () => {
        throw coded('INTERNAL');
      },
    });
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });
});
