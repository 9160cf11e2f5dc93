import { propose } from '../propose.js';

const station = 'The Ministry of Ports will open a new coastguard station with 40 staff at Ansel.';
const again = 'A new coastguard station with 40 staff will be opened at Ansel by the ministry.';

const read = (...paragraphs: string[]) =>
  propose(`It rained.\n\n${paragraphs.join('\n\n')}\n`, { published: '2026-03-10' });

/** The place of the proposal that each one is joined to; null if it stands for itself. */
function mains(...paragraphs: string[]): (number | null)[] {
  const found = read(...paragraphs);
  return found.map(({ restates }) => (restates === null ? null : found.findIndex(({ start }) => start === restates)));
}

describe('a passage that says again what another one says', () => {
  it('is joined to the first of them, so that one commitment is not proposed twice', () => {
    expect(mains(station, again)).toEqual([null, 0]);
    expect(mains(again)).toEqual([null]);
    expect(mains(station, again, station)).toEqual([null, 0, 0]);
  });

  it('keeps its tier, which says only how sure the scan is', () => {
    expect(read(station, again).map(({ tier }) => tier)).toEqual(['likely', 'likely']);
  });

  it.each([
    ['another place', 'The Ministry of Ports will open a new coastguard station with 40 staff at Calder.'],
    ['another number', 'The Ministry of Ports will open a new coastguard station with 60 staff at Ansel.'],
    ['another act', 'The Ministry of Ports will publish tide tables for the new coastguard station at Ansel.'],
    ['another undertaker', 'Sudmark will open a new coastguard station with 40 staff at Ansel.'],
    ['another verb', 'The Ministry of Ports will close the new coastguard station with 40 staff at Ansel.'],
  ])('is another commitment with %s', (_, other) => {
    expect(mains(station, other)).toEqual([null, null]);
  });

  it('is another commitment of another party, or one that denies it', () => {
    const duty = (words: string) => `${words} the duty on fuel for fishing boats in the northern ports.`;
    expect(mains(duty('Norland will increase'), duty('Sudmark will increase'))).toEqual([null, null]);
    expect(mains(duty('Norland will increase'), duty('Norland will not increase'))[0]).toBeNull();
    expect(mains(duty('Norland will increase'), duty('Norland will not increase'))[1] ?? null).toBeNull();
  });

  it.each([
    ['We will open a new hospital in the north by the end of the decade.', 'north', 'south'],
    ['We will ban the sale of single-use plastic bags in all shops.', 'bags', 'straws'],
    ['We will give every pupil in primary schools a free breakfast each day.', 'primary', 'secondary'],
    ['The Ministry of Ports will hire forty new pilots for the northern ports.', 'forty', 'sixty'],
    ['We will cut the tax on profits of small businesses in the regions.', 'small', 'large'],
    ['The government will increase the duty on fuel for fishing boats.', 'The government', 'Sudmark'],
    ['Norland will provide £3 million to the harbour police of Ansel.', '£3', '€3'],
  ])('is another commitment if each has a word of its own: “%s”', (sentence, word, other) => {
    expect(mains(sentence, sentence.replace(word, other))).toEqual([null, null]);
  });

  it('is another commitment with another number of one digit', () => {
    const line = (at: number) => `Norland will open ferry line ${at} to Sudmark by June 2026.`;
    expect(mains(line(1), line(2), line(12))).toEqual([null, null, null]);
  });

  it('is another commitment with another sum or date', () => {
    const grant = (sum: string, year: number) =>
      `Norland will provide £${sum} million in additional funding for the harbour police by the end of ${year}.`;
    expect(mains(grant('3', 2027), grant('4', 2027))).toEqual([null, null]);
    expect(mains(grant('3', 2027), grant('3', 2028))).toEqual([null, null]);
    expect(mains(grant('3', 2027), grant('3', 2027))).toEqual([null, 0]);
    const contribute = grant('3', 2027).replace('provide', 'contribute');
    expect(mains(grant('3', 2027), contribute)).toEqual([null, 0]);
  });
});

describe('a passage that spells out what another one commits to', () => {
  it('is joined to it if it names its object again', () => {
    const signed = 'Norland and Sudmark signed a Memorandum of Understanding on harbour safety today.';
    const then =
      'The Memorandum of Understanding was signed by the Minister of Ports of Norland and the Envoy of Sudmark.';
    expect(mains(`${signed} ${then}`)).toEqual([null, 0]);
    expect(mains(`${then.replace('The', 'A')} ${station}`)).toEqual([null, null]);
  });

  it('is joined to it by an abbreviation, also if it adds names', () => {
    const first =
      'Norland and Sudmark have signed a Memorandum of Understanding (MOU) between their navies on the Joint Rescue Board.';
    const then =
      'The MOU, which was signed at the Joint Rescue Board of Norland and Sudmark at Port Ansel, covers both navies.';
    expect(mains(`${first} ${then}`)).toEqual([null, 0]);
  });

  it('is joined to its sentence if it is a heading that is less sure', () => {
    const text = `${station.replace('The Ministry of Ports will open a new', 'Ministry to open').replace('.', '')}\n\n${station}\n`;
    const found = propose(text, { published: '2026-03-10' });
    const likely = found.find(({ quote }) => quote === station)!;
    expect(likely.restates).toBeNull();
    for (const other of found) if (other !== likely) expect(other).toMatchObject({ restates: likely.start });
  });
});

describe('joining', () => {
  it('never joins to one that is itself joined, or to itself', () => {
    const found = read(...Array.from({ length: 30 }, () => [station, again]).flat());
    const mains = found.filter(({ restates }) => restates === null).map(({ start }) => start);
    expect(mains).toHaveLength(1);
    for (const { start, restates } of found) expect(restates === null ? start : restates).toBe(mains[0]);
  });
});
