import { screen, waitFor, within } from '@testing-library/react';
import { commitment, evidence, followUp, list } from '../testing/delivery.js';
import { accepted, finding, passage, wording } from '../testing/findings.js';
import { auditor, coded, contributor, deployment, team, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const address = '/findings/finding-1';
const ida = { id: 'person-ida', name: 'Ida Berg' };
const problem = (code: string, message: string, field: string | null = null) => ({
  __typename: 'InvalidInput',
  code,
  message,
  field,
  params: [],
});

const membership = (id: string, name: string, role: string, isAuditor = false) => ({
  __typename: 'Membership',
  id: `membership-${id}`,
  role,
  person: { __typename: 'Person', id, name, isAuditor, deactivatedAt: null },
});
const members = list([
  membership('person-ben', 'Ben Olsen', 'MANAGER'),
  membership('person-ana', 'Ana Costa', 'CONTRIBUTOR'),
  membership('person-cy', 'Cy Reader', 'VIEWER'),
  membership('person-ida', 'Ida Berg', 'CONTRIBUTOR', true),
]);
const of = {
  ...commitment(),
  leadTeam: { __typename: 'Team', id: 'team-Security', name: 'Security', memberships: members },
  statements: [{ __typename: 'Statement', id: 's', passage: passage() }],
  evidence: list([evidence()]),
};

/** Every mutation of `parts` that answers with a finding changes what is read afterwards. */
function open(shown: object | null, parts: Readonly<Record<string, unknown>> = {}) {
  let current = shown;
  const kept = (mutate: (args: never) => object) => (args: never) => {
    const answer = mutate(args);
    if ('raisedBy' in answer) current = answer;
    return answer;
  };
  const changes = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, name.endsWith('Finding') ? kept(part as never) : part]),
  );
  const world = { deployment, viewer: contributor(), finding: () => current, commitment: () => of, ...changes };
  return renderAt(address, world);
}

