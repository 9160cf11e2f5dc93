import type { Application, Caller, Json } from './application.js';
import { webDocument } from './web-documents.js';

/** A query of a page, with its name for the message of a test. */
export interface Asked {
  readonly name: string;
  readonly document: string;
  readonly variables: object;
  readonly voice: string;
}

/** Each card, and how many, in the default order of a text. */
const counted = `query ($by: CommitmentGrouping!) { board(filter: { text: "ferries" }, by: $by) { key
  cards(first: 100, orderBy: RELEVANCE) { totalCount edges { node { id } } } }
  all: board(by: $by) { key cards(first: 100, orderBy: DUE) { totalCount } } }`;
const boards = [
  ['DUE', {}],
  ['RELEVANCE', { text: 'ferries' }],
] as const;
const filters = [
  ['DUE', {}],
  ['TITLE', {}],
  ['NEWEST', {}],
  ['RECENTLY_CHANGED', {}],
  [
    'REFERENCE',
    {
      archived: 'ANY',
      responsibilities: ['OWN', 'EXTERNAL', 'NOT_IDENTIFIED'],
    },
  ],
  ['DUE', { statuses: ['ON_TRACK', 'AT_RISK', 'DELIVERED'] }],
  ['DUE', { datePassed: true }],
  ['DUE', { overdue: true }],
  ['DUE', { stale: true }],
  ['DUE', { stalled: true }],
  ['DUE', { disputed: true }],
  ['DUE', { reversed: false }],
  ['DUE', { hasTest: true }],
  ['DUE', { requested: true }],
  ['DUE', { movedWithoutLeave: true }],
  ['DUE', { policyAreas: ['ferries'] }],
  ['RELEVANCE', { text: 'ferries' }],
  ['RELEVANCE', { text: 'Ministry' }],
  ['RECENTLY_CHANGED', { changedFrom: '2026-03-11' }],
  ['DUE', { dueUntil: '2026-06-30' }],
] as const;
/** What blocks of the page of a commitment ask for when they are opened. */
const ofCommitment = ['CommitmentEvents', 'DeliveryTests', 'Money', 'PartyHistory', 'Restatements', 'WhoAnswered'];
const groupings = ['STATUS', 'STAGE', 'KIND', 'TEAM', 'PARTY', 'ACCOUNTABLE', 'ASSIGNEE', 'POLICY_AREA'];

const voices = ['REPORTED', 'AGREED', 'ASSESSED'];
/** What the pages ask about the register: of each thing in it, and by each filter. Each in one voice. */
export async function questionsOfPages(application: Application, first: number): Promise<Asked[]> {
  const rows = (text: string) => application.database.query<Json>(text);
  const commitments = await rows('select id, number from commitments order by number');
  const partners = await rows('select id from organisations order by id');
  const findings = await rows('select id from findings order by number');
  const items = await rows('select sample_id as id, position from sample_items order by sample_id, position');
  const samples = [...new Set(items.map(({ id }) => id as string))];
  const ask = (operation: string, variables: object = {}) => ({
    name: `${operation} ${JSON.stringify(variables)}`,
    document: webDocument(operation),
    variables,
  });
  const asked = [
    ...groupings.flatMap((by) => boards.map(([order, filter]) => ask('Board', { by, order, filter }))),
    ...groupings.map((by) => ({
      name: `cards by ${by}`,
      document: counted,
      variables: { by },
    })),
    ...filters.map(([order, filter]) => ask('Register', { filter, order })),
    ...commitments.flatMap(({ id, number }) => {
      const reference = `FT-${String(number).padStart(4, '0')}`;
      return [
        ...['Commitment', 'CommitmentWalk'].map((operation) => ask(operation, { reference })),
        ...ofCommitment.map((operation) => ask(operation, { id })),
      ];
    }),
    ...partners.flatMap(({ id }) => [
      ask('Partner', { id }),
      ask('MoneyTotals', { filter: { partyIds: [id] } }),
      ask('Register', {
        filter: { partyIds: [id], archived: 'ANY' },
        order: 'REFERENCE',
      }),
    ]),
    ask('MoneyTotals', { filter: {} }),
    ask('Findings', { filter: {} }),
    ask('Findings', { filter: { states: ['CLOSED', 'WITHDRAWN'] } }),
    ...findings.map(({ id }) => ask('Finding', { id })),
    ask('Samples'),
    ...samples.map((id) => ask('Sample', { id })),
    ...items.map(({ id, position }) => ask('SampleTesting', { id, position })),
  ];
  return asked.map((one, at) => ({
    ...one,
    voice: voices[(first + at) % voices.length]!,
  }));
}

/** The answers to all of them, with these headers. One session has a limit, and the time of a test does not pass. */
export async function answers(
  signedIn: Caller,
  asked: readonly Asked[],
  headers: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, Json>> {
  const found = new Map<string, Json>();
  for (const { name, document, variables, voice } of asked) {
    const answer = await signedIn.send(document, { ...variables }, { ...headers, 'followthrough-voice': voice });
    if (answer.errors) throw new Error(`${name}: ${answer.errors[0]!.message}`);
    found.set(`${name}, ${voice}`, answer.data);
  }
  return found;
}

/** The questions that are answered differently, each with the first place where. */
export function differing(found: ReadonlyMap<string, Json>, wanted: ReadonlyMap<string, Json>): string[] {
  return [...wanted].flatMap(([name, answer]) => {
    const where = firstDifference(found.get(name), answer, '');
    return where === null ? [] : [`${name}: ${where}`];
  });
}

function firstDifference(one: Json, other: Json, path: string): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? null : `${path} is ${JSON.stringify(one)} instead of ${JSON.stringify(other)}`;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key], other[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
