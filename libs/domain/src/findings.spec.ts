import {
  answerableProblem,
  answerFindingProblem,
  closeFindingProblem,
  declineFindingProblem,
  raiseFindingProblem,
  reviseFindingProblem,
  withdrawFindingProblem,
  type AnswerInput,
  type ClosingInput,
  type RaisedFinding,
  type RaisedInput,
} from './findings.js';
import { limits } from './limits.js';

const today = '2026-11-22';
const words: RaisedInput = {
  severity: 'HIGH',
  title: 'No inspection report is filed',
  condition: 'The register holds no inspection report for 2026.',
  criterion: 'The test of delivery asks for a report every year.',
  recommendation: 'Add the report, or say when it will exist.',
};
const draft: RaisedFinding = {
  state: 'DRAFT',
  replyDue: '2026-12-06',
  raisedBy: 'ida',
  answered: null,
  closed: null,
  action: null,
};
const unanswered: RaisedFinding = { ...draft, state: 'UNANSWERED' };
const toDo: RaisedFinding = {
  ...draft,
  state: 'TO_DO',
  answered: { answer: 'ACCEPTED', by: 'Ana Costa' },
  action: { state: 'STARTED', dueOn: '2026-12-20' },
};
const done: RaisedFinding = { ...toDo, state: 'TO_CHECK', action: { state: 'DONE', dueOn: '2026-12-20' } };
const closed: RaisedFinding = { ...done, state: 'CLOSED', closed: { closing: 'IMPLEMENTED', by: 'Ida Berg' } };
const withdrawn: RaisedFinding = { ...draft, state: 'WITHDRAWN' };
const tooLong = 'x'.repeat(limits.words + 1);

describe('raising a finding', () => {
  const codeOf = (more: Partial<RaisedInput>) => raiseFindingProblem({ ...words, ...more }, today)?.code ?? null;

  it('takes a title, what was found, what was expected and a recommendation', () => {
    expect(codeOf({})).toBeNull();
    for (const field of ['title', 'condition', 'criterion', 'recommendation']) {
      expect(raiseFindingProblem({ ...words, [field]: ' ' }, today)).toMatchObject({ code: 'TEXT_MISSING', field });
      expect(codeOf({ [field]: tooLong })).toBe('TEXT_TOO_LONG');
    }
    expect(codeOf({ consequence: tooLong })).toBe('TEXT_TOO_LONG');
    expect(codeOf({ consequence: null })).toBeNull();
  });

  it('gives the lead team a day at least', () => {
    expect(codeOf({ replyDue: '2026-11-23' })).toBeNull();
    expect(codeOf({ replyDue: today })).toBe('REPLY_DUE_TOO_SOON');
    expect(codeOf({ replyDue: '2099-01-01' })).toBe('REPLY_DUE_TOO_LATE');
  });
});

describe('a finding that is a draft', () => {
  it('is revised, declined and withdrawn', () => {
    expect(reviseFindingProblem(draft, words, today)).toBeNull();
    expect(reviseFindingProblem(draft, { ...words, title: '' }, today)?.code).toBe('TEXT_MISSING');
    expect(declineFindingProblem(draft)).toBeNull();
    expect(withdrawFindingProblem(draft, 'Not so.')).toBeNull();
    expect(withdrawFindingProblem(draft, ' ')?.code).toBe('TEXT_MISSING');
  });

  it('keeps its words from the last day for a reply on, because the lead team must see them before they take effect', () => {
    expect(reviseFindingProblem(draft, words, '2026-12-05')).toBeNull();
    for (const day of ['2026-12-06', '2026-12-07'])
      expect(reviseFindingProblem(draft, words, day)).toMatchObject({
        code: 'FINDING_REVISED_LATE',
        params: { day: '2026-12-06' },
      });
  });

  it('keeps its words once it is in effect', () => {
    expect(reviseFindingProblem(unanswered, words, today)?.code).toBe('FINDING_NOT_DRAFT');
    expect(declineFindingProblem(unanswered)?.code).toBe('FINDING_NOT_DRAFT');
    expect(withdrawFindingProblem(toDo, 'Not so.')).toBeNull();
  });
});

