import { readFileSync } from 'node:fs';

/** Phrases that read like a translation, or like a riddle. CONTRIBUTING says what to write instead. */
const banned = [
  /\b(?:some|any|every)body\b/i,
  /\ball the same\b/i,
  /\bjust now\b/i,
  /\bby and by\b/i,
  /\bas (?:it was|they were|at) (?:at )?first\b/i,
  /\b(?:is|are) (?:held|kept|told) ?(?:here|\.|$)/i,
  /\bheld here\b/i,
  /\b(?:take|took|taken|put) (?:it )?(?:back|away)\b/i,
  /\bnone of (?:ours|yours|those)\b/i,
  /\bpromises no\b/i,
  /\b(?:is|are) not for you\b/i,
  /\bthose (?:who|that)\b/i,
  /\bwhoever\b/i,
];

const bannedIn = (texts: readonly string[]) => texts.filter((text) => banned.some((phrase) => phrase.test(text)));

/** The texts of screens, of the domain and of refusals, each as one line. */
const messages = () =>
  readFileSync('src/locales/en.po', 'utf8')
    .split('\n\n')
    .slice(1)
    .map((entry) =>
      [...entry.slice(entry.indexOf('msgstr')).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join(''),
    );

describe('plain English', () => {
  it('is what every message of the catalogue is written in', () => {
    expect(messages().length).toBeGreaterThan(1_000);
    expect(bannedIn(messages())).toEqual([]);
  });

  it.each(['Somebody is at it.', 'File it all the same', 'No source held here', 'Take away', 'It is not for you.'])(
    'is not “%s”',
    (text) => {
      expect(bannedIn([text])).toEqual([text]);
    },
  );
});
