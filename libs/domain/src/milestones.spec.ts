import { milestonesProblem } from './milestones.js';

const step = (changes = {}) => ({ words: 'The pier is open', isRequired: true, ...changes });

describe('milestones', () => {
  it('have words, and dates that exist', () => {
    expect(milestonesProblem([step(), step({ due: { words: 'in April' } })], '2024-02')).toBeNull();
    expect(milestonesProblem([step({ words: '' })], null)).toMatchObject({
      code: 'TEXT_MISSING',
      field: 'milestones.0.words',
    });
    expect(milestonesProblem([step(), step({ due: { edtf: '2026-13', why: 'x' } })], null)).toMatchObject({
      code: 'MONTH_UNKNOWN',
      field: 'milestones.1.due.edtf',
    });
  });

  it('are not sent twice, and not without end', () => {
    expect(milestonesProblem([step({ id: 'a' }), step({ id: 'a' })], null)?.code).toBe('MILESTONE_TWICE');
    expect(
      milestonesProblem(
        Array.from({ length: 101 }, () => step()),
        null,
      )?.code,
    ).toBe('TOO_MANY_MILESTONES');
  });
});
