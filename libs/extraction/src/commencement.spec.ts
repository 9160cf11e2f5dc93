import { propose } from './propose.js';

const published = '2026-03-10';
const duesIn = (text: string) => propose(text, { published }).map(({ due, dueText }) => [due, dueText]);

const items =
  'banning beam nets in the inner strait;\nrequiring skippers to report every catch of eels;\nstrengthening patrols of the harbours; and\n' +
  'installing two new radar stations on the outer islands.';

describe('a sentence that says when a list begins', () => {
  it('dates a list in one paragraph', () => {
    const text = `New measures will include:\n\n${items}\nThe new measures will be in place by 1 June 2026.`;
    const list = propose(text, { published }).find(({ quote }) => quote.startsWith('banning'));
    expect(list).toMatchObject({ due: '2026-06-01', dueText: 'by 1 June 2026' });
  });

  it('dates bulleted items, but none that says its own date', () => {
    const text =
      'The Government will:\n\n- ban beam nets in the inner strait\n- publish a new map of the reefs by 2028\n\nThese measures will take effect on 1 July 2026.';
    expect(duesIn(text).slice(0, 2)).toEqual([
      ['2026-07-01', 'on 1 July 2026'],
      ['2028', 'by 2028'],
    ]);
  });

  it('dates only changes of rules if it speaks of rules', () => {
    const text =
      'The Government will:\n\n- amend the Fisheries Act to ban beam nets\n- deploy two rescue boats to the strait\n\nThe new rules will apply from 1 July 2026.';
    expect(duesIn(text).slice(0, 2)).toEqual([
      ['2026-07-01', 'from 1 July 2026'],
      [null, null],
    ]);
  });

  it('says nothing of a list further above', () => {
    const text =
      'The Government will:\n\n- ban beam nets in the inner strait\n- deploy two rescue boats to the strait\n\nThe strait is rough in winter. It was a hard year for all.\n\nThe measures will take effect on 1 July 2026.';
    expect(duesIn(text).slice(0, 2)).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
