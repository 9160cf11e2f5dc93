import fc from 'fast-check';
import { addDays } from './days.js';
import {
  isReplyOver,
  isSilent,
  replyDueOnceRestored,
  replyDueProblem,
  usualReplyDue,
  type Drafted,
  type Extended,
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

  describe('of a commitment that was archived', () => {
    const extended: Extended = { firstReplyDue: '2026-12-06', replyDue: '2026-12-06', lost: 0 };
    const at = (time: string) => Date.parse(`2026-${time}Z`);
    const due = (from: string, until: string, more: Partial<Extended> = {}) =>
      replyDueOnceRestored({ ...extended, ...more }, at(from), at(until));

    it('gets the time back in whole days', () => {
      expect(due('11-25T09:00', '11-27T09:00')).toBe('2026-12-08');
      expect(due('11-25T09:00', '11-27T09:01')).toBe('2026-12-09');
      expect(due('11-25T23:59', '11-26T00:01')).toBe('2026-12-07');
      expect(due('12-06T20:00', '12-07T01:00')).toBe('2026-12-07');
      // A thousand times two minutes are more than a day.
      expect(due('11-25T23:59', '11-26T00:01', { replyDue: '2026-12-08', lost: 999 * 120_000 })).toBe('2026-12-08');
    });

    it('gets nothing back if the deadline was over before, or for no time', () => {
      expect(due('12-07T00:00', '12-20T00:00')).toBeNull();
      expect(due('12-06T23:59', '12-20T00:00')).not.toBeNull();
      expect(due('11-25T09:00', '11-25T09:00')).toBeNull();
      // After the clock was put back.
      expect(due('11-25T09:00', '11-24T09:00')).toBeNull();
    });

    it('never has less time than it was first given, and less than a day more, however often it was archived', () => {
      const part = fc.record({
        open: fc.integer({ min: 0, max: 4 * 86_400 }),
        away: fc.integer({ min: 1, max: 300_000 }),
      });
      fc.assert(
        fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
          const endOf = (day: string) => Date.parse(`${addDays(day, 1)}T00:00:00Z`);
          const drafted = at('11-22T10:00');
          let [now, state] = [drafted, extended];
          for (const { open, away } of parts) {
            const archived = now + open * 1000;
            const restored = archived + away * 1000;
            const later = replyDueOnceRestored(state, archived, restored);
            expect(later === null).toBe(archived >= endOf(state.replyDue));
            if (later === null) return;
            expect(later >= state.replyDue).toBe(true);
            state = { ...state, replyDue: later, lost: state.lost + restored - archived };
            const more = endOf(later) - state.lost - endOf(extended.firstReplyDue);
            expect(more).toBeGreaterThanOrEqual(0);
            expect(more).toBeLessThan(86_400_000);
            now = restored;
          }
        }),
      );
    });
  });
});
