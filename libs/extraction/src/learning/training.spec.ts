import { kinds } from '@followthrough/domain/kinds';
import { readFileSync, statSync } from 'node:fs';
import { readModel, shippedModel, written } from '../model.js';
import { propose } from '../propose.js';
import { lessonOf } from './examples.js';
import { countsOf, figuresOf } from './measured.js';
import { trained } from './training.js';
import type { GoldCommitment, MarkedDocument } from './corpus.js';

const gold = (quote: string): GoldCommitment => ({
  ...{ quote, type: 'operation', actors: ['Harbour Office'], partners: [] },
  ...{ amount: null, due: null, stage: 'announced' },
});

/** Ten documents with a commitment and a sentence that tempts. */
const documents: MarkedDocument[] = Array.from({ length: 10 }, (_, at) => {
  const quote = `The Harbour Office will open ${at + 2} new lighthouses in the north.`;
  const text = `It rained.\n\n${quote} The sea was calm for ${at + 2} days.\n`;
  const start = text.indexOf(quote);
  const spans = [{ start, end: start + quote.length }];
  return { name: `${at}.txt`, text, commitments: [{ spans, gold: gold(quote) }], neutral: [], tempting: [] };
});

describe('training', () => {
  const model = trained(documents.map(lessonOf));

  it('gives the same file from the same documents', () => {
    expect(written(trained(documents.map(lessonOf)))).toBe(written(model));
  });

  it('says what it learned from, and cuts likely above possible', () => {
    expect(model.learned).toMatchObject({ documents: 10, commitments: 10 });
    expect(model.likely).toBeGreaterThanOrEqual(model.possible);
  });

  it('reads with what it learned', () => {
    const [document] = documents;
    const figures = figuresOf(countsOf(document!, propose(document!.text, { model })));
    expect(figures.likely).toMatchObject({ recall: 1, precision: 1 });
    expect(figures.undertakers).toBe(1);
  });

  it('is written and read without loss', () => {
    const read = readModel(written(model));
    expect(written(read)).toBe(written(model));
    expect(read.trees).toEqual(model.trees);
  });
});

describe('the shipped weights', () => {
  const path = new URL('../../reading-model.json', import.meta.url);

  it('take less than 100 kB, and hold no words of documents: only names of features', () => {
    expect(statSync(path).size).toBeLessThan(100_000);
    const { features, joins, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Record<'features', string[]> & {
      joins: { features: string[]; trees: number[][] };
    };
    expect([...features, ...joins.features].every((name) => /^[a-zA-Z:]+$/.test(name))).toBe(true);
    const numbers = JSON.stringify([rest, joins.trees]).replace(/"letters":"[\w-]+"/g, '');
    const keys =
      'learned documents commitments candidates likely possible regression regressions bias weights step mix trees kinds';
    const kindNames = Object.keys(kinds);
    const words = numbers.match(/[a-z]{2,}/gi) as string[];
    expect(words.filter((word) => ![...keys.split(' '), ...kindNames].includes(word))).toEqual([]);
  });

  it('were learned from the whole corpus', () => {
    expect(shippedModel().learned.documents).toBeGreaterThan(100);
  });
});
