import { limits } from './limits.js';
import { accountableProblem, readersProblem, reassignProblem, responsibilityOf } from './responsibility.js';

const ours = { organisation: { isOwn: true } };
const theirs = { organisation: { isOwn: false } };
const inWords = { organisation: null };

describe('the responsibility for a commitment', () => {
  it.each([
    ['ours alone', [ours]],
    ['ours beside others', [theirs, ours]],
    ['ours beside words that name nobody yet', [inWords, ours]],
  ])('is our own where an undertaker is %s', (_, undertakers) => expect(responsibilityOf(undertakers)).toBe('OWN'));

  it('is that of other bodies only where each undertaker is an organisation of others', () => {
    expect(responsibilityOf([theirs])).toBe('EXTERNAL');
    expect(responsibilityOf([theirs, theirs])).toBe('EXTERNAL');
  });

  it.each([
    ['one alone', [inWords]],
    ['one beside an organisation of others', [theirs, inWords]],
    ['nobody at all', []],
  ])('is not identified where words have not been matched: %s', (_, undertakers) =>
    expect(responsibilityOf(undertakers)).toBe('NOT_IDENTIFIED'),
  );
});

describe('the lead team', () => {
  it('changes to another, for a reason', () => {
    expect(reassignProblem('a', 'b', 'They took over the fund')).toBeNull();
    expect(reassignProblem('a', 'a', 'They took over the fund')).toMatchObject({
      code: 'TEAM_UNCHANGED',
      field: 'leadTeamId',
    });
    expect(reassignProblem('a', 'b', '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });
});

describe('named readers', () => {
  it('are no more than can be kept', () => {
    expect(readersProblem(limits.namedReaders)).toBeNull();
    expect(readersProblem(limits.namedReaders + 1)?.code).toBe('TOO_MANY_READERS');
  });
});

describe('the accountable person', () => {
  it('can sign in', () => {
    expect(accountableProblem({ name: 'Ana', deactivatedAt: null })).toBeNull();
    expect(accountableProblem({ name: 'Ana', deactivatedAt: new Date() })).toMatchObject({
      code: 'ACCOUNTABLE_INACTIVE',
      params: { name: 'Ana' },
      field: 'accountableId',
    });
  });
});
