import {
  isReplyOver,
  isSilent,
  replyDueOnceRestored,
  replyDueProblem,
  usualReplyDue,
  type Drafted,
} from './right-of-reply.js';

const today = '2026-11-22';
const drafted: Drafted = { replyDue: '2026-12-06', replied: null, isWithdrawn: false };

describe('the right of reply', () => {
  it('lasts 14 days usually, a day at least and 180 at most', () => {
    expect(usualReplyDue(today)).toBe('2026-12-06');
    const codeOf = (due: string) => replyDueProblem(due, today)?.code ?? null;
    expect(codeOf('2026-11-23')).toBeNull();
    expect(codeOf('2027-05-21')).toBeNull();
    expect(codeOf('2026-02-30')).toBe('DAY_INVALID');
    expect(codeOf(today)).toBe('REPLY_DUE_TOO_SOON');
    expect(codeOf('2026-11-01')).toBe('REPLY_DUE_TOO_SOON');
    expect(codeOf('2027-05-22')).toBe('REPLY_DUE_TOO_LATE');
  });

  it('includes its last day', () => {
    expect([isReplyOver(drafted, '2026-12-06'), isReplyOver(drafted, '2026-12-07')]).toEqual([false, true]);
  });

  it('ends in silence once, and never for a draft that was withdrawn', () => {
    expect(isSilent(drafted, '2026-12-06')).toBe(false);
    expect(isSilent(drafted, '2026-12-07')).toBe(true);
    expect(isSilent({ ...drafted, isWithdrawn: true }, '2026-12-07')).toBe(false);
    expect(isSilent({ ...drafted, replied: { ending: 'DECLINED', by: 'Ana' } }, '2026-12-07')).toBe(false);
  });

  it('gets back the days for which the commitment was archived, unless it was over before', () => {
    expect(replyDueOnceRestored('2026-12-06', '2026-11-25', '2026-12-20')).toBe('2026-12-31');
    expect(replyDueOnceRestored('2026-12-06', '2026-12-06', '2026-12-08')).toBe('2026-12-08');
    expect(replyDueOnceRestored('2026-12-06', '2026-11-25', '2026-11-25')).toBe('2026-12-06');
    expect(replyDueOnceRestored('2026-12-06', '2026-12-07', '2026-12-20')).toBe('2026-12-06');
    // After the clock was put back.
    expect(replyDueOnceRestored('2026-12-06', '2026-11-25', '2026-11-24')).toBe('2026-12-06');
  });
});
