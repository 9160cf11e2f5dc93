import {
  amountGrade,
  amountRecordProblem,
  amountRemarks,
  gradeMissing,
  withdrawAmountProblem,
} from './money-amounts.js';
import type { FundedCommitment, NewAmount } from './money-amounts.js';

const today = '2026-11-30';
const funding = (parts: Partial<FundedCommitment> = {}): FundedCommitment => ({
  kind: 'FUNDING',
  current: null,
  ...parts,
});
const entered = (parts: Partial<NewAmount> = {}): NewAmount => ({
  stage: 'ALLOCATED',
  amount: { value: '150', currency: 'GBP' },
  effectiveOn: '2026-04-30',
  supports: [{ role: 'SUPPORTS' }],
  ...parts,
});
const problemOf = (amount: Partial<NewAmount> = {}, of = funding(), seenId: string | null = null) =>
  amountRecordProblem(of, entered(amount), seenId, today);
const codeOf = (...args: Parameters<typeof problemOf>) => problemOf(...args)?.code ?? null;
const dated = (currency: string, effectiveOn: string) => codeOf({ amount: { value: '150', currency }, effectiveOn });

describe('an amount', () => {
  it('is recorded at a stage of funding, with a date and what shows it', () => {
    expect(codeOf()).toBeNull();
    expect(codeOf({ supports: [], statementId: 's1' })).toBeNull();
    expect(codeOf({ amount: { value: '0', currency: 'GBP' } })).toBeNull();
    expect(codeOf({}, funding({ kind: 'REFORM' }))).toBe('AMOUNT_OF_OTHER_KIND');
    expect(codeOf({ supports: [] })).toBe('AMOUNT_UNSUPPORTED');
    expect(codeOf({ supports: [{ role: 'CONTRADICTS' }, { role: 'CONTEXT' }] })).toBe('AMOUNT_UNSUPPORTED');
  });

  it('is exact, and of a size that exists', () => {
    const of = (value: string, currency = 'GBP') => codeOf({ amount: { value, currency } });
    expect(of('-1')).toBe('AMOUNT_NEGATIVE');
    expect(of('1.005')).toBe('AMOUNT_TOO_FINE');
    expect(of('1.5', 'JPY')).toBe('AMOUNT_WITHOUT_MINOR_UNIT');
    expect(of('1'.repeat(19))).toBe('AMOUNT_TOO_LARGE');
    expect(of('about 5')).toBe('AMOUNT_UNREADABLE');
    expect(of('5', 'QQQ')).toBe('CURRENCY_UNKNOWN');
  });

  it('was so on a date that has begun', () => {
    expect(codeOf({ effectiveOn: today })).toBeNull();
    expect(codeOf({ effectiveOn: '2026' })).toBeNull();
    expect(codeOf({ effectiveOn: '2026-12' })).toBe('AMOUNT_IN_FUTURE');
    expect(codeOf({ effectiveOn: '../2026' })).toBe('AMOUNT_WITHOUT_BEGINNING');
    expect(problemOf({ effectiveOn: 'soon' })?.field).toBe('effectiveOn');
  });

  it('may be in a currency that ended, if it dates from before its last day', () => {
    expect(dated('DEM', '2001-12-31')).toBeNull();
    expect(dated('DEM', '2002-01-01')).toBe('CURRENCY_ENDED');
    expect(dated('HRK', '2022-12')).toBeNull();
    expect(dated('HRK', '2023')).toBe('CURRENCY_ENDED');
    expect(dated('EUR', '2023')).toBeNull();
    expect(problemOf({ amount: { value: '1', currency: 'HRK' } })?.params).toEqual({
      currency: 'HRK',
      day: '2022-12-31',
    });
  });

  it('has a payer and a recipient that differ', () => {
    expect(codeOf({ payerId: 'p1', recipientId: 'p2' })).toBeNull();
    expect(codeOf({ payerId: 'p1', recipientId: 'p1' })).toBe('PAYER_IS_RECIPIENT');
  });

  it('replaces only the amount that its author saw', () => {
    const current = { id: 'a1', by: ['Ada'] };
    expect(codeOf({}, funding({ current }), 'a1')).toBeNull();
    expect(codeOf({}, funding({ current }), null)).toBe('AMOUNT_REVISED_MEANWHILE');
    expect(codeOf({}, funding(), 'a1')).toBe('AMOUNT_REVISED_MEANWHILE');
  });

  it('is withdrawn once, with a reason', () => {
    expect(withdrawAmountProblem({ isWithdrawn: false }, 'A slip.')).toBeNull();
    expect(withdrawAmountProblem({ isWithdrawn: false }, ' ')?.code).toBe('TEXT_MISSING');
    expect(withdrawAmountProblem({ isWithdrawn: true }, 'A slip.')?.code).toBe('AMOUNT_WITHDRAWN_ALREADY');
  });
});

describe('what shows an amount', () => {
  it('is a statement for what it announces, and evidence of the stage’s grade for what was done', () => {
    const stated = { hasStatement: true, supports: [] };
    expect(amountGrade('ANNOUNCED', stated)).toBe('A');
    expect(amountGrade('SPENT', stated)).toBe('D');
    expect(gradeMissing('ANNOUNCED', stated)).toBeNull();
    expect(gradeMissing('SPENT', stated)).toBe('A');
    expect(gradeMissing('PAID_OVER', { hasStatement: false, supports: [{ role: 'SUPPORTS', grade: 'B' }] })).toBeNull();
    expect(gradeMissing('PAID_OVER', { hasStatement: false, supports: [{ role: 'CONTEXT', grade: 'A' }] })).toBe('B');
    expect(amountGrade('SPENT', { hasStatement: false, supports: [] })).toBeNull();
  });
});

describe('the amounts of neighbouring stages', () => {
  const gbp = (stage: 'ALLOCATED' | 'PAID_OVER' | 'SPENT', value: string, currency = 'GBP') => ({
    stage,
    value,
    currency,
  });

  it('are remarked on if the later one is larger, by how much', () => {
    expect(amountRemarks([gbp('SPENT', '60.5'), gbp('PAID_OVER', '60.25'), gbp('ALLOCATED', '100')])).toEqual([
      { is: 'MORE', stage: 'SPENT', than: 'PAID_OVER', by: { value: '0.25', currency: 'GBP' } },
    ]);
    expect(amountRemarks([gbp('ALLOCATED', '100'), gbp('SPENT', '100.00')])).toEqual([]);
  });

  it('are not compared in different currencies', () => {
    expect(amountRemarks([gbp('PAID_OVER', '60', 'EUR'), gbp('SPENT', '70')])).toEqual([
      { is: 'OTHER_CURRENCY', stage: 'SPENT', than: 'PAID_OVER' },
    ]);
  });
});
