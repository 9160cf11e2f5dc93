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
    ['first', 0],
    ['second', 1],
    ['last', 2],
  ])('is joined to the more probable one, which comes %s', (_, at) => {
    const again = 'A new coastguard station with 40 staff will be opened at Ansel by the ministry.';
    const sentences = [station, station].toSpliced(at, 0, again);
    const found = propose(`It rained.\n\n${sentences.join('\n\n')}\n`, { published: '2026-03-10' });
    const main = found.find(({ quote }) => quote === again)!;
    expect(main).toMatchObject({ tier: 'likely', restates: null });
    const joined = { tier: 'possible', restates: main.start };
    expect(found.filter(({ quote }) => quote === station)).toMatchObject([joined, joined]);
  });

  it.each([
    ['another place', 'The Ministry of Ports will open a new coastguard station with 40 staff at Calder.'],
    ['another number', 'The Ministry of Ports will open a new coastguard station with 60 staff at Ansel.'],
    ['another act', 'The Ministry of Ports will publish tide tables for the new coastguard station at Ansel.'],
    ['another undertaker', 'Sudmark will open a new coastguard station with 40 staff at Ansel.'],
    ['another verb', 'The Ministry of Ports will close the new coastguard station with 40 staff at Ansel.'],
  ])('is another commitment with %s', (_, other) => {
    expect(tiersOf(station, other)).toEqual(['likely', 'likely']);
  });

  it('is another commitment of another party, or one that denies it', () => {
    const duty = (words: string) => `${words} the duty on fuel for fishing boats in the northern ports.`;
    expect(tiersOf(duty('Norland will increase'), duty('Sudmark will increase'))).toEqual(['likely', 'likely']);
    const both = propose(`It rained.\n\n${duty('Norland will increase')}\n\n${duty('Norland will not increase')}\n`);
    expect(both[0]!.tier).toBe('likely');
  });

  it('is looked for among the kept ones only, where a text is cut', () => {
    const text = `It rained.\n\n${station} ${station.replace('Ansel', 'Calder')} ${station.replace('Ansel', 'Calder')}\n`;
    expect(propose(text, { most: 1 }).map(({ tier }) => tier)).toEqual(['likely']);
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
