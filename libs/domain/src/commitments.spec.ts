import { amountOf, commitmentProblem, duplicateProblem, kindFieldsOf, type CommitmentFacts } from './commitments.js';

const facts = (changes: Partial<CommitmentFacts> = {}): CommitmentFacts => ({
  title: 'Ferries to the outer islands',
  kind: 'FUNDING',
  marking: 'OFFICIAL',
  parties: [{ words: 'the island council', role: 'UNDERTAKES' }],
  ...changes,
});
const codeOf = (changes: Partial<CommitmentFacts>) => commitmentProblem(facts(changes))?.code;

describe('the facts of a commitment', () => {
  it('are saved with a title and an undertaker', () => {
    expect(commitmentProblem(facts())).toBeNull();
    expect(codeOf({ title: ' ' })).toBe('TEXT_MISSING');
    expect(codeOf({ title: 'x'.repeat(301) })).toBe('TEXT_TOO_LONG');
    expect(codeOf({ title: 'half \ud800' })).toBe('TEXT_IS_BROKEN');
    expect(codeOf({ parties: [] })).toBe('UNDERTAKER_MISSING');
    expect(codeOf({ parties: [{ words: 'civil society', role: 'INVITED' }] })).toBe('UNDERTAKER_MISSING');
  });

  it('name each party once in a role, as an organisation or in words', () => {
    const council = { words: 'the island council', role: 'UNDERTAKES' } as const;
    expect(codeOf({ parties: [council, { ...council, words: 'The Island Council ' }] })).toBe('PARTY_TWICE');
    expect(codeOf({ parties: [council, { ...council, role: 'HOST' }] })).toBeUndefined();
    expect(codeOf({ parties: [{ ...council, organisationId: 'a' }] })).toBeUndefined();
    expect(codeOf({ parties: [{ ...council, organisationId: 'a', words: 'x'.repeat(201) }] })).toBe('TEXT_TOO_LONG');
    expect(codeOf({ parties: [{ role: 'UNDERTAKES', organisationId: 'a', isInferred: true }] })).toBeUndefined();
    expect(codeOf({ parties: [{ ...council, isInferred: true }] })).toBe('PARTY_NOT_INFERRED');
    expect(codeOf({ parties: [{ words: ' ', role: 'UNDERTAKES' }] })).toBe('TEXT_MISSING');
    expect(
      codeOf({ parties: Array.from({ length: 101 }, (_, i) => ({ words: `p${i}`, role: 'PARTNER' as const })) }),
    ).toBe('TOO_MANY_PARTIES');
  });

  it('have the fields of their kind and no others, each once', () => {
    expect(codeOf({ kindFields: [{ name: 'period', value: '2026/2028' }] })).toBeUndefined();
    expect(codeOf({ kindFields: [{ name: 'venue', value: 'The old harbour' }] })).toBe('FIELD_UNKNOWN');
    expect(
      codeOf({
        kindFields: [
          { name: 'period', value: '2026' },
          { name: 'period', value: '2027' },
        ],
      }),
    ).toBe('FIELD_TWICE');
    expect(codeOf({ kind: 'OPERATION', amount: { value: '5', currency: 'GBP' } })).toBe('FIELD_UNKNOWN');
  });

  it('do not take __proto__ for a field', () => {
    expect(codeOf({ kindFields: [{ name: '__proto__', value: 'x' }] })).toBe('FIELD_UNKNOWN');
  });

  it('have an exact sum in a currency that exists', () => {
    expect(codeOf({ amount: { value: '1e999', currency: 'GBP' } })).toBe('AMOUNT_UNREADABLE');
    expect(codeOf({ amount: { value: '75', currency: 'ZZZ' } })).toBe('CURRENCY_UNKNOWN');
    expect(amountOf(facts({ amount: { value: '75,000,000.50', currency: 'GBP' } }))).toEqual({
      value: '75000000.5',
      currency: 'GBP',
    });
    expect(amountOf(facts())).toBeNull();
  });

  it('take an empty field of a kind for one that is not stated', () => {
    expect(
      kindFieldsOf({
        kindFields: [
          { name: 'base', value: '' },
          { name: 'period', value: '2026' },
        ],
      }),
    ).toEqual({ period: '2026' });
  });

  it('need a handling instruction if sensitive', () => {
    expect(codeOf({ marking: 'OFFICIAL_SENSITIVE' })).toBe('TEXT_MISSING');
    expect(codeOf({ marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Do not forward.' })).toBeUndefined();
  });
});

describe('a duplicate', () => {
  const entry = (id: string, changes = {}) => ({
    id,
    marking: 'OFFICIAL' as const,
    leadTeamId: 't',
    namedReaders: [] as string[],
    duplicateOfId: null,
    ...changes,
  });
  const sensitive = { marking: 'OFFICIAL_SENSITIVE' as const };

  it('refers to another commitment that is not a duplicate itself, with a reason', () => {
    expect(duplicateProblem(entry('a'), entry('b'), 'Same passage.')).toBeNull();
    expect(duplicateProblem(entry('a'), entry('a'), 'x')?.code).toBe('DUPLICATE_OF_ITSELF');
    expect(duplicateProblem(entry('a', { duplicateOfId: 'c' }), entry('b'), 'x')?.code).toBe('DUPLICATE_ALREADY');
    expect(duplicateProblem(entry('a'), entry('b', { duplicateOfId: 'a' }), 'x')?.code).toBe('DUPLICATE_OF_DUPLICATE');
    expect(duplicateProblem(entry('a'), entry('b'), '')?.code).toBe('TEXT_MISSING');
  });

  it('never sends readers to a commitment that they cannot see', () => {
    expect(duplicateProblem(entry('a'), entry('b', sensitive), 'x')?.code).toBe('FEWER_READERS');
    expect(duplicateProblem(entry('a', sensitive), entry('b'), 'x')).toBeNull();
    expect(duplicateProblem(entry('a', sensitive), entry('b', { ...sensitive, leadTeamId: 'u' }), 'x')?.code).toBe(
      'FEWER_READERS',
    );
    expect(duplicateProblem(entry('a', { ...sensitive, namedReaders: ['p'] }), entry('b', sensitive), 'x')?.code).toBe(
      'FEWER_READERS',
    );
    expect(duplicateProblem(entry('a', sensitive), entry('b', { ...sensitive, namedReaders: ['p'] }), 'x')).toBeNull();
  });
});
