import { propose } from './propose.js';

const published = '2026-03-10';

function actsIn(sentence: string) {
  const found = propose(`It rained.\n\n${sentence}\n`, { published });
  expect(found).toHaveLength(1);
  return found[0]!.acts;
}

const titlesIn = (sentence: string): string[] => actsIn(sentence).map(({ title }) => title);

describe('the acts of a passage', () => {
  it('follow one another, each with a verb of its own', () => {
    expect(
      titlesIn('The Ministry of Ports will open two clinics, train 40 nurses and publish a plan for the islands.'),
    ).toEqual(['Open two clinics', 'Train 40 nurses', 'Publish a plan for the islands']);
  });

  it('have their own sums and dates', () => {
    const acts = actsIn(
      'Norland will provide £3 million to the harbour police by 2028, and open a school in June 2027.',
    );
    expect(acts).toMatchObject([
      {
        title: 'Provide £3 million to the harbour police by 2028',
        kind: 'FUNDING',
        amount: { value: '3000000' },
        due: '2028',
      },
      { title: 'Open a school in June 2027', amount: null, due: '2027-06' },
    ]);
  });

  it('keep their last word, whatever it looks like', () => {
    const acts = actsIn(
      'The Ministry of Ports will open a school by July, expand the water supply and train 40 nurses.',
    );
    expect(acts).toMatchObject([
      { title: 'Open a school by July', due: '2026-07' },
      { title: 'Expand the water supply' },
      { title: 'Train 40 nurses' },
    ]);
  });

  it('may be gerunds', () => {
    expect(titlesIn('Norland agreed to begin by closing two mines and building a new quay.')).toEqual([]);
    expect(
      titlesIn('The government is building a new quay at Ansel, training 40 pilots and repairing the sea walls.'),
    ).toEqual(['Build a new quay at Ansel', 'Train 40 pilots', 'Repair the sea walls']);
  });

  it.each([
    ['of one', 'The Ministry of Ports will open two clinics on the islands by June 2027.'],
    ['of one with several objects', 'Norland will provide boats, nets and training for crews in the northern ports.'],
    ['where a noun could be a verb', 'Norland will provide training and support for 400 crews in the north.'],
    [
      'where the second goes on with the purpose',
      'Norland will invest £3 million to cut waiting times and improve care.',
    ],
    ['of a clause', 'Norland will fund a centre which will train pilots and publish charts of the coast.'],
    ['where the second has no object', 'Norland will build and operate a new lighthouse at Port Ansel.'],
  ])('are none %s', (_, sentence) => {
    expect(titlesIn(sentence)).toEqual([]);
  });

  it('are at most twelve', () => {
    const many = Array.from({ length: 40 }, (_, at) => `open ${at + 2} schools in the north`).join(', ');
    expect(actsIn(`The Ministry of Ports will ${many} and train 40 nurses.`)).toHaveLength(12);
  });
});
