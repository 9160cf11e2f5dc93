import { hasAll, marked } from './marking.js';

const words = (text: string, typed: string) =>
  marked(text, typed)
    .filter(({ isMatch }) => isMatch)
    .map((one) => one.text);

describe('the words that were searched for', () => {
  it.each([
    ['A joint rescue coordination centre', 'coord resc', ['rescue', 'coordination']],
    ['Façade of the Élysée', 'FACADE elysee', ['Façade', 'Élysée']],
    ['Agreement with countries', 'agreements country', ['Agreement', 'countries']],
    ['The state of the station', 'station', ['station']],
    ['שלום עולם', 'שלום', ['שלום']],
    ['Words', '%\'"', []],
    ['Words', '', []],
  ])('of “%s” for “%s” are %j', (text, typed, expected) => expect(words(text, typed)).toEqual(expected));

  it('leave the text as it was', () => {
    const text = 'A “joint” rescue, at Hallin.';
    expect(
      marked(text, 'joint at')
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
  });

  it('are all in a text, or not', () => {
    expect(hasAll('Go to Register', 'reg go')).toBe(true);
    expect(hasAll('Go to Register', 'register board')).toBe(false);
  });
});
