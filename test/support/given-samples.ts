import type { Caller, Json } from './application.js';

const problem = '... on Problem { message params { name value } } ... on InvalidInput { code field }';
export const sampleFields = `id title filter voice seed method strataBy size day asAt population populationSha256 drawnAt
  drawnBy { name } isBlind readers { id position isAble reason namedBy { name } person { id name } reading { finishedAt } }
  formerReaders { person { id } }
  agreements { testId first second count } differences(first: 100) { totalCount edges { node { position } } }
  drawn done firstUntested tests { id position words } strata { key teamName count size }
  tallies { testId stratum passed exceptions notApplicable untested }
  items(first: 100) { totalCount edges { node { id position stratum rank commitment { id reference } } } }
  closing { untested reason at by { name } }`;

export const sampleDocuments = {
  draw: `mutation ($input: DrawSampleInput!) { drawSample(input: $input) {
    __typename ${problem} ... on Sample { ${sampleFields} } } }`,
  record: `mutation ($input: RecordResultInput!) { recordResult(input: $input) { __typename ${problem}
    ... on SampleItem { id nextUntested results { id result note recordedBy { name } test { id } }
      earlierResults { id result note } outcomes { testId result } sample { id done firstUntested } } } }`,
  finish: `mutation ($input: FinishReadingInput!) { finishReading(input: $input) {
    __typename ${problem} ... on Sample { ${sampleFields} } } }`,
  replace: `mutation ($input: ReplaceSampleReaderInput!) { replaceSampleReader(input: $input) {
    __typename ${problem} ... on Sample { ${sampleFields} } } }`,
  adjudicate: `mutation ($input: AdjudicateResultInput!) { adjudicateResult(input: $input) { __typename ${problem}
    ... on SampleItem { id outcomes { testId result } adjudications { id result words by { name } test { id } }
      earlierAdjudications { id words } } } }`,
  close: `mutation ($input: CloseSampleInput!) { closeSample(input: $input) {
    __typename ${problem} ... on Sample { ${sampleFields} } } }`,
  waiting: `{ samplesWaiting(first: 100) { totalCount edges { node { id toAdjudicate drawn done firstUntested } } } }`,
  read: `query ($id: UUID!) { sample(id: $id) { ${sampleFields} } }`,
};

export const sampleInput = (more: object = {}): Json => ({
  title: 'Status against evidence',
  method: 'SIMPLE',
  size: 3,
  seed: '20261122',
  tests: ['The status is supported by the evidence cited.', 'The due date matches the words of the source.'],
  ...more,
});

export function sampled(by: Caller, more: object = {}): Promise<Json> {
  return by.ask(sampleDocuments.draw, { input: sampleInput(more) });
}

/** The commitments of a sample, in order. */
export const idsIn = ({ items }: Json): string[] => items.edges.map(({ node }: Json) => node.commitment.id);

/** The result of a test by its place, of an item by its place. */
export function tested(by: Caller, sample: Json, item: number, test: number, more: object = {}): Promise<Json> {
  const input = {
    itemId: sample.items.edges[item - 1].node.id,
    testId: sample.tests[test - 1].id,
    result: 'PASSED',
    ...more,
  };
  return by.ask(sampleDocuments.record, { input });
}
