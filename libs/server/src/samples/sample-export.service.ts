import { agreementOf, type ReadTwice } from '@followthrough/domain/cohens-kappa';
import { exceptionRate, type Tally } from '@followthrough/domain/exception-rate';
import { rankedText } from '@followthrough/domain/sampling';
import { sampleMethods, sampleStrata, testResults } from '@followthrough/domain/sample-terms';
import { voices } from '@followthrough/domain/vocabulary';
import type { SampleMethod, SampleStrata, TestResult } from '@followthrough/domain/sample-terms';
import type { Voice } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';
import type { Cell } from '../register/export/cell.js';
import { DocumentReader } from '../register/export/document-reader.js';

interface Exported {
  readonly id: string;
  readonly title: string;
  readonly filter: object;
  readonly voice: Voice;
  readonly seed: string;
  readonly method: SampleMethod;
  readonly strataBy: SampleStrata | null;
  readonly size: number;
  readonly day: string;
  readonly asAt: string;
  readonly population: number;
  readonly populationSha256: string;
  readonly drawnAt: string;
  readonly drawnBy: { readonly name: string };
  readonly closing: { readonly at: string; readonly reason: string | null } | null;
  readonly tests: readonly { readonly id: string; readonly words: string }[];
  readonly strata: readonly {
    readonly key: string;
    readonly teamName: string | null;
    readonly count: number;
    readonly size: number;
  }[];
  readonly tallies: readonly (Tally & { readonly testId: string; readonly stratum: string })[];
  readonly readers: readonly ExportedReader[];
  readonly agreements: readonly (ReadTwice & { readonly testId: string })[];
  readonly items: {
    readonly edges: readonly { readonly node: ExportedItem }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

interface ExportedReader {
  readonly person: { readonly id: string; readonly name: string };
  readonly reading: { readonly finishedAt: string } | null;
}

interface ExportedItem {
  readonly position: number;
  readonly rank: string;
  readonly stratum: string;
  readonly commitment: { readonly id: string; readonly reference: string; readonly title: string };
  readonly results: readonly {
    readonly test: { readonly id: string };
    readonly result: TestResult;
    readonly note: string | null;
    readonly recordedAt: string;
    readonly recordedBy: { readonly id: string; readonly name: string };
  }[];
  readonly outcomes: readonly { readonly testId: string; readonly result: TestResult }[];
  readonly adjudications: readonly {
    readonly test: { readonly id: string };
    readonly words: string;
    readonly by: { readonly name: string };
  }[];
}

const document = `query ($id: UUID!, $after: String) { sample(id: $id) {
  id title filter voice seed method strataBy size day asAt population populationSha256 drawnAt drawnBy { name }
  closing { at reason } tests { id words } strata { key teamName count size }
  readers { person { id name } reading { finishedAt } } agreements { testId first second count }
  tallies { testId stratum passed exceptions notApplicable untested }
  items(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
    position rank stratum commitment { id reference title }
    results { test { id } result note recordedAt recordedBy { id name } }
    outcomes { testId result } adjudications { test { id } words by { name } } } } } } }`;

/** A sample as rows: how it was drawn, its strata, the results in numbers, then a row for each commitment and test. */
@Injectable()
export class SampleExport {
  constructor(private readonly documents: DocumentReader) {}

  /** @throws Refusal NOT_FOUND for a sample that the reader cannot see, INVALID for an invalid id */
  async rows(ctx: Context, id: unknown, turn: () => Promise<void>): Promise<AsyncGenerator<readonly Cell[]>> {
    const read = this.documents.reading<{ readonly sample: Exported | null }>(ctx, document);
    await turn();
    const { sample: first } = await read({ id, after: null });
    if (!first) throw Refusal.notFound();

    return (async function* () {
      yield* [...drawing(first), [], ...strata(first), [], ...figures(first), [], ...agreement(first)];
      yield itemHeads(first);
      for (let page: Exported | null = first; page; ) {
        for (const { node } of page.items.edges) yield* itemRows(first, node);
        const { hasNextPage, endCursor }: Exported['items']['pageInfo'] = page.items.pageInfo;
        if (!hasNextPage) return;
        await turn();
        page = (await read({ id, after: endCursor })).sample;
      }
    })();
  }
}

const number = (value: number): Cell => ({ number: String(value) });

function drawing(sample: Exported): Cell[][] {
  const { closing } = sample;
  return [
    ['Sample', sample.title],
    ['Filter', JSON.stringify(sample.filter)],
    ['Voice', voices[sample.voice].label],
    ['Day', { day: sample.day }],
    ['As at', sample.asAt],
    ['Method', sampleMethods[sample.method].label],
    ['Strata', sample.strataBy && sampleStrata[sample.strataBy].label],
    ['Number asked for', number(sample.size)],
    ['Seed', sample.seed],
    ['Rank', `SHA-256 of the UTF-8 text ${rankedText('seed', 'id')}; the smallest are drawn`],
    ['Population', number(sample.population)],
    ['SHA-256 of the sorted ids', sample.populationSha256],
    ['Drawn', `${sample.drawnAt}, ${sample.drawnBy.name}`],
    ['Closed', closing && [closing.at, closing.reason].filter(Boolean).join(', ')],
  ];
}

function strata(sample: Exported): Cell[][] {
  return [
    ['Stratum', 'Population', 'Drawn'],
    ...sample.strata.map(({ key, teamName, count, size }) => [teamName ?? key, number(count), number(size)]),
  ];
}

function figures({ tests, tallies, strata: all }: Exported): Cell[][] {
  const wordsOf = new Map(tests.map(({ id, words }) => [id, words]));
  const nameOf = new Map(all.map(({ key, teamName }) => [key, teamName ?? key]));
  return [
    [
      'Test',
      'Stratum',
      'Passed',
      'Exceptions',
      'Not applicable',
      'Not tested',
      'Exception rate',
      'Wilson 95% from',
      'to',
    ],
    ...tallies.map((tally) => {
      const rate = exceptionRate(tally);
      return [
        wordsOf.get(tally.testId) ?? null,
        nameOf.get(tally.stratum) ?? null,
        ...[tally.passed, tally.exceptions, tally.notApplicable, tally.untested].map(number),
        ...(rate ? [rate.rate, rate.from, rate.until].map(exact) : []),
      ];
    }),
  ];
}

/** How far two readers agree, for each test and over all; nothing for a sample without them. */
function agreement({ readers, tests, agreements }: Exported): Cell[][] {
  if (readers.length === 0) return [];
  const of = [
    ...tests.map(({ id, words }) => [words, agreements.filter(({ testId }) => testId === id)] as const),
    ['All tests', agreements] as const,
  ];
  return [
    ...readers.map(({ person, reading }, index) => [
      `Reader ${index + 1}`,
      person.name,
      reading ? `Finished ${reading.finishedAt}` : 'Not finished',
    ]),
    ['Agreement', 'Read by both', 'Agreed', 'Observed', 'Expected by chance', 'Cohen’s kappa'],
    ...of.map(([words, pairs]) => {
      const found = agreementOf(pairs);
      if (!found) return [words, number(0)];
      const { n, agreed, observed, expected, kappa } = found;
      const shares = [observed, expected].map(exact);
      return [words, number(n), number(agreed), ...shares, kappa === null ? 'Undefined' : exact(kappa)];
    }),
    [],
  ];
}

const exact = (value: number): Cell => ({ number: value.toFixed(4) });

const itemHeads = ({ readers }: Exported): Cell[] => [
  ...['Place', 'Reference', 'Title', 'ID', 'Stratum', 'Rank', 'Test', 'Result'],
  ...(readers.length === 0
    ? ['Note', 'Entered by', 'Entered at']
    : [
        ...readers.flatMap(({ person }) => [`Result of ${person.name}`, `Note of ${person.name}`]),
        ...['Adjudicated by', 'Reasons'],
      ]),
];

function itemRows(sample: Exported, item: ExportedItem): Cell[][] {
  const { position, rank, stratum, commitment, outcomes } = item;
  const stratumName = sample.strata.find(({ key }) => key === stratum)?.teamName ?? stratum;
  const about = [number(position), commitment.reference, commitment.title, commitment.id, stratumName, rank];
  return sample.tests.map(({ id, words }) => {
    const counts = outcomes.find(({ testId }) => testId === id);
    const entered = sample.readers.length === 0 ? enteredOnce(item, id) : enteredTwice(sample, item, id);
    return [...about, words, counts ? testResults[counts.result].label : 'Not tested', ...entered];
  });
}

function enteredOnce({ results }: ExportedItem, testId: string): Cell[] {
  const found = results.find(({ test }) => test.id === testId);
  return found ? [found.note, found.recordedBy.name, found.recordedAt] : [null, null, null];
}

/** What the reader of the file cannot see yet is empty. */
function enteredTwice({ readers }: Exported, { results, adjudications }: ExportedItem, testId: string): Cell[] {
  const adjudication = adjudications.find(({ test }) => test.id === testId);
  return [
    ...readers.flatMap(({ person }) => {
      const found = results.find(({ test, recordedBy }) => test.id === testId && recordedBy.id === person.id);
      return [found ? testResults[found.result].label : null, found?.note ?? null];
    }),
    adjudication?.by.name ?? null,
    adjudication?.words ?? null,
  ];
}
