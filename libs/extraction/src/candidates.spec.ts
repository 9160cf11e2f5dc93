import { candidatesOf } from './candidates.js';

/** Each candidate with the words that lead to it. */
const read = (text: string): [lead: string | null, words: string][] =>
  [...candidatesOf(text, 0)]
    .flatMap(({ found }) => found)
    .map(({ lead, start, end }) => [lead && text.slice(lead.start, lead.end), text.slice(start, end)]);

const lead = 'New measures will include:';

describe('a list within one paragraph', () => {
  it('gives its items, each with the words that lead to it', () => {
    const text = `${lead}\n\nsetting up a hotline for skippers;\nraising the number of patrols; and\npublishing the results of checks.`;
    expect(read(text)).toEqual([
      [null, lead],
      [lead, 'setting up a hotline for skippers;'],
      [lead, 'raising the number of patrols;'],
      [lead, 'publishing the results of checks.'],
    ]);
  });

  it('keeps what is too short to stand alone', () => {
    const names = 'We will invest £5 million in each of the following:';
    expect(read(`${names}\n\nHallin; Torvik; Ness; and Corran.`)).toEqual([
      [null, names],
      [names, 'Hallin; Torvik; Ness; and Corran.'],
    ]);
    const ban = 'building a hospital in Hallin; a coal ban; and opening a rail line to Ness.';
    expect(read(`${lead}\n\n${ban}`).slice(1)).toEqual([
      [lead, 'building a hospital in Hallin; a coal ban;'],
      [lead, 'opening a rail line to Ness.'],
    ]);
  });

  it('begins under a heading in capitals, too', () => {
    const text = 'Aid will be given as follows: BRINDAL\n\n- $90,000 for blankets in the delta\n- $40,000 for seed';
    expect(read(text).slice(1)).toEqual([
      ['Aid will be given as follows: BRINDAL', '$90,000 for blankets in the delta'],
      ['Aid will be given as follows: BRINDAL', '$40,000 for seed'],
    ]);
  });

  it('is none without words that lead to it', () => {
    expect(read('It rained; it snowed a lot; and then it thawed.')).toEqual([
      [null, 'It rained; it snowed a lot; and then it thawed.'],
    ]);
  });
});
