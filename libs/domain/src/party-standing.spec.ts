import {
  partyReportProblem,
  positionProblem,
  rollUp,
  type LatestPosition,
  type PositionInput,
} from './party-standing.js';

const latest: LatestPosition = { id: 'p1', by: ['Ada'], position: 'CONFIRMED', statementId: 's1' };

describe('the position of a party', () => {
  const codeOf = (input: PositionInput, held: LatestPosition | null = null, seenId = held?.id ?? null) =>
    positionProblem(held, input, seenId)?.code ?? null;

  it('rests on a statement, unless the party was not heard', () => {
    for (const position of ['CONFIRMED', 'QUALIFIED', 'DENIED'] as const) {
      expect(codeOf({ position, statementId: 's2' })).toBeNull();
      expect(codeOf({ position })).toBe('POSITION_NEEDS_STATEMENT');
    }
    const corrected = { position: 'NOT_HEARD', note: 'It was another body.' } as const;
    expect(codeOf(corrected, latest)).toBeNull();
    expect(codeOf({ ...corrected, note: ' ' }, latest)).toBe('TEXT_MISSING');
    expect(codeOf({ ...corrected, statementId: 's1' }, latest)).toBe('POSITION_WITHOUT_STATEMENT');
  });

  it('changes with each record, which starts from the one before', () => {
    expect(codeOf({ position: 'CONFIRMED', statementId: 's1' }, latest)).toBe('POSITION_UNCHANGED');
    expect(codeOf({ position: 'NOT_HEARD', note: 'x' })).toBe('POSITION_UNCHANGED');
    expect(codeOf({ position: 'CONFIRMED', statementId: 's2' }, latest)).toBeNull();
    expect(codeOf({ position: 'DENIED', statementId: 's2' }, latest, null)).toBe('PARTY_CHANGED_MEANWHILE');
  });
});

describe('a report on one party', () => {
  const input = { status: 'DELIVERED', rationale: 'It paid.', effectiveOn: '2026-11-20' } as const;
  const codeOf = (more: object = {}, held: { id: string; by: string[] } | null = null, seenId: string | null = null) =>
    partyReportProblem(held, { ...input, ...more }, seenId, '2026-11-30')?.code ?? null;

  it('has a rationale and a day that is not in the future, and starts from the one before', () => {
    expect(codeOf()).toBeNull();
    expect(codeOf({ rationale: '' })).toBe('TEXT_MISSING');
    expect(codeOf({ effectiveOn: '2026-12-01' })).toBe('REPORT_IN_FUTURE');
    expect(codeOf({ effectiveOn: '2026-02-30' })).toBe('DAY_INVALID');
    expect(codeOf({}, { id: 'r1', by: ['Ada'] })).toBe('PARTY_CHANGED_MEANWHILE');
    expect(codeOf({}, { id: 'r1', by: ['Ada'] }, 'r1')).toBeNull();
  });
});

describe('the roll-up of parties', () => {
  it('counts the parties that answer for the commitment, without a report as unclear', () => {
    expect(
      rollUp([
        { role: 'UNDERTAKES', status: 'DELIVERED' },
        { role: 'UNDERTAKES', status: 'DELIVERED' },
        { role: 'DELIVERS', status: null },
        { role: 'BENEFICIARY', status: null },
      ]),
    ).toEqual({
      parties: 3,
      statuses: [
        { status: 'DELIVERED', count: 2 },
        { status: 'UNCLEAR', count: 1 },
      ],
    });
  });

  it('counts another party that was reported on, and says nothing if none was', () => {
    expect(rollUp([{ role: 'HOST', status: 'AT_RISK' }])?.parties).toBe(1);
    expect(rollUp([{ role: 'UNDERTAKES', status: null }])).toBeNull();
    expect(rollUp([])).toBeNull();
  });
});
