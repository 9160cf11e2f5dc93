import {
  answerProblem,
  assessableProblem,
  assessmentProblem,
  disputed,
  replyProblem,
  unprovenFor,
  withdrawAssessmentProblem,
  type AssessableReport,
  type AssessmentInput,
} from './assessment.js';
import { limits } from './limits.js';
import type { Drafted } from './right-of-reply.js';

const today = '2026-11-22';
const report: AssessableReport = {
  recordedBy: 'ana',
  isWithdrawn: false,
  isCurrent: true,
  hasOwnDraft: false,
  requiredMilestoneIds: ['m1', 'm2'],
  unmetMilestoneIds: ['m2'],
  hasWithdrawingStatement: false,
  isSuperseded: false,
  test: null,
};
const verdict = (milestoneId: string, words: string | null = null) => ({
  milestoneId,
  isSufficient: true,
  isAppropriate: false,
  words,
});
const input: AssessmentInput = {
  status: 'AT_RISK',
  rationale: 'The crane is not chartered.',
  confidence: 'MEDIUM',
  confidenceReason: 'One survey.',
  milestones: [verdict('m1'), verdict('m2')],
};
const codeOf = (state: Partial<AssessableReport> = {}, more: Partial<AssessmentInput> = {}, by = 'auditor') =>
  assessmentProblem({ ...report, ...state }, { ...input, ...more }, by, today)?.code ?? null;

describe('an assessment', () => {
  it('is possible for the current report of another person', () => {
    expect(codeOf()).toBeNull();
  });

  it('is refused for one’s own report, a withdrawn or replaced one, or a second draft', () => {
    expect(codeOf({}, {}, 'ana')).toBe('OWN_REPORT_ASSESSED');
    expect(codeOf({ isWithdrawn: true, isCurrent: false })).toBe('ASSESSED_REPORT_WITHDRAWN');
    expect(codeOf({ isCurrent: false })).toBe('ASSESSED_REPORT_REPLACED');
    expect(codeOf({ hasOwnDraft: true })).toBe('ASSESSMENT_DRAFT_OPEN');
    expect(assessableProblem(report, 'ana')?.code).toBe('OWN_REPORT_ASSESSED');
  });

  it('owes a rationale and a reason for its confidence', () => {
    expect(codeOf({}, { rationale: ' ' })).toBe('TEXT_MISSING');
    expect(codeOf({}, { rationale: 'x'.repeat(limits.words + 1) })).toBe('TEXT_TOO_LONG');
    expect(codeOf({}, { confidenceReason: '' })).toBe('TEXT_MISSING');
  });

  it('has one verdict for each required milestone, and no other', () => {
    const refused = 'ASSESSMENT_MILESTONES';
    expect(codeOf({}, { milestones: [verdict('m1')] })).toBe(refused);
    expect(codeOf({}, { milestones: [verdict('m1'), verdict('m1')] })).toBe(refused);
    expect(codeOf({}, { milestones: [verdict('m1'), verdict('m3')] })).toBe(refused);
    expect(codeOf({}, { milestones: [verdict('m1'), verdict('m2'), verdict('m3')] })).toBe(refused);
    expect(codeOf({ requiredMilestoneIds: [] }, { milestones: [] })).toBeNull();
    expect(codeOf({}, { milestones: [verdict('m1', 'x'.repeat(limits.words + 1)), verdict('m2')] })).toBe(
      'TEXT_TOO_LONG',
    );
  });

  it('gives the lead team a day at least', () => {
    expect(codeOf({}, { replyDue: '2026-11-23' })).toBeNull();
    expect(codeOf({}, { replyDue: today })).toBe('REPLY_DUE_TOO_SOON');
  });

  it('says “delivered” only with every required milestone met, or with a reason', () => {
    expect(codeOf({}, { status: 'DELIVERED' })).toBe('ASSESSMENT_UNPROVEN');
    expect(codeOf({}, { status: 'DELIVERED', override: ' ' })).toBe('ASSESSMENT_UNPROVEN');
    expect(codeOf({}, { status: 'DELIVERED', override: 'x'.repeat(limits.words + 1) })).toBe('TEXT_TOO_LONG');
    expect(codeOf({}, { status: 'DELIVERED', override: 'Seen in use.' })).toBeNull();
    expect(codeOf({ unmetMilestoneIds: [] }, { status: 'DELIVERED' })).toBeNull();
    expect(unprovenFor('DELIVERED', report)).toEqual(['m2']);
    expect(unprovenFor('ON_TRACK', report)).toEqual([]);
  });

  it('says “withdrawn” or “superseded” only with the statement or the link for it', () => {
    expect(codeOf({}, { status: 'WITHDRAWN' })).toBe('STATEMENT_NEEDED');
    expect(codeOf({ hasWithdrawingStatement: true }, { status: 'WITHDRAWN' })).toBeNull();
    expect(codeOf({}, { status: 'SUPERSEDED' })).toBe('LINK_NEEDED');
    expect(codeOf({ isSuperseded: true }, { status: 'SUPERSEDED' })).toBeNull();
  });

  it('is withdrawn once, with a reason', () => {
    expect(withdrawAssessmentProblem({ isWithdrawn: false }, 'Wrong report.')).toBeNull();
    expect(withdrawAssessmentProblem({ isWithdrawn: false }, '')?.code).toBe('TEXT_MISSING');
    expect(withdrawAssessmentProblem({ isWithdrawn: true }, 'Wrong.')?.code).toBe('ASSESSMENT_WITHDRAWN_ALREADY');
  });

  it('disputes only the current report, and only with another status', () => {
    const assessed = { judgementId: 'j1', status: 'AT_RISK' } as const;
    expect(disputed(assessed, { judgementId: 'j1', status: 'ON_TRACK' })).toBe(true);
    expect(disputed(assessed, { judgementId: 'j1', status: 'AT_RISK' })).toBe(false);
    expect(disputed(assessed, { judgementId: 'j2', status: 'ON_TRACK' })).toBe(false);
    expect(disputed(assessed, { judgementId: null, status: 'UNCLEAR' })).toBe(false);
    expect(disputed({ judgementId: null, status: 'UNCLEAR' }, { judgementId: null, status: 'ON_TRACK' })).toBe(false);
  });
});

