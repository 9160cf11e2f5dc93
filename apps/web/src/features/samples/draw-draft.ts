import { suggestedTests } from '@followthrough/domain/samples';
import { codeList } from '@followthrough/domain/terms';
import type { SampleMethod, SampleStrata } from '@followthrough/domain/sample-terms';
import type { DrawSampleInput } from '../../generated/graphql.js';

export type SuggestedTest = keyof typeof suggestedTests;

/** What is typed in the form. */
export interface DrawDraft {
  readonly title: string;
  readonly day: string;
  readonly method: SampleMethod;
  readonly strataBy: SampleStrata;
  readonly size: string;
  readonly seed: string;
  readonly suggested: readonly SuggestedTest[];
  readonly isReadTwice: boolean;
  /** Ids of auditors; empty until chosen. */
  readonly firstReader: string;
  readonly secondReader: string;
  /** Further tests, one per line. */
  readonly others: string;
}

/** A seed of nine digits from the random numbers of the browser. */
export function randomSeed(): string {
  const [number] = crypto.getRandomValues(new Uint32Array(1));
  return String(number! % 1_000_000_000).padStart(9, '0');
}

export const emptyDraw = (today: string): DrawDraft => ({
  title: '',
  day: today,
  method: 'SIMPLE',
  strataBy: 'KIND',
  size: '20',
  seed: randomSeed(),
  suggested: ['STATUS'],
  isReadTwice: false,
  firstReader: '',
  secondReader: '',
  others: '',
});

/** A sample that is drawn again. */
export interface DrawnBefore {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly asAt: string;
  readonly population: number;
  readonly method: SampleMethod;
  readonly strataBy: SampleStrata | null;
  readonly size: number;
  readonly seed: string;
  readonly tests: readonly { readonly words: string }[];
}

export const drawnAgain = ({ title, day, method, strataBy, size, seed, tests }: DrawnBefore): DrawDraft => ({
  ...emptyDraw(day),
  ...{ title, method, seed, size: String(size), strataBy: strataBy ?? 'KIND' },
  suggested: [],
  others: tests.map(({ words }) => words).join('\n'),
});

/** Where the commitments are drawn from: a filter on a day, or the population of another sample. */
type Source = Pick<DrawSampleInput, 'filter' | 'day'> | Required<Pick<DrawSampleInput, 'againId'>>;

export function drawInput(draft: DrawDraft, source: Source, say: (label: string) => string): DrawSampleInput {
  const { title, method, strataBy, size, seed, suggested, others } = draft;
  const { isReadTwice, firstReader, secondReader } = draft;
  const chosen = codeList(suggestedTests).filter((code) => suggested.includes(code));
  const written = others
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    ...{ title, method, seed },
    ...source,
    strataBy: method === 'SIMPLE' ? null : strataBy,
    // Whatever is no number is refused as a size.
    size: /^\d{1,9}$/.test(size.trim()) ? Number(size) : 0,
    readerIds: isReadTwice ? [firstReader, secondReader].filter((id) => id !== '') : [],
    tests: [...chosen.map((code) => say(suggestedTests[code].label)), ...written],
  };
}
