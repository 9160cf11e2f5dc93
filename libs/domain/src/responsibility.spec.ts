import { responsibilityOf } from './responsibility.js';

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