describe('a finding that is over', () => {
  it('stays as it is', () => {
    const refusalsOf = (finding: RaisedFinding) => [
      reviseFindingProblem(finding, words, today)?.code,
      declineFindingProblem(finding)?.code,
      withdrawFindingProblem(finding, 'x')?.code,
      answerableProblem(finding, 'ben')?.code,
      closeFindingProblem(finding, { closing: 'NOT_IMPLEMENTED', check: 'x' }, nothing, held, today)?.code,
    ];
    expect(new Set(refusalsOf(withdrawn))).toEqual(new Set(['FINDING_WITHDRAWN']));
    expect(new Set(refusalsOf(closed))).toEqual(new Set(['FINDING_CLOSED']));
    expect(answerableProblem(closed, 'ben')).toMatchObject({
      params: { by: 'Ida Berg', findingClosing: 'IMPLEMENTED' },
    });
  });
});

describe('an answer', () => {
  const owner = { name: 'Ana Costa', isOfLeadTeam: true, isAuditor: false };
  const accepted: AnswerInput = { answer: 'ACCEPTED', action: 'Add the report', dueOn: '2026-12-20' };
  const refusalOf = (more: Partial<AnswerInput> = {}, by: typeof owner | null = owner) =>
    answerFindingProblem({ ...accepted, ...more }, by, today);

  it('is given once, also late, and never by the person who raised the finding', () => {
    expect(answerableProblem(draft, 'ben')).toBeNull();
    expect(answerableProblem(unanswered, 'ben')).toBeNull();
    expect(answerableProblem(toDo, 'ben')).toMatchObject({
      code: 'FINDING_ANSWERED',
      params: { by: 'Ana Costa', findingAnswer: 'ACCEPTED' },
    });
    expect(answerableProblem(draft, 'ida')?.code).toBe('OWN_FINDING_ANSWERED');
  });

  it('that accepts comes with an action, an owner in the lead team and a date', () => {
    expect(refusalOf()).toBeNull();
    expect(refusalOf({ answer: 'PARTLY', words: 'Only for the harbour.', dueOn: today })).toBeNull();
    expect(refusalOf({ action: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'action' });
    expect(refusalOf({ action: 'x'.repeat(limits.line + 1) })).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(refusalOf({}, null)).toMatchObject({ code: 'FINDING_OWNER_MISSING', field: 'ownerId' });
    expect(refusalOf({}, { ...owner, isOfLeadTeam: false })).toMatchObject({ code: 'FINDING_OWNER_OUTSIDE' });
    expect(refusalOf({}, { ...owner, isAuditor: true })).toMatchObject({ code: 'FINDING_OWNER_AUDITOR' });
    expect(refusalOf({ dueOn: null })).toMatchObject({ code: 'FINDING_ACTION_UNDATED', field: 'dueOn' });
    expect(refusalOf({ dueOn: '2026-02-30' })?.code).toBe('DAY_INVALID');
    expect(refusalOf({ dueOn: '2026-11-21' })?.code).toBe('FOLLOW_UP_IN_PAST');
    expect(refusalOf({ words: tooLong })?.code).toBe('TEXT_TOO_LONG');
  });

  it('that does not accept gives the reason, and promises nothing', () => {
    const refused = { answer: 'NOT_ACCEPTED', words: 'The report exists.', action: null, dueOn: null } as const;
    expect(refusalOf(refused, null)).toBeNull();
    expect(refusalOf({ ...refused, words: ' ' }, null)?.code).toBe('TEXT_MISSING');
    expect(refusalOf({ ...refused, action: 'Add it' }, null)?.code).toBe('FINDING_ACTION_UNWANTED');
    expect(refusalOf(refused)?.code).toBe('FINDING_ACTION_UNWANTED');
  });
});

const nothing = { worked: false, submitted: false };
const held = { evidence: false, passage: false };

describe('closing a finding', () => {
  const implemented: ClosingInput = { closing: 'IMPLEMENTED', check: 'I read the report.', evidenceId: 'e' };
  const refusalOf = (finding: RaisedFinding, more: Partial<ClosingInput> = {}, own: Partial<typeof nothing> = {}) =>
    closeFindingProblem(finding, { ...implemented, ...more }, { ...nothing, ...own }, held, today);

  it('waits until the finding is in effect', () => {
    expect(refusalOf(draft)).toMatchObject({ code: 'FINDING_STILL_DRAFT', params: { day: '2026-12-06' } });
  });

  it('is refused to people who worked on it, or whose evidence it rests on', () => {
    expect(refusalOf(done, {}, { worked: true })?.code).toBe('FINDING_OWN_WORK');
    expect(refusalOf(done, {}, { submitted: true })).toMatchObject({
      code: 'FINDING_OWN_EVIDENCE',
      field: 'evidenceId',
    });
  });

  it('as implemented needs a finished action, and a check that rests on something', () => {
    expect(refusalOf(done)).toBeNull();
    expect(refusalOf(unanswered)?.code).toBe('FINDING_WITHOUT_ACTION');
    expect(refusalOf(toDo)).toMatchObject({
      code: 'FINDING_ACTION_UNFINISHED',
      params: { followUpState: 'STARTED' },
      field: 'closing',
    });
    expect(refusalOf(done, { check: '' })?.code).toBe('TEXT_MISSING');
    expect(refusalOf(done, { check: tooLong })?.code).toBe('TEXT_TOO_LONG');
    expect(refusalOf(done, { evidenceId: null })?.code).toBe('FINDING_CHECK_UNPROVEN');
    expect(refusalOf(done, { evidenceId: null, passageId: 'p' })).toBeNull();
    expect(refusalOf(done, { evidenceId: null, address: 'https://example.org/report' })).toBeNull();
    expect(refusalOf(done, { address: 'javascript:alert(1)' })?.code).toBe('ADDRESS_INVALID');
  });

  it('rests on nothing that was withdrawn, whatever the outcome', () => {
    const refused = (more: Partial<ClosingInput>, gone: Partial<typeof held>) =>
      closeFindingProblem(done, { ...implemented, ...more }, nothing, { ...held, ...gone }, today);
    expect(refused({}, { evidence: true })).toMatchObject({ code: 'FINDING_EVIDENCE_WITHDRAWN', field: 'evidenceId' });
    expect(refused({ passageId: 'p', closing: 'NO_LONGER_RELEVANT' }, { passage: true })).toMatchObject({
      code: 'FINDING_PASSAGE_WITHDRAWN',
      field: 'passageId',
    });
  });

  it('as not implemented waits for the date of the action', () => {
    const not: Partial<ClosingInput> = { closing: 'NOT_IMPLEMENTED', evidenceId: null };
    expect(refusalOf(toDo, not)).toMatchObject({ code: 'FINDING_ACTION_PENDING', params: { day: '2026-12-20' } });
    expect(refusalOf({ ...toDo, action: { state: 'OPEN', dueOn: '2026-11-21' } }, not)).toBeNull();
    expect(refusalOf({ ...toDo, action: { state: 'CANCELLED', dueOn: '2026-12-20' } }, not)).toBeNull();
    expect(refusalOf(unanswered, not)).toBeNull();
  });

  it('as no longer relevant is possible at any time', () => {
    for (const finding of [unanswered, toDo, done]) {
      expect(refusalOf(finding, { closing: 'NO_LONGER_RELEVANT', evidenceId: null })).toBeNull();
    }
  });
});
