import { scopeMarkProblem, withdrawScopeMarkProblem, type DatedStatement } from './scope.js';

const on = (id: string, day: string | null): DatedStatement => ({ id, earliest: day, latest: day });
const [first, second] = [on('s1', '2024-03-12'), on('s2', '2025-10-09')];

describe('the mark that scope narrowed', () => {
  const codeOf = (from: DatedStatement, to: DatedStatement, more: object = {}) =>
    scopeMarkProblem(from, to, { isMarked: false, reason: 'Three ports, not six.', ...more })?.code ?? null;

  it('goes from one statement to a later one, with a reason', () => {
    expect(codeOf(first, second)).toBeNull();
    expect(codeOf(first, first)).toBe('SCOPE_OF_ONE_STATEMENT');
    expect(codeOf(second, first)).toBe('SCOPE_BACKWARDS');
    expect(codeOf(second, on('s3', null))).toBeNull();
    expect(codeOf(second, { id: 's3', earliest: '2025-01-01', latest: '2025-12-31' })).toBeNull();
    expect(codeOf(first, second, { reason: ' ' })).toBe('TEXT_MISSING');
    expect(codeOf(first, second, { isMarked: true })).toBe('SCOPE_MARKED_ALREADY');
  });

  it('is withdrawn once, with a reason', () => {
    expect(withdrawScopeMarkProblem({ isWithdrawn: false }, 'A slip.')).toBeNull();
    expect(withdrawScopeMarkProblem({ isWithdrawn: false }, '')?.code).toBe('TEXT_MISSING');
    expect(withdrawScopeMarkProblem({ isWithdrawn: true }, 'A slip.')?.code).toBe('SCOPE_MARK_WITHDRAWN_ALREADY');
  });
});
