import { limits } from './limits.js';
import { signOffProblem, type SignableReport, type SignOffInput } from './sign-off.js';

const report = (parts: Partial<SignableReport> = {}): SignableReport => ({
  status: 'ON_TRACK',
  unmetMilestoneIds: [],
  recordedBy: 'ana',
  isWithdrawn: false,
  isCurrent: true,
  signed: null,
  test: null,
  ...parts,
});
const signed = (decision: 'AGREED' | 'SENT_BACK') => ({ id: 's1', decision, by: 'Ben Ito' });
const agree: SignOffInput = { decision: 'AGREED', seenSignOffId: null };
const sendBack: SignOffInput = { decision: 'SENT_BACK', reason: 'Which road?', seenSignOffId: null };
const codeOf = (of: SignableReport, input: SignOffInput, decider = 'ben') =>
  signOffProblem(of, input, decider)?.code ?? null;

describe('a sign-off', () => {
  it('is never given to one’s own report, whatever is decided', () => {
    for (const input of [agree, sendBack]) {
      expect(codeOf(report(), input)).toBeNull();
      expect(codeOf(report({ recordedBy: null }), input)).toBeNull();
      expect(codeOf(report(), input, 'ana')).toBe('OWN_REPORT');
    }
  });

  it('is given to the current report only, and not to one that was withdrawn', () => {
    expect(codeOf(report({ isCurrent: false }), agree)).toBe('REPORT_REPLACED');
    expect(codeOf(report({ isCurrent: false, isWithdrawn: true }), agree)).toBe('REPORT_WITHDRAWN_MEANWHILE');
  });

  it('owes a reason where the report is sent back', () => {
    for (const reason of [undefined, null, '', '  ']) {
      expect(codeOf(report(), { ...sendBack, reason: reason ?? null })).toBe('TEXT_MISSING');
    }
    expect(codeOf(report(), { ...agree, reason: 'x'.repeat(limits.words + 1) })).toBe('TEXT_TOO_LONG');
  });

  it('is refused where the test of delivery changed meanwhile, whatever is decided', () => {
    const test = { id: 't2', by: 'Ana Ruiz' };
    for (const input of [agree, sendBack]) {
      expect(codeOf(report({ test }), { ...input, seenTestId: 't2' })).toBeNull();
      expect(codeOf(report({ test }), { ...input, seenTestId: 't1' })).toBe('TEST_CHANGED_MEANWHILE');
      expect(codeOf(report({ test }), input)).toBe('TEST_CHANGED_MEANWHILE');
    }
  });

  it('is refused where another manager was faster, and where it says nothing new', () => {
    const agreed = report({ signed: signed('AGREED') });
    expect(signOffProblem(agreed, sendBack, 'ben')).toMatchObject({
      code: 'REPORT_SIGNED_MEANWHILE',
      params: { by: 'Ben Ito', signOff: 'AGREED' },
    });
    expect(codeOf(agreed, { ...sendBack, seenSignOffId: 's1' })).toBeNull();
    expect(codeOf(agreed, { ...agree, seenSignOffId: 's1' })).toBe('REPORT_SIGNED_ALREADY');
    expect(codeOf(report({ signed: signed('SENT_BACK') }), { ...agree, seenSignOffId: 's1' })).toBeNull();
  });

  it('asks why “delivered” is agreed although a required milestone is not met, and only then', () => {
    const unproven = report({ status: 'DELIVERED', unmetMilestoneIds: ['m1', 'm2'] });
    expect(signOffProblem(unproven, agree, 'ben')).toMatchObject({
      code: 'DELIVERY_UNPROVEN',
      params: { count: 2 },
      field: 'override',
    });
    for (const override of [null, '', '  ']) expect(codeOf(unproven, { ...agree, override })).toBe('DELIVERY_UNPROVEN');
    expect(codeOf(unproven, { ...agree, override: 'The treaty is in the gazette.' })).toBeNull();
    expect(codeOf(unproven, { ...agree, override: 'x'.repeat(limits.words + 1) })).toBe('TEXT_TOO_LONG');
    expect(codeOf(unproven, sendBack)).toBeNull();
    expect(codeOf(report({ status: 'PARTLY_DELIVERED', unmetMilestoneIds: ['m1'] }), agree)).toBeNull();
    expect(codeOf(report({ status: 'DELIVERED' }), agree)).toBeNull();
  });
});
