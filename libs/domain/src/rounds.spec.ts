import { limits } from './limits.js';
import {
  amendmentProblem,
  cancelFreezingProblem,
  cancelRoundProblem,
  decideAmendmentProblem,
  freezeRoundProblem,
  frozenIn,
  openRoundProblem,
  remindProblem,
  roundProblem,
  signRoundProblem,
  withdrawAmendmentProblem,
  type AmendmentInput,
  type FrozenValue,
  type RoundFacts,
} from './rounds.js';
import type { RoundState } from './round-terms.js';

const today = '2026-11-30';
const facts: RoundFacts = { title: 'Autumn 2026', asked: null, since: '2026-11-01', deadline: '2026-12-11' };
const round = (state: RoundState = 'OPEN', teamId: string | null = 'harbours') => ({
  state,
  deadline: facts.deadline,
  teamId,
});
const states: readonly RoundState[] = ['OPEN', 'FREEZING', 'FROZEN', 'CANCELLED'];

describe('a reporting round', () => {
  const codeOf = (more: Partial<RoundFacts>) => roundProblem({ ...facts, ...more }, today)?.code ?? null;

  it('has a title, a real deadline that is not over, and asks for reports of a day before it', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({ title: ' ' })).toBe('TEXT_MISSING');
    expect(codeOf({ title: 'x'.repeat(limits.title + 1) })).toBe('TEXT_TOO_LONG');
    expect(codeOf({ asked: 'x'.repeat(limits.words + 1) })).toBe('TEXT_TOO_LONG');
    expect(codeOf({ since: '2026-02-29' })).toBe('DAY_INVALID');
    expect(codeOf({ deadline: '2026-11-31' })).toBe('DAY_INVALID');
    expect(codeOf({ deadline: '2026-11-29' })).toBe('ROUND_DEADLINE_PAST');
    expect(codeOf({ deadline: today })).toBeNull();
    expect(codeOf({ since: '2026-12-12' })).toBe('ROUND_SINCE_TOO_LATE');
    expect(codeOf({ since: '2026-12-11' })).toBeNull();
  });

  it('is the only open one of its team, which is not closed', () => {
    const team = { name: 'Harbours', closedAt: null };
    expect(openRoundProblem(facts, team, null, today)).toBeNull();
    expect(openRoundProblem(facts, null, null, today)).toBeNull();
    expect(openRoundProblem(facts, { ...team, closedAt: new Date() }, null, today)?.code).toBe('TEAM_CLOSED');
    expect(openRoundProblem(facts, team, { title: 'Summer' }, today)).toMatchObject({
      code: 'ROUND_OPEN_ALREADY',
      params: { title: 'Summer' },
    });
  });

  it('is cancelled, reminded of and frozen only while it is open', () => {
    const codes = (of: (state: RoundState) => { code: string } | null) =>
      states.map((state) => of(state)?.code ?? null);
    const refused = [null, 'ROUND_FREEZING', 'ROUND_FROZEN', 'ROUND_CANCELLED'];
    expect(codes((state) => cancelRoundProblem(round(state), 'By mistake.'))).toEqual(refused);
    expect(codes((state) => remindProblem(round(state), 1))).toEqual(refused);
    expect(codes((state) => freezeRoundProblem(round(state), { owing: 0, seenOwing: 0 }, today))).toEqual(refused);
    expect(cancelRoundProblem(round(), ' ')?.code).toBe('TEXT_MISSING');
    expect(remindProblem(round(), 0)?.code).toBe('ROUND_NOTHING_OWED');
  });

  it('is frozen with missing reports only after its deadline, and only as the user saw it', () => {
    const codeOn = (day: string, owing: number, seenOwing = owing) =>
      freezeRoundProblem(round(), { owing, seenOwing }, day)?.code ?? null;
    expect(codeOn('2026-12-11', 2)).toBe('ROUND_STILL_OWED');
    expect(codeOn('2026-12-12', 2)).toBeNull();
    expect(codeOn('2026-12-12', 2, 1)).toBe('ROUND_OWING_CHANGED');
    expect(codeOn('2026-12-11', 0)).toBeNull();
  });

  it('waits for the deadline if it is one of all teams, because its managers may not see all that is missing', () => {
    const codeOn = (day: string) =>
      freezeRoundProblem(round('OPEN', null), { owing: 0, seenOwing: 0 }, day)?.code ?? null;
    expect(codeOn('2026-12-11')).toBe('ROUND_DEADLINE_AHEAD');
    expect(codeOn('2026-12-12')).toBeNull();
  });

  it('stops freezing only while it does', () => {
    const codes = states.map((state) => cancelFreezingProblem({ state })?.code ?? null);
    expect(codes).toEqual(['ROUND_NOT_FREEZING', null, 'ROUND_NOT_FREEZING', 'ROUND_NOT_FREEZING']);
  });

  it('is signed once for each team in it, when it is frozen', () => {
    const team = { name: 'Harbours', isInRound: true, signedBy: undefined };
    expect(signRoundProblem(round('FROZEN'), team)).toBeNull();
    expect(signRoundProblem(round('OPEN'), team)?.code).toBe('ROUND_NOT_FROZEN');
    expect(signRoundProblem(round('FROZEN'), { ...team, isInRound: false })?.code).toBe('ROUND_TEAM_ABSENT');
    for (const signedBy of ['Manager', null]) {
      expect(signRoundProblem(round('FROZEN'), { ...team, signedBy })?.code).toBe('ROUND_SIGNED_ALREADY');
    }
  });
});