describe('the right of reply', () => {
  const drafted: Drafted = { replyDue: today, replied: null, isWithdrawn: false };
  const replied = { ending: 'REPLIED', by: 'Ana Costa' } as const;

  it('ends with the last day', () => {
    expect(replyProblem(drafted, 'We disagree.', today)).toBeNull();
    expect(replyProblem(drafted, 'We disagree.', '2026-11-23')).toMatchObject({
      code: 'REPLY_TOO_LATE',
      params: { day: today },
    });
  });

  it('is used once', () => {
    expect(answerProblem({ ...drafted, replied }, today)).toMatchObject({
      code: 'ASSESSMENT_REPLIED',
      params: { by: 'Ana Costa', replyEnding: 'REPLIED' },
    });
    expect(answerProblem({ ...drafted, replied: { ending: 'DECLINED', by: null } }, today)?.code).toBe(
      'ASSESSMENT_REPLIED',
    );
    // A clock that was put back does not reopen it.
    expect(answerProblem({ ...drafted, replied: { ending: 'SILENT', by: null } }, today)?.code).toBe('REPLY_TOO_LATE');
  });

  it('ends with a withdrawal, and a reply has words', () => {
    expect(answerProblem({ ...drafted, isWithdrawn: true }, today)?.code).toBe('ASSESSMENT_WITHDRAWN_MEANWHILE');
    expect(replyProblem(drafted, '  ', today)?.code).toBe('TEXT_MISSING');
    expect(replyProblem(drafted, 'x'.repeat(limits.words + 1), today)?.code).toBe('TEXT_TOO_LONG');
  });
});
