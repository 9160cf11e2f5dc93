import { propose } from './propose.js';

const likely = (text: string): string[] =>
  propose(text, { published: '2026-03-10' })
    .filter(({ tier }) => tier === 'likely')
    .map(({ quote }) => quote);

/** The smallest of three runs, so that neither a busy machine nor the collection of garbage decides. */
function fastest(text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    propose(text, { most: 1_001 });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

describe('texts that were not written to be read', () => {
  it.each([
    ['an empty text', ''],
    ['NUL', '\0'.repeat(1_000)],
    ['lone surrogates', '\ud800 \udc00 '.repeat(1_000)],
    ['another language', 'Le ministère publiera les tableaux. Die Regierung hat das gestern beschlossen. '.repeat(20)],
    [
      'a table turned to text',
      'Region      2026      2027\nNorth       12        14\nSouth       9         11\n'.repeat(50),
    ],
    ['noise of a scan', 'Tbe rn1nister w1|l f~nd t#e n@w pl^n. '.repeat(50)],
  ])('gives nothing likely for %s', (_, text) => {
    expect(likely(text)).toEqual([]);
  });

  it('reads on after a header in the middle of a sentence, and across a hyphen at the end of a line', () => {
    const text = 'The Harbour Office will open three new light-\nhouses in the north by June 2027.';
    expect(likely(text)).toEqual([text]);
    const broken = 'The Harbour Office will open a new lighthouse on the\n\n\fouter island by June 2027.';
    expect(likely(broken)).toHaveLength(1);
  });

  it('reads capitals', () => {
    const text = 'THE HARBOUR OFFICE WILL OPEN THREE NEW LIGHTHOUSES BY JUNE 2027.';
    expect(propose(text).map(({ quote }) => quote)).toEqual([text]);
  });

  it('leaves the part in another language alone', () => {
    const english = 'The Harbour Office will open three new lighthouses by June 2027.';
    expect(likely(`${english}\n\nL’Office ouvrira trois nouveaux phares avant juin 2027.\n`)).toEqual([english]);
  });

  it.each([
    ['one sentence of 100,000 words', 'word will fund '],
    ['a list of 10,000 items', '- will fund £5 million of new works by June\n'],
    ['sums that lead to sums', '$5 million to '],
    ['spaces within dates', `early${' '.repeat(40)}2027 `],
    ['items of a lead', 'We will: fund it; sign it; open it; '],
  ])('takes no more than three times as long for twice the text: %s', (_, unit) => {
    const short = unit.repeat(Math.ceil(60_000 / unit.length));
    propose(short);
    expect(fastest(short + short)).toBeLessThan(3 * fastest(short) + 200);
  });
});
