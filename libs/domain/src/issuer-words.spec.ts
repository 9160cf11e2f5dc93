import { meansIssuer, type Issuer } from './issuer-words.js';

const norland: Issuer = {
  kind: 'COUNTRY',
  name: 'Kingdom of Norland',
  shortName: 'Norland',
  aliases: ['NL', 'the Norwegians’ land'],
};
const league: Issuer = { kind: 'INTERNATIONAL_BODY', name: 'Harbour League', aliases: [] };

describe('words of a source that mean its issuer', () => {
  it.each([
    'we',
    'I',
    'the Government',
    'our government',
    'Prime Minister',
    'the Prime Minister',
    'Deputy Prime Minister',
    'Vice-President',
    'Home Secretary',
    'Foreign Minister',
    'Chancellor of the Exchequer',
    'Secretary of State for Defence',
    'Minister for Immigration and Citizenship',
    'His Majesty’s Government',
    'the Department',
    'Norland',
    'the Kingdom of Norland',
    'NL Government',
    'Government of Norland',
    'Norland’s Prime Minister',
    'Prime  Minister of Norland',
  ])('“%s”, in a document of a country', (words) => expect(meansIssuer(words, norland)).toBe(true));

  it.each([
    '',
    'Sudmark',
    'Prime Minister of Sudmark',
    'Sudmark’s Prime Minister',
    'Government of Sudmark',
    'Sudmarkish Foreign Minister',
    'Minister for Sudmark',
    'two ministers',
    'leaders',
    'the parties',
    'civil society',
    'Department of State',
    'President Pilot',
    'Nor',
  ])('not “%s”', (words) => expect(meansIssuer(words, norland)).toBe(false));

  it('an office if the issuer is not known yet', () => {
    expect(meansIssuer('Prime Minister', null)).toBe(true);
    expect(meansIssuer('Norland', null)).toBe(false);
  });

  it('the offices of an international body, and not those of a government', () => {
    expect(meansIssuer('Secretary General', league)).toBe(true);
    expect(meansIssuer('the Council', league)).toBe(true);
    expect(meansIssuer('Prime Minister', league)).toBe(false);
    expect(meansIssuer('Government', league)).toBe(false);
  });

  it('an office with a person’s name only if it introduces the speaker', () => {
    for (const words of ['Prime Minister Jane Pilot', 'Home Secretary, Jane Pilot', 'NL Foreign Minister J. Pilot']) {
      expect({ words, means: meansIssuer(words, norland, true) }).toEqual({ words, means: true });
      expect({ words, means: meansIssuer(words, norland) }).toEqual({ words, means: false });
    }
    for (const words of [
      'Jane Pilot',
      'Sudmarkish Prime Minister Jane Pilot',
      'Prime Minister of Sudmark Jane Pilot',
    ]) {
      expect({ words, means: meansIssuer(words, norland, true) }).toEqual({ words, means: false });
    }
  });

  it('quickly, for any wording', () => {
    for (const words of ['the '.repeat(50), 'minister for home, '.repeat(11), 'a'.repeat(200)]) {
      expect(meansIssuer(words, norland, true)).toBe(false);
    }
  });
});