describe('an amendment', () => {
  const value: FrozenValue = { kind: 'AGREEMENT', status: 'ON_TRACK', stage: 'SIGNED', dueEdtf: '2026-06' };
  const input: AmendmentInput = { part: 'STATUS', value: 'AT_RISK', reason: 'The ship was late.' };
  const codeOf = (more: Partial<AmendmentInput>, isWaiting = false) => {
    const asked = { ...input, ...more };
    const current = frozenIn(value, asked.part);
    return amendmentProblem(round('FROZEN'), { ...value, current, isWaiting }, asked)?.code ?? null;
  };

  it('gives another value that the part can have, with a reason', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({ value: 'ON_TRACK' })).toBe('AMENDMENT_UNCHANGED');
    expect(codeOf({ value: 'FINE' })).toBe('AMENDMENT_VALUE_UNKNOWN');
    expect(codeOf({ value: null })).toBe('AMENDMENT_VALUE_UNKNOWN');
    expect(codeOf({ reason: '' })).toBe('TEXT_MISSING');
    expect(codeOf({ part: 'STAGE', value: 'IN_FORCE' })).toBeNull();
    expect(codeOf({ part: 'STAGE', value: 'SPENT' })).toBe('AMENDMENT_VALUE_UNKNOWN');
    expect(codeOf({ part: 'DUE', value: '2026-07' })).toBeNull();
    expect(codeOf({ part: 'DUE', value: null })).toBeNull();
    expect(codeOf({ part: 'DUE', value: '2026-06' })).toBe('AMENDMENT_UNCHANGED');
    expect(codeOf({ part: 'DUE', value: '2026-02-30' })).toBe('DAY_NOT_IN_MONTH');
  });

  it('is about a value that was frozen, and the only one that waits', () => {
    expect(amendmentProblem(round('OPEN'), null, input)?.code).toBe('ROUND_NOT_FROZEN');
    expect(amendmentProblem(round('FROZEN'), null, input)?.code).toBe('AMENDMENT_NEVER_FROZEN');
    expect(codeOf({}, true)).toBe('AMENDMENT_WAITS');
  });

  it('is decided once, by another person, and refused only with words', () => {
    const asked = { askedBy: 'a', ended: null };
    const decide = (decision: 'AGREED' | 'REFUSED', words: string | null, by = 'b') =>
      decideAmendmentProblem(asked, { decision, words }, by)?.code ?? null;
    expect(decide('AGREED', null)).toBeNull();
    expect(decide('REFUSED', null)).toBe('TEXT_MISSING');
    expect(decide('REFUSED', 'It was on track.')).toBeNull();
    expect(decide('AGREED', null, 'a')).toBe('OWN_AMENDMENT');
    for (const by of ['Manager', null]) {
      const decided = { askedBy: 'a', ended: { ending: 'AGREED', by } } as const;
      expect(decideAmendmentProblem(decided, { decision: 'AGREED' }, 'b')?.code).toBe('AMENDMENT_DECIDED_MEANWHILE');
    }
  });

  it('is withdrawn with a reason, until it is decided, and is not decided afterwards', () => {
    const asked = { askedBy: 'a', ended: null };
    expect(withdrawAmendmentProblem(asked, 'The ship was on time.')).toBeNull();
    expect(withdrawAmendmentProblem(asked, ' ')?.code).toBe('TEXT_MISSING');
    const refused = { askedBy: 'a', ended: { ending: 'REFUSED', by: 'Manager' } } as const;
    expect(withdrawAmendmentProblem(refused, 'Late.')).toMatchObject({
      code: 'AMENDMENT_DECIDED_MEANWHILE',
      params: { by: 'Manager', amendmentDecision: 'REFUSED' },
    });
    for (const by of ['Contributor', null]) {
      const withdrawn = { askedBy: 'a', ended: { ending: 'WITHDRAWN', by } } as const;
      expect(withdrawAmendmentProblem(withdrawn, 'Late.')?.code).toBe('AMENDMENT_WITHDRAWN_MEANWHILE');
      expect(decideAmendmentProblem(withdrawn, { decision: 'AGREED' }, 'b')?.code).toBe(
        'AMENDMENT_WITHDRAWN_MEANWHILE',
      );
    }
  });
});
