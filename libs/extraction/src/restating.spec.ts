import { propose } from './propose.js';

const tiersOf = (...sentences: string[]): string[] => {
  const found = propose(`It rained.\n\n${sentences.join('\n\n')}\n`, { published: '2026-03-10' });
  return found.map(({ tier }) => tier);
};

const station = 'The Ministry of Ports will open a new coastguard station with 40 staff at Ansel.';

describe('a passage that says again what another one says', () => {
  it('is only possible, so that one commitment is not proposed twice', () => {
    const again = 'A new coastguard station with 40 staff will be opened at Ansel by the ministry.';
    expect(tiersOf(station, again).sort()).toEqual(['likely', 'possible']);
    expect(tiersOf(again)).toEqual(['likely']);
  });

  it.each([
    ['another place', 'The Ministry of Ports will open a new coastguard station with 40 staff at Calder.'],
    ['another number', 'The Ministry of Ports will open a new coastguard station with 60 staff at Ansel.'],
    ['another act', 'The Ministry of Ports will publish tide tables for the new coastguard station at Ansel.'],
  ])('is another commitment with %s', (_, other) => {
    expect(tiersOf(station, other)).toEqual(['likely', 'likely']);
  });

  it('is another commitment with another number of one digit', () => {
    const line = (at: number) => `Norland will open ferry line ${at} to Sudmark by June 2026.`;
    expect(tiersOf(line(1), line(2), line(12))).toEqual(['likely', 'likely', 'likely']);
  });

  it('is another commitment with another sum or date', () => {
    const grant = (sum: string, year: number) =>
      `Norland will provide £${sum} million in additional funding for the harbour police by the end of ${year}.`;
    expect(tiersOf(grant('3', 2027), grant('4', 2027))).toEqual(['likely', 'likely']);
    expect(tiersOf(grant('3', 2027), grant('3', 2028))).toEqual(['likely', 'likely']);
    expect(tiersOf(grant('3', 2027), grant('3', 2027)).sort()).toEqual(['likely', 'possible']);
  });
});