describe('the page of a finding', () => {
  it('shows a skeleton while it loads', async () => {
    open(null, { finding: () => new Promise(() => undefined) });
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('is not there for a hidden or missing one alike', async () => {
    open(null);
    expect(await screen.findByRole('heading', { level: 1, name: /nothing|not found|no such/i })).toBeVisible();
  });

  it('says what happened', async () => {
    open(null, {
      finding: () => {
        throw coded('INTERNAL');
      },
    });
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });

  it('tells what was found, with the passage in the words of its source, and earlier versions', async () => {
    const earlier = wording({ id: 'w0', title: 'No report', severity: 'LOW' });
    const revised = wording({ number: 2, consequence: 'Nobody can tell.' });
    open(finding({ wording: revised, earlierWordings: [earlier], passage: passage() }), { viewer: viewer() });
    expect(await screen.findByRole('heading', { level: 1, name: 'No inspection report' })).toBeVisible();
    const part = within(screen.getByRole('region', { name: 'Finding' }));
    expect(part.getByText('There will be a report every year.')).toBeVisible();
    expect(part.getByRole('link', { name: 'In The harbour plan' })).toHaveAttribute(
      'href',
      '/sources/source-1#passage-passage-1',
    );
    for (const label of ['Condition', 'Criterion', 'Consequence', 'Recommendation'])
      expect(part.getAllByText(label)[0]).toBeVisible();
    expect(part.getByText('One earlier version')).toBeVisible();
    expect(screen.getByText(/Draft: the lead team can reply until/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Answer|Close|Withdraw|Revise|Decline/ })).toBeNull();
  });

  it('leads to what it is about', async () => {
    open(finding({ about: 'EVIDENCE', evidence: evidence() }));
    expect(await screen.findByRole('link', { name: /^The evidence “/ })).toHaveAttribute(
      'href',
      '/commitments/FT-0001#evidence-evidence-1',
    );
  });

  it('shows the figure of a round that it is about, and leads to it', async () => {
    const roundValue = {
      ...{ __typename: 'RoundValue', id: 'value-1', kind: 'AGREEMENT', status: 'OFF_TRACK', stage: 'SIGNED' },
      ...{ dueEdtf: '2026-06', dueWords: null, isReported: true, isAgreed: false, isOwed: false, isOverdue: true },
      ...{ isDatePassed: false, isDisputed: false, assessedStatus: null, team: team('Harbours') },
      round: { __typename: 'Round', id: 'round-1', title: 'Autumn 2026' },
    };
    open(finding({ about: 'ROUND', roundValue }));
    expect(await screen.findByRole('link', { name: /^The figure of the round “/ })).toHaveAttribute(
      'href',
      '/rounds/round-1#value-value-1',
    );
    expect(screen.getByText('Off track')).toBeVisible();
    expect(screen.getByText(/^Harbours/).closest('div')).toHaveTextContent(
      'Harbours · Signed · due June 2026 · Not agreed · Overdue',
    );
  });

  it('is answered by the lead team with an action, its owner and its date', async () => {
    const sent: unknown[] = [];
    const answerFinding = ({ input }: { input: unknown }) => {
      sent.push(input);
      return accepted();
    };
    const { user } = open(finding(), { answerFinding });
    await user.click(await screen.findByRole('button', { name: 'Answer' }));
    const form = within(await screen.findByRole('form', { name: 'Answer finding' }));
    await user.click(form.getByRole('button', { name: 'Send answer' }));
    expect(await form.findByText('Choose an answer.')).toBeVisible();
    expect(form.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Choose a person',
      'Ana Costa',
      'Ben Olsen',
    ]);
    await user.click(form.getByRole('radio', { name: 'Accepted' }));
    await user.type(form.getByRole('textbox', { name: /^Action/ }), 'Add the report');
    await user.selectOptions(form.getByRole('combobox', { name: /^Owner/ }), 'Ben Olsen');
    await user.type(form.getByRole('textbox', { name: /^Due/ }), '2099-12-20');
    await user.click(form.getByRole('button', { name: 'Send answer' }));
    await waitFor(() =>
      expect(sent).toEqual([
        {
          findingId: 'finding-1',
          version: 1,
          answer: 'ACCEPTED',
          words: null,
          action: 'Add the report',
          ownerId: 'person-ben',
          dueOn: '2099-12-20',
        },
      ]),
    );
    expect(await screen.findByText('Action to do')).toBeVisible();
    expect(screen.getByText('You are right.')).toBeVisible();
  });

  it('follows its own action, which is finished here', async () => {
    const finishFollowUp = () => followUp({ title: 'Add the report', state: 'DONE', outcome: 'Filed.' });
    let isDone = false;
    const { user } = open(null, {
      finding: () => (isDone ? accepted({ state: 'TO_CHECK' }, { state: 'DONE' }) : accepted()),
      finishFollowUp: () => {
        isDone = true;
        return finishFollowUp();
      },
    });
    expect(await screen.findByText('Action to do')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Finish Add the report' }));
    await user.type(await screen.findByRole('textbox', { name: /^Outcome/ }), 'Filed.');
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(await screen.findByText('To check')).toBeVisible();
    expect(screen.queryByText('Action to do')).toBeNull();
  });

  it('shows the promised date beside the current one', async () => {
    open(accepted({}, { dueOn: '2101-01-31' }));
    expect(await screen.findByText(/^Promised date/)).toHaveTextContent(
      'Promised date, which counts: 20 Dec 2099. Current date of the follow-up: 31 Jan 2101.',
    );
  });

  it('shows a promised date that was removed since', async () => {
    open(accepted({}, { dueOn: null }));
    expect(await screen.findByText(/^Promised date/)).toHaveTextContent(/The follow-up has no date now/);
  });

  it('shows the promised owner beside the current one, and since when', async () => {
    const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Olsen' };
    open(accepted({}, { assignee: ben, assignedSince: '2026-12-01T09:00:00Z' }));
    expect(await screen.findByText(/^Promised owner/)).toHaveTextContent(
      /Promised owner: Ana Costa. Assigned to Ben Olsen since 1 Dec 2026/,
    );
    expect(screen.queryByText(/^Promised date/)).toBeNull();
  });

  it('leaves out since when, where that is unknown', async () => {
    const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Olsen' };
    open(accepted({}, { assignee: ben, assignedSince: null }));
    expect(await screen.findByText(/^Promised owner/)).toHaveTextContent(
      /^Promised owner: Ana Costa. Assigned to Ben Olsen.$/,
    );
  });

  it('names a team that has taken over the action', async () => {
    open(accepted({}, { assignee: null, team: { __typename: 'Team', id: 'team-Borders', name: 'Borders' } }));
    expect(await screen.findByText(/^Promised owner/)).toHaveTextContent(/Assigned to Borders since/);
  });

  it('says nothing about a date and an owner that were kept', async () => {
    open(accepted());
    expect(await screen.findByText('Action to do')).toBeVisible();
    expect(screen.queryByText(/^Promised/)).toBeNull();
  });

  it('says that days were given back, and that none runs out while the commitment is archived', async () => {
    const { unmount } = open(finding({ firstReplyDue: '2099-12-01' }));
    expect(await screen.findByText(/^Draft: the lead team can reply until/)).toHaveTextContent(
      'Draft: the lead team can reply until 6 Dec 2099. 5 days were given back, because the commitment was archived.',
    );
    unmount();
    const archived = { ...commitment(), leadTeam: of.leadTeam, archivedAt: '2026-11-21T09:00:00Z' };
    open(finding({ commitment: archived }));
    expect(await screen.findByText(/^Draft: the lead team can reply until/)).toHaveTextContent(
      /Nobody can reply while the commitment is archived. When it is restored, this time is added to the deadline\.$/,
    );
  });

  it('promises no time back for a deadline that was over before the commitment was archived', async () => {
    const archived = { ...commitment(), leadTeam: of.leadTeam, archivedAt: '2026-11-21T00:00:00Z' };
    const { unmount } = open(finding({ commitment: archived, firstReplyDue: '2026-11-20', replyDue: '2026-11-20' }));
    expect(await screen.findByText(/^Draft: the lead team can reply until/)).not.toHaveTextContent(/Nobody can reply/);
    unmount();
    open(finding({ commitment: archived, firstReplyDue: '2026-11-21', replyDue: '2026-11-21' }));
    expect(await screen.findByText(/^Draft: the lead team can reply until/)).toHaveTextContent(/Nobody can reply/);
  });

  it('says that the action was reopened after the finding was closed', async () => {
    const check = { closing: 'IMPLEMENTED', words: 'I read it.', address: null, at: '2026-11-29T09:00:00Z' };
    const by = { __typename: 'Person', ...ida };
    const rests = { evidence: evidence(), passage: null };
    open(accepted({ state: 'CLOSED', check: { __typename: 'FindingCheck', ...check, ...rests, by } }));
    expect(await screen.findByText(/The action was reopened after an auditor closed/)).toBeVisible();
  });

  it('is not accepted with a reason, and without an action', async () => {
    const sent: unknown[] = [];
    const answerFinding = ({ input }: { input: unknown }) => {
      sent.push(input);
      return problem('TEXT_MISSING', 'Enter an answer.', 'words');
    };
    const { user } = open(finding({ state: 'UNANSWERED' }), { answerFinding });
    await user.click(await screen.findByRole('button', { name: 'Answer' }));
    const form = within(await screen.findByRole('form', { name: 'Answer finding' }));
    await user.click(form.getByRole('radio', { name: 'Not accepted' }));
    expect(form.queryByRole('textbox', { name: /^Action/ })).toBeNull();
    await user.click(form.getByRole('button', { name: 'Send answer' }));
    await waitFor(() =>
      expect(sent).toEqual([{ findingId: 'finding-1', version: 1, answer: 'NOT_ACCEPTED', words: null }]),
    );
    expect(form.getByRole('textbox', { name: /^Reason/ })).toHaveAccessibleDescription(/Enter/);
  });

  it('can be declined as a draft, once the consequence was said', async () => {
    const sent: unknown[] = [];
    const reply = { __typename: 'FindingReply', ending: 'DECLINED', at: '2026-11-21T09:00:00Z', by: ida };
    const declineFinding = ({ input }: { input: unknown }) => {
      sent.push(input);
      return finding({ state: 'UNANSWERED', reply: { ...reply, by: { __typename: 'Person', ...ida } } });
    };
    const { user } = open(finding(), { declineFinding });
    await user.click(await screen.findByRole('button', { name: 'Decline to reply' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/You can still answer it later/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Decline to reply' }));
    await waitFor(() => expect(sent).toEqual([{ findingId: 'finding-1' }]));
    expect(await screen.findByText('The lead team declined to reply')).toBeVisible();
    expect(screen.getByText(/^It can still answer, by/)).toHaveTextContent('It can still answer, by 6 Dec 2099');
  });

  it('is closed by an auditor with a check, and says why it cannot be', async () => {
    const sent: unknown[] = [];
    const check = {
      __typename: 'FindingCheck',
      closing: 'IMPLEMENTED',
      words: 'I read it.',
      address: null,
      at: '2026-11-29T09:00:00Z',
      by: { __typename: 'Person', ...ida },
      evidence: evidence(),
      passage: null,
    };
    const closeFinding = ({ input }: { input: { evidenceId: string | null } }) => {
      sent.push(input);
      return input.evidenceId
        ? accepted({ state: 'CLOSED', check })
        : problem('FINDING_CHECK_UNPROVEN', 'Say what your check rests on.', 'evidenceId');
    };
    const done = accepted({ state: 'TO_CHECK' }, { state: 'DONE' });
    const { user } = open(done, { viewer: auditor(), closeFinding });
    await user.click(await screen.findByRole('button', { name: 'Close finding' }));
    const form = within(await screen.findByRole('form', { name: 'Close finding' }));
    await user.click(form.getByRole('radio', { name: 'Implemented' }));
    await user.type(form.getByRole('textbox', { name: /^Check/ }), 'I read it.');
    await user.click(form.getByRole('button', { name: 'Close finding' }));
    expect(await form.findByText(/Say what your check rests on/)).toBeVisible();
    await user.selectOptions(form.getByRole('combobox', { name: /^Evidence/ }), 'The ministry’s release');
    await user.click(form.getByRole('button', { name: 'Close finding' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ closing: 'IMPLEMENTED', evidenceId: 'evidence-1', passageId: null, address: null });
    const part = within(await screen.findByRole('region', { name: 'Check' }));
    expect(part.getByText('I read it.')).toBeVisible();
    expect(part.getByRole('link', { name: 'The ministry’s release' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Close finding' })).toBeNull();
  });

  it('is revised and withdrawn by its author', async () => {
    const sent: unknown[] = [];
    const reviseFinding = ({ input }: { input: unknown }) => {
      sent.push(input);
      return finding({ wording: wording({ number: 2, title: 'No report' }), earlierWordings: [wording({ id: 'w0' })] });
    };
    const withdrawFinding = ({ input }: { input: unknown }) => {
      sent.push(input);
      const by = { __typename: 'Person', ...ida };
      const withdrawal = { __typename: 'FindingWithdrawal', reason: 'It exists.', at: '2026-11-29T09:00:00Z', by };
      return finding({ state: 'WITHDRAWN', withdrawal });
    };
    const own = { viewer: auditor(ida), reviseFinding, withdrawFinding };
    const { user } = open(finding(), own);
    await user.click(await screen.findByRole('button', { name: 'Revise' }));
    const title = await screen.findByRole('textbox', { name: /^Title/ });
    await user.clear(title);
    await user.type(title, 'No report');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ findingId: 'finding-1', version: 1, title: 'No report', severity: 'HIGH' });
    expect(await screen.findByRole('heading', { level: 1, name: 'No report' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    await user.type(await screen.findByRole('textbox', { name: /^Reason/ }), 'It exists.');
    await user.click(screen.getByRole('button', { name: 'Withdraw finding' }));
    await waitFor(() => expect(sent[1]).toEqual({ findingId: 'finding-1', reason: 'It exists.' }));
    expect(await screen.findByText('It exists.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Revise|Withdraw/ })).toBeNull();
  });

  it('has no buttons on an archived commitment', async () => {
    const archived = { ...commitment(), leadTeam: of.leadTeam, archivedAt: '2026-11-21T09:00:00Z' };
    open(finding({ commitment: archived }));
    expect(await screen.findByText('Draft')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Answer|Decline/ })).toBeNull();
  });
});
