import { ExtractionRun } from '@followthrough/server/intake/extraction/extraction-run';
import { ChatCompletions } from '@followthrough/server/intake/outside/chat-completions';
import { OutsideRun } from '@followthrough/server/intake/outside/outside-run';
import { startApplication, type Application, type Caller, type Json } from './application.js';
import { archivedSource, someText } from './given-sources.js';
import { givenIn, type Given } from './given.js';
import { smallReader, suggesting, type SmallReader } from './outside-reader.js';

export const ours = 'Norland will open a ferry line to Sudmark by June 2026.';
/** Passages that the scan does not propose. */
export const missed = 'The harbour of Hallin was built in 1931.';
export const other = 'The weather on the islands was fair all week.';
export const words = `${ours}\n\n${missed}\n\n${other}`;

const outsideFields = 'state model host done total leftOut added failure httpStatus startedAt endedAt';
export const readOutside = `query ($id: UUID!) { source(id: $id) {
  proposalsMade proposalsPossible extraction { state outside { ${outsideFields} } }
  proposals(first: 100) { edges { node { id state tier title kind amount dueEdtf stage madeBy alsoBy confidence
    speaker parties { name role } passage { quote start end } } } }
  events(first: 100) { edges { node { type texts { field text } } } } } }`;
export const again = 'mutation ($id: UUID!) { extractAgain(sourceId: $id) { __typename ... on Extraction { state } } }';
export const cancel = `mutation ($id: UUID!) { cancelExtraction(sourceId: $id) {
  __typename ... on Extraction { state outside { state } } ... on InvalidInput { code } } }`;

export const askOutside = `mutation ($id: UUID!) { askOutsideReader(sourceId: $id) {
  __typename ... on Extraction { state outside { state } } ... on InvalidInput { code message } } }`;

/** The environment of a deployment with this outside reader. */
export function nameReader({ url }: Pick<SmallReader, 'url'>): void {
  Object.assign(process.env, { READER_URL: url, READER_MODEL: 'small-1', READER_KEY: 'sesame' });
}

export function nameNoReader(): void {
  for (const name of ['READER_URL', 'READER_MODEL', 'READER_KEY']) delete process.env[name];
}

/** A deployment with an outside reader on this machine, for all tests of the group that it is called in. */
export function outsideStage() {
  const stage = {} as { application: Application; given: Given; contributor: Caller; reader: SmallReader };

  beforeAll(async () => {
    stage.reader = await smallReader();
    nameReader(stage.reader);
    stage.application = await startApplication();
    stage.given = givenIn(stage.application);
    stage.contributor = await stage.given.contributor(await stage.given.team());
    stage.application.app.get(ChatCompletions).pause = 10;
    stage.application.app.get(OutsideRun).lookEvery = { usually: 50, atMost: 400 };
  });
  afterAll(async () => {
    nameNoReader();
    stage.reader.close();
    await stage.application.close();
  });
  beforeEach(() => {
    stage.reader.asked.length = 0;
    stage.reader.answering = suggesting({ quote: missed });
  });

  const scan = (id: string) => stage.application.app.get(ExtractionRun).run(id, new AbortController().signal);
  const run = (id: string, signal = new AbortController().signal) =>
    stage.application.app.get(OutsideRun).run(id, signal);
  const look = async (id: string): Promise<Json> => {
    const source = await stage.contributor.ask(readOutside, { id });
    return {
      ...source,
      outside: source.extraction.outside,
      proposals: source.proposals.edges.map(({ node }: Json) => node),
      events: source.events.edges.map(({ node }: Json) => node.type).reverse(),
    };
  };
  /** A source that was scanned, and that the outside reader has yet to read. */
  const scanned = async (text = words): Promise<Json> => {
    const source = await archivedSource(stage.contributor, someText(text));
    await scan(source.id);
    return source;
  };
  const readBoth = async (text = words): Promise<Json> => {
    const source = await scanned(text);
    await run(source.id);
    return { ...(await look(source.id)), id: source.id, text: source.text };
  };
  return { stage, scan, run, look, scanned, readBoth };
}

/** Many pages. */
export const long = (pages: number): string =>
  Array.from({ length: pages }, (_, at) =>
    [`The harbour no. ${at} of Hallin was built in 1931.`, ...Array.from({ length: 130 }, () => other)].join('\n\n'),
  ).join('\n\n');

/** One suggestion for each page. */
export const suggestFirst: SmallReader['answering'] = (asked, response) => {
  const quote = /The harbour no\. \d+ of Hallin was built in 1931\./.exec(asked.text)?.[0] ?? '-';
  suggesting({ quote })(asked, response);
};

export const outsideOf = ({ proposals }: Json): Json[] => proposals.filter(({ madeBy }: Json) => madeBy !== null);
