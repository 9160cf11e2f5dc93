import { blocksOf, longestBlock } from './blocks.js';
import { proposeInSteps } from './propose.js';
import { longestSentence, sentencesOf } from './sentences.js';

const size = 200_000;
const repeated = (unit: string, length = size): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Texts that are never written but may be pasted. */
const units: Readonly<Record<string, string>> = {
  'one word': 'a',
  'one line': 'will fund the new plan and sign it ',
  newlines: '\n',
  'white space': ' \t',
  modals: 'will ',
  bullets: '- will fund £5 million\n',
  'bullets in one line': '• a ',
  'full stops': '. ',
  quotes: '“',
  digits: '1,',
  dates: '5 May 2026 ',
  'right to left': '\u202eשלום עולם ',
  'combining characters': 'a\u0301\u0301',
  'lone surrogates': '\ud800',
  introductions: 'A B said:\n',
  colons: ':\n',
};

/**
 * Work is bounded by structure, not by a clock: the text is cut into blocks, each read once and none longer than a fixed
 * length; each is cut into sentences, again of bounded length; and each pattern looks a fixed number of words around.
 */
describe.each(Object.entries(units))('%s', (_, unit) => {
  const text = repeated(unit);
  const blocks = [...blocksOf(text, 0)];

  it('is cut into bounded pieces that do not overlap', () => {
    const ordered = blocks.every(({ start, end }, at) => start <= end && start >= (blocks[at - 1]?.end ?? 0));
    const bounded = blocks.every(({ start, end }) => end - start <= longestBlock);
    const spans = blocks.flatMap((block) => sentencesOf(text, block));
    expect([ordered, bounded]).toEqual([true, true]);
    expect(spans.every(({ start, end }) => end - start <= longestSentence)).toBe(true);
  });

  it('takes one step a block, each further on, then some to compare proposals, and can be left at any of them', () => {
    const steps = proposeInSteps(text);
    const progress: number[] = [];
    for (let step = steps.next(); step.done !== true && progress.length < 50; step = steps.next()) {
      expect(step.value.total).toBe(text.length);
      progress.push(step.value.done);
    }
    const ends = blocks.map(({ end }) => end).slice(0, 50);
    expect(progress.slice(0, ends.length)).toEqual(ends);
    expect(progress.slice(ends.length).every((done) => done === text.length)).toBe(true);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    const left = { proposals: [], otherLanguage: 0 };
    expect(steps.return(left)).toEqual({ done: true, value: left });
  });
});

it('takes twice the steps for twice the text', () => {
  const count = (text: string): number => [...proposeInSteps(text)].length;
  const unit = 'The Office will open a lighthouse.\n\n';
  expect(count(unit.repeat(400))).toBe(2 * count(unit.repeat(200)));
});
