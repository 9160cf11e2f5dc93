import { screen, waitFor, within } from '@testing-library/react';
import { AssessmentsBlock_CommitmentFragmentDoc, Assessed_CommitmentFragmentDoc } from '../../generated/graphql.js';
import { commitment as entered } from '../../testing/commitments.js';
import { assessment, deliveryTest, list, report } from '../../testing/delivery.js';
import { auditor, contributor, viewer } from '../../testing/people.js';
import { renderBlocks } from '../../testing/render-block.js';
import { Assessed } from './assessed.js';
import { AssessmentsBlock } from './assessments-block.js';

const milestone = (id: string, words: string, parts: object = {}) => ({
  __typename: 'Milestone',
  id,
  words,
  isRequired: true,
  neededGrade: 'B',
  isMet: false,
  weakened: null,
  removedAt: null,
  ...parts,
});
const open = (parts: object = {}, world: object = {}) =>
  renderBlocks(
    { viewer: contributor(), commitment: () => entered(parts), ...world },
    [Assessed_CommitmentFragmentDoc, AssessmentsBlock_CommitmentFragmentDoc],
    (of) => (
      <>
        <Assessed commitment={of} />
        <AssessmentsBlock commitment={of} />
      </>
    ),
  );
const ana = { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' };
const replied = {
  isDraft: false,
  reply: {
    __typename: 'AssessmentReply',
    ending: 'REPLIED',
    words: 'The crane comes in May.',
    at: '2026-11-21T09:00:00Z',
    by: ana,
  },
};
const holding = (one: object) => ({ assessments: list([one]), draftAssessments: [one] });

describe('the assessments of a commitment', () => {
  it('are one line and a gap while there are none', async () => {
    open({ currentReport: report() });
    expect(await screen.findByText('not yet')).toBeVisible();
    expect(screen.getByText(/Auditors’ own judgements of reports/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Assess' })).toBeNull();
  });

  it('show the rationale, the confidence, the verdicts and the reply in full', async () => {
    const verdict = {
      __typename: 'AssessmentVerdict',
      id: 'v1',
      isSufficient: false,
      isAppropriate: true,
      words: 'One survey.',
      milestone: milestone('m1', 'All boats sail', { removedAt: '2026-11-21T09:00:00Z' }),
    };
    const current = assessment({ ...replied, isCurrent: true, verdicts: [verdict] });
    open({ currentAssessment: current, assessments: list([current]) });
    const item = within((await screen.findByText('The crane is not chartered.')).closest('li')!);
    expect(item.getByText('At risk')).toBeVisible();
    expect(item.getByText('Disputed')).toBeVisible();
    expect(item.getByText('One survey only.')).toBeVisible();
    expect(item.getByText('All boats sail')).toBeVisible();
    expect(item.getByText('Removed since')).toBeVisible();
    expect(item.getByText('Not sufficient')).toBeVisible();
    expect(item.getByText('Appropriate')).toBeVisible();
    expect(item.getByText('The crane comes in May.')).toBeVisible();
    expect(screen.getAllByText('medium confidence')).toHaveLength(2);
    expect(screen.getAllByText('Disputed')).toHaveLength(2);
  });

  it('say why “delivered” was assessed without accepted evidence, and that nobody replied', async () => {
    const silent = { ...replied.reply, ending: 'SILENT', words: null, by: null };
    const one = assessment({
      status: 'DELIVERED',
      isDraft: false,
      reply: silent,
      replyDue: '2026-11-20',
      override: 'I saw them sail.',
      unmetMilestones: [milestone('m1', 'All boats sail')],
    });
    open({ assessments: list([one]) });
    expect(await screen.findByText('Assessed as delivered without accepted evidence for:')).toBeVisible();
    expect(screen.getByText('I saw them sail.')).toBeVisible();
    expect(screen.getByText(/The lead team did not reply by/)).toBeVisible();
  });

  it('are replied to by the lead team, in place', async () => {
    const sent: unknown[] = [];
    const replyToAssessment = ({ input }: { input: unknown }) => {
      sent.push(input);
      return assessment(replied);
    };
    const { user } = open(holding(assessment()), { replyToAssessment });
    await user.click(await screen.findByRole('button', { name: /^Reply to the assessment/ }));
    await user.type(screen.getByRole('textbox', { name: /^Reply/ }), 'The crane comes in May.{Enter}');
    await waitFor(() => expect(sent).toEqual([{ assessmentId: 'assessment-1', words: 'The crane comes in May.' }]));
  });

  it('can be declined, once the consequence was said', async () => {
    const sent: unknown[] = [];
    const declineReply = ({ input }: { input: unknown }) => {
      sent.push(input);
      return assessment({ isDraft: false, reply: { ...replied.reply, ending: 'DECLINED', words: null } });
    };
    const { user } = open(holding(assessment()), { declineReply });
    await user.click(await screen.findByRole('button', { name: /^Decline to reply/ }));
    expect(sent).toEqual([]);
    const form = within(screen.getByRole('form', { name: 'Decline to reply' }));
    await user.click(form.getByRole('button', { name: 'Decline to reply' }));
    await waitFor(() => expect(sent).toEqual([{ assessmentId: 'assessment-1' }]));
  });

  it('have no buttons for readers, after the deadline, or once replied to', async () => {
    open(holding(assessment()), { viewer: viewer() });
    expect(await screen.findByText(/Draft: the lead team can reply until/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Reply|Decline|Withdraw|Assess/ })).toBeNull();
  });

  it('cannot be replied to after the deadline', async () => {
    open(holding(assessment({ replyDue: '2026-01-01' })));
    expect(await screen.findByText(/Draft: the lead team can reply until/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Reply|Decline/ })).toBeNull();
  });

  it('are withdrawn by their author with a reason', async () => {
    const sent: unknown[] = [];
    const me = auditor();
    const own = assessment({ draftedBy: { __typename: 'Person', id: me.id, name: me.name } });
    const withdrawAssessment = ({ input }: { input: unknown }) => {
      sent.push(input);
      return own;
    };
    const { user } = open(holding(own), { viewer: me, withdrawAssessment });
    await user.click(await screen.findByRole('button', { name: 'Withdraw the assessment “At risk”' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Reason/), 'Wrong report.');
    await user.click(dialog.getByRole('button', { name: 'Withdraw assessment' }));
    await waitFor(() => expect(sent).toEqual([{ assessmentId: 'assessment-1', reason: 'Wrong report.' }]));
  });

  it('are drafted by an auditor: milestones, status, confidence and deadline', async () => {
    const sent: Record<string, unknown>[] = [];
    const draftAssessment = ({ input }: { input: Record<string, unknown> }) => {
      sent.push(input);
      return assessment();
    };
    const milestones = [milestone('m1', 'All boats sail'), milestone('m2', 'A party', { isRequired: false })];
    const { user } = open(
      { currentReport: report(), milestones, unprovenMilestones: [milestones[0]], deliveryTest: deliveryTest() },
      { viewer: auditor({ id: 'person-ida' }), draftAssessment },
    );
    await user.click(await screen.findByRole('button', { name: 'Assess' }));
    const form = within(await screen.findByRole('form', { name: 'Assess report' }));
    const send = () => user.click(form.getByRole('button', { name: 'Send draft to lead team' }));
    await send();
    expect(await form.findByText('Answer both questions for each required milestone.')).toBeVisible();
    expect(form.queryByText('A party')).toBeNull();
    expect(form.getByText('The boats sail daily.')).toBeVisible();
    const answer = (label: RegExp, value: string) =>
      user.click(within(form.getByRole('radiogroup', { name: label })).getByRole('radio', { name: value }));
    await answer(/sufficient/, 'No');
    await answer(/appropriate/, 'Yes');
    await user.type(form.getByLabelText('Note'), 'One survey.');
    await user.click(form.getByRole('radio', { name: 'Delivered' }));
    await user.type(form.getByLabelText(/Why do you assess it as delivered/), 'I saw them sail.');
    await user.type(form.getByLabelText(/^Rationale/), 'They sail.');
    await user.click(form.getByRole('radio', { name: 'Low' }));
    await user.type(form.getByLabelText(/^Reason for the confidence/), 'I saw two.');
    await send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      judgementId: 'report-1',
      version: 1,
      seenTestId: 'test-1',
      status: 'DELIVERED',
      rationale: 'They sail.',
      confidence: 'LOW',
      confidenceReason: 'I saw two.',
      override: 'I saw them sail.',
      milestones: [{ milestoneId: 'm1', isSufficient: false, isAppropriate: true, words: 'One survey.' }],
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('show the new version of the test where it changed meanwhile, and keep what was typed', async () => {
    const sent: Record<string, unknown>[] = [];
    let current = deliveryTest();
    const draftAssessment = ({ input }: { input: Record<string, unknown> }) => {
      sent.push(input);
      current = deliveryTest({ id: 'test-2', number: 2, delivered: 'They sail hourly.' });
      if (sent.length > 1) return assessment();
      const refused = { code: 'TEST_CHANGED_MEANWHILE', field: null, params: [{ name: 'by', value: 'Ben Ito' }] };
      return { __typename: 'InvalidInput', message: '', ...refused };
    };
    const commitment = () => entered({ currentReport: report(), deliveryTest: current });
    const { user } = open({}, { viewer: auditor({ id: 'person-ida' }), commitment, draftAssessment });
    await user.click(await screen.findByRole('button', { name: 'Assess' }));
    const form = within(await screen.findByRole('form', { name: 'Assess report' }));
    await user.click(form.getByRole('radio', { name: 'On track' }));
    await user.type(form.getByLabelText(/^Rationale/), 'They sail.');
    await user.click(form.getByRole('radio', { name: 'Low' }));
    await user.type(form.getByLabelText(/^Reason for the confidence/), 'I saw two.');
    const send = () => user.click(form.getByRole('button', { name: 'Send draft to lead team' }));
    await send();
    expect(await form.findByText(/Ben Ito changed the test of delivery/)).toBeVisible();
    expect(await form.findByText('They sail hourly.')).toBeVisible();
    expect(form.getByLabelText(/^Rationale/)).toHaveValue('They sail.');
    await send();
    await waitFor(() => expect(sent.map(({ seenTestId }) => seenTestId)).toEqual(['test-1', 'test-2']));
  });

  it('are not drafted twice, nor of one’s own report', async () => {
    const me = auditor();
    const own = { __typename: 'Person', id: me.id, name: me.name };
    open({ currentReport: report({ recordedBy: own }) }, { viewer: me });
    expect(await screen.findByText(/Auditors’ own judgements/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Assess' })).toBeNull();
  });
});
