import { parse, visit } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';

/** Phrases that read like a translation, or like a riddle. CONTRIBUTING says what to write instead. */
const banned = [
  /\b(?:some|any|every)body\b/i,
  /\bnobody but\b/i,
  /\ball the same\b/i,
  /\bjust now\b/i,
  /\bby and by\b/i,
  /\bas (?:it was|they were|at) (?:at )?first\b/i,
  /\bas (?:it|they) stands?\b/i,
  /\b(?:is|are) (?:held|kept|told) ?(?:here|\.|$)/i,
  /\bheld here\b/i,
  /\bholds no(?:w| more)\b/i,
  /\b(?:take|took|taken|put) (?:it )?(?:back|away)\b/i,
  /\bnone of (?:ours|yours|those)\b/i,
  /\bnone that\b/i,
  /\bpromises no\b/i,
  /\b(?:is|are) not for you\b/i,
  /\bthose (?:who|that)\b/i,
  /\bwhoever\b/i,
  /\bone’s own\b/i,
  /\bunless told\b/i,
  /\bLost: /,
  /\bis to be (?:done|kept|called)\b/i,
];

/** Descriptions that begin by saying what sort of sentence follows, or that add nothing to the name. */
const emptyDescription = /^(?:That|Says|Whom?|Names (?:the|this)) |^(?:Which(?: one)?|Why|Who|When|What it is)\.$/;

const bannedIn = (texts: readonly string[]) => texts.filter((text) => banned.some((phrase) => phrase.test(text)));

/** The texts of screens, of the domain and of refusals, each as one line. */
const messages = () =>
  readFileSync('src/locales/en.po', 'utf8')
    .split('\n\n')
    .slice(1)
    .map((entry) =>
      [...entry.slice(entry.indexOf('msgstr')).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join(''),
    );

const descriptions = () => {
  const found: string[] = [];
  const schema = parse(readFileSync('../../libs/contract/schema.graphql', 'utf8'));
  visit(schema, {
    enter: (node) => void ('description' in node && node.description && found.push(node.description.value)),
  });
  return found;
};

/** Paragraphs, without code and without the phrases that they quote. */
const paragraphs = (page: string) =>
  readFileSync(`../../${page}`, 'utf8')
    .replaceAll(/```[^]*?```|`[^`]*`|“[^”]*”/g, '')
    .split(/\n\n|\n(?=- )/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').replaceAll("'", '’'));

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('../../docs').map((name) => `docs/${name}`),
];

describe('plain English', () => {
  it('is what every message of the catalogue is written in', () => {
    expect(messages().length).toBeGreaterThan(1_000);
    expect(bannedIn(messages())).toEqual([]);
  });

  it('is what the schema describes itself in, and no description repeats its name', () => {
    expect(descriptions().length).toBeGreaterThan(700);
    expect(bannedIn(descriptions())).toEqual([]);
    expect(descriptions().filter((text) => emptyDescription.test(text))).toEqual([]);
  });

  it.each(pages)('is what %s is written in', (page) => {
    expect(bannedIn(paragraphs(page))).toEqual([]);
  });

  it.each(['Somebody is at it.', 'File it all the same', 'No source held here', 'Take away', 'It is not for you.'])(
    'is not “%s”',
    (text) => {
      expect(bannedIn([text])).toEqual([text]);
    },
  );
});
