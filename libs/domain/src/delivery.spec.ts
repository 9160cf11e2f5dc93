import {
  currentJudgement,
  datePassed,
  overdue,
  reportProblem,
  reversed,
  stale,
  stalled,
  withdrawReportProblem,
  type DatedJudgement,
  type ReportInput,
} from './delivery.js';
import { limits } from './limits.js';
import { deliveryStatuses, DeliveryStatus } from './statuses.js';
import { codeList } from './terms.js';

const today = '2026-11-22';
const commitment = {
  isArchived: false,
  firstStatedOn: '2025-12-01',
  withdrawingStatementIds: ['w1'],
  isSuperseded: false,
};
const report = (more: Partial<ReportInput> = {}): ReportInput => ({
  status: 'ON_TRACK',
  rationale: 'Talks are held weekly.',
  effectiveOn: today,
  ...more,
});

describe('a report', () => {
  it.each(codeList(deliveryStatuses))('may say %s when it gives what that needs', (status) => {
    const input = report({ status, missing: ['The signed text'], statementIds: ['w1'] });
    expect(reportProblem({ ...commitment, isSuperseded: true }, input, today)).toBeNull();
  });

  it.each([
    ['an archived commitment', { isArchived: true }, {}, 'ARCHIVED', undefined],
    ['a status that is none', {}, { status: 'GOING_WELL' }, 'STATUS_UNKNOWN', 'status'],
    ['a status that objects have', {}, { status: 'constructor' }, 'STATUS_UNKNOWN', 'status'],
    ['a blank rationale', {}, { rationale: ' \n' }, 'TEXT_MISSING', 'rationale'],
    ['a rationale of half a character', {}, { rationale: '\uD83D' }, 'TEXT_IS_BROKEN', 'rationale'],
    ['a novel', {}, { rationale: 'x'.repeat(limits.words + 1) }, 'TEXT_TOO_LONG', 'rationale'],
    ['31 February', {}, { effectiveOn: '2026-02-31' }, 'DAY_INVALID', 'effectiveOn'],
    ['a month', {}, { effectiveOn: '2026-06' }, 'DAY_INVALID', 'effectiveOn'],
    ['tomorrow', {}, { effectiveOn: '2026-11-23' }, 'REPORT_IN_FUTURE', 'effectiveOn'],
    ['the day before it was stated', {}, { effectiveOn: '2025-11-30' }, 'REPORT_BEFORE_STATEMENT', 'effectiveOn'],
    ['unclear, with nothing missing', {}, { status: 'UNCLEAR' }, 'MISSING_NEEDED', 'missing'],
    ['unclear, with a blank missing', {}, { status: 'UNCLEAR', missing: ['  '] }, 'TEXT_MISSING', 'missing'],
    [
      'too much missing',
      {},
      { status: 'UNCLEAR', missing: Array<string>(limits.missing + 1).fill('x') },
      'TOO_MANY_MISSING',
      'missing',
    ],
    ['withdrawn, citing nothing', {}, { status: 'WITHDRAWN' }, 'STATEMENT_NEEDED', 'statementIds'],
    [
      'withdrawn, citing another statement',
      {},
      { status: 'WITHDRAWN', statementIds: ['s1'] },
      'STATEMENT_NEEDED',
      'statementIds',
    ],
    ['superseded by nothing', {}, { status: 'SUPERSEDED' }, 'LINK_NEEDED', 'status'],
  ] as const)('is refused: %s', (_, changed, input, code, field) => {
    const problem = reportProblem({ ...commitment, ...changed }, report(input), today);
    expect(problem?.code).toBe(code);
    expect(problem?.field).toBe(field);
  });

  it('may be about the day of the statement, or any day where that is not known', () => {
    expect(reportProblem(commitment, report({ effectiveOn: '2025-12-01' }), today)).toBeNull();
    expect(
      reportProblem({ ...commitment, firstStatedOn: null }, report({ effectiveOn: '2001-01-01' }), today),
    ).toBeNull();
  });

  it('is withdrawn once, with a reason', () => {
    expect(withdrawReportProblem({ isWithdrawn: false }, 'Wrong commitment')).toBeNull();
    expect(withdrawReportProblem({ isWithdrawn: false }, '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(withdrawReportProblem({ isWithdrawn: true }, 'Again')).toMatchObject({ code: 'REPORT_WITHDRAWN_ALREADY' });
  });
});

const judged = (
  status: DeliveryStatus,
  effectiveOn: string,
  recordedAt: string,
  isWithdrawn = false,
): DatedJudgement => ({ status, effectiveOn, recordedAt, isWithdrawn });

describe('the current judgement', () => {
  it('is null without a report', () => {
    expect(currentJudgement([])).toBeNull();
  });

  it('is the latest by effective date, then by recording, and never one withdrawn', () => {
    const march = judged('AT_RISK', '2026-03-31', '2026-06-01');
    const may = judged('ON_TRACK', '2026-05-01', '2026-05-02');
    const mayAgain = judged('OFF_TRACK', '2026-05-01', '2026-05-03');
    const mistake = judged('DELIVERED', '2026-06-01', '2026-06-01', true);
    expect(currentJudgement([march, mayAgain, may, mistake])?.status).toBe('OFF_TRACK');
    expect(currentJudgement([may, march])?.status).toBe('ON_TRACK');
    expect(currentJudgement([mistake])).toBeNull();
  });
});

describe('a reversal', () => {
  const delivered = judged('DELIVERED', '2026-03-01', '2026-03-02');

  it('is an open status after a delivery', () => {
    expect(reversed([delivered, judged('AT_RISK', '2026-05-01', '2026-05-02')])).toBe(true);
    expect(reversed([delivered, judged('UNCLEAR', '2026-03-01', '2026-03-03')])).toBe(true);
  });

  it.each([
    ['nothing was reported', []],
    ['it is delivered', [delivered]],
    ['it was open before', [judged('AT_RISK', '2026-01-01', '2026-05-02'), delivered]],
    ['it is closed otherwise', [delivered, judged('PARTLY_DELIVERED', '2026-05-01', '2026-05-02')]],
    [
      'the delivery was withdrawn',
      [{ ...delivered, isWithdrawn: true }, judged('AT_RISK', '2026-05-01', '2026-05-02')],
    ],
    ['the later one was withdrawn', [delivered, judged('AT_RISK', '2026-05-01', '2026-05-02', true)]],
  ])('is none where %s', (_, judgements) => {
    expect(reversed(judgements)).toBe(false);
  });
});

describe('lateness', () => {
  const dueLatest = '2026-06-30';
  const on = (status: DeliveryStatus, effectiveOn: string) => ({ dueLatest, current: { status, effectiveOn } });

  it.each([
    ['nobody has judged', { dueLatest, current: null }, [true, false]],
    ['the last open judgement came before', on('ON_TRACK', '2026-06-30'), [true, false]],
    ['an open judgement came after', on('ON_TRACK', '2026-07-01'), [false, true]],
    ['unclear was judged after', on('UNCLEAR', '2026-07-01'), [false, true]],
    ['it was closed before', on('DELIVERED', '2026-05-01'), [false, false]],
    ['it was closed after', on('NOT_DELIVERED', '2026-07-01'), [false, false]],
    ['it has no due date', { dueLatest: null, current: null }, [false, false]],
  ] as const)('where %s', (_, lateness, words) => {
    expect([datePassed(lateness, today), overdue(lateness, today)]).toEqual(words);
  });

  it('begins the day after the latest day', () => {
    expect(datePassed({ dueLatest, current: null }, dueLatest)).toBe(false);
    expect(datePassed({ dueLatest, current: null }, '2026-07-01')).toBe(true);
  });

  it('is stale after 90 days, not before', () => {
    for (const current of [null, { status: 'ON_TRACK' }] as const) {
      expect(stale('2026-08-24', current, today)).toBe(true);
      expect(stale('2026-08-25', current, today)).toBe(false);
    }
    expect(stale('2020-01-01', { status: 'WITHDRAWN' }, today)).toBe(false);
  });
});

describe('a stalled commitment', () => {
  const open = { status: 'ON_TRACK' } as const;

  it.each([
    ['2026-02-20', '2026-11-19', false],
    ['2026-02-20', '2026-11-20', true],
    // The last day of a shorter month.
    ['2025-05-31', '2026-02-27', false],
    ['2025-05-31', '2026-02-28', true],
  ])('had its last progress on %s, seen on %s: %s', (last, today, is) => {
    expect(stalled(last, open, today)).toBe(is);
    expect(stalled(last, null, today)).toBe(is);
  });

  it('is never a closed one', () => {
    expect(stalled('2020-01-01', { status: 'DELIVERED' }, '2026-11-20')).toBe(false);
  });
});
