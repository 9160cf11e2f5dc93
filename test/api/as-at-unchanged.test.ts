import fc from 'fast-check';
import { anyChange, changeNames, makersOf, notAmongChanges, opening, worker } from '../support/any-change.js';
import { lasting, startApplication, type Application, type Caller, type Json } from '../support/application.js';
import type { Hands } from '../support/changes/change.js';
import { givenSite, html, type Site } from '../support/given-site.js';
import { givenIn } from '../support/given.js';
import { mutationNames } from '../support/mutations.js';
import { webDocument } from '../support/web-documents.js';
import { workerAtOnce } from '../support/worker.js';

type Hand = Caller & { readonly id: string };

interface Asked {
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
/** After these, readers see of earlier days what they saw before. */
const notOpening = changeNames.filter((name) => !opening.includes(name));

describe('the answer about a past day', () => {
  let application: Application;
  let site: Site;

  beforeAll(async () => {
    application = await startApplication();
    site = await givenSite(application, 'ferries.example');
  });
  afterAll(async () => {
    await site.close();
    await application.close();
  });

  /** What the pages ask about the register: of each thing in it, and by each filter. Each in one voice. */
  async function questions(first: number): Promise<Asked[]> {
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

  async function answers(
    reader: Hand,
    asked: readonly Asked[],
    day: string | null,
  ): Promise<ReadonlyMap<string, Json>> {
    const signedIn = await application.as(reader);
    const headers: Record<string, string> = day === null ? {} : { 'followthrough-as-at': day };
    const found = new Map<string, Json>();
    for (const { name, document, variables, voice } of asked) {
      const answer = await signedIn.send(document, { ...variables }, { ...headers, 'followthrough-voice': voice });
      if (answer.errors) throw new Error(`${name}: ${answer.errors[0]!.message}`);
      found.set(`${name}, ${voice}`, answer.data);
    }
    return found;
  }

  it('is about every mutation of the API, or with a reason why not', () => {
    const made = [...changeNames, ...Object.keys(notAmongChanges)].sort();
    expect(made).toEqual(mutationNames);
  });

  it('is the same before and after 100 changes of every kind, and is what was answered on that day', async () => {
    const picks = fc.infiniteStream(fc.noBias(fc.nat(1_000_000)));
    const some = (names: readonly string[], length: number) =>
      fc.array(fc.constantFrom(...names), {
        minLength: length,
        maxLength: length,
      });
    const later = fc.record({
      notOpening: some(notOpening, 60),
      every: some(changeNames, 40),
    });
    await fc.assert(fc.asyncProperty(picks, later, isUnchanged), {
      numRuns: 1,
      endOnFailure: true,
    });
  }, 300_000);

  async function isUnchanged(
    picks: fc.Stream<number>,
    later: {
      readonly notOpening: readonly string[];
      readonly every: readonly string[];
    },
  ): Promise<void> {
    site.answer = html('They will sail.');
    const work = workerAtOnce(application);
    const on = (day: number) => void (application.now = new Date(`2026-03-${day}T12:00:00.000Z`));
    on(10);
    const { outsider, ...hands } = await givenHands();
    const pick = (most: number) => picks.next().value % most;
    const change = async (name: string) =>
      name === worker ? (await work.follow(), null) : anyChange(application, hands, name, pick);

    for (let made = 0; made < 4; made += 1) await change('createCommitment');
    for (const day of [10, 11]) {
      on(day);
      for (const name of changeNames) await untilAccepted(name, change);
      await change(worker);
    }
    const asked = await questions(pick(voices.length));
    const then = async (reader: Hand) => {
      const [day, before] = [await answers(reader, asked, '2026-03-11'), await answers(reader, asked, '2026-03-10')];
      return { day, before };
    };
    const isAsThen = async (reader: Hand, { day, before }: Awaited<ReturnType<typeof then>>) => {
      expect(differing(await answers(reader, asked, '2026-03-11'), day)).toEqual([]);
      expect(differing(await answers(reader, asked, '2026-03-10'), before)).toEqual([]);
    };
    const seen = new Map<Hand, Awaited<ReturnType<typeof then>>>();
    for (const reader of [hands.auditor, outsider]) {
      const found = await then(reader);
      seen.set(reader, found);
      expect(differing(found.day, await answers(reader, asked, null))).toEqual([]);
      expect(differing(found.day, found.before)).not.toEqual([]);
    }

    let made = 0;
    const makes = async (names: readonly string[], isHourly: boolean) => {
      for (const name of names) {
        if (made % 10 === 0) {
          on(12 + made / 10);
          await change(worker);
          if (isHourly) await work.hourly();
        }
        made += 1;
        await change(name);
      }
    };
    await makes(later.notOpening, false);
    await isAsThen(outsider, seen.get(outsider)!);
    await makes(later.every, true);
    await isAsThen(hands.auditor, seen.get(hands.auditor)!);
    expect(differing(await answers(hands.auditor, asked, null), seen.get(hands.auditor)!.day)).not.toEqual([]);
  }

  /** Who changes the register, and a viewer of another team. */
  async function givenHands(): Promise<Hands & { readonly outsider: Hand }> {
    const given = givenIn(application);
    const [team, other] = [await given.team(), await given.team()];
    const person = async (made: Promise<Hand>) => lasting(application, await made);
    const hands = {
      contributor: await person(given.contributor(team)),
      manager: await person(given.manager(team)),
      auditor: await person(given.auditor()),
      colleague: await person(given.auditor()),
      third: await person(given.auditor()),
      administrator: await person(given.administrator()),
      outsider: await person(given.viewer(await given.team())),
      page: site.at('/release'),
    };
    await given.membership(hands.contributor, other, 'CONTRIBUTOR');
    await given.membership(hands.manager, other, 'MANAGER');
    for (let made = 0; made < 3; made += 1) await given.organisation({ isOwn: made === 0 });
    return hands;
  }
});

/** So that something more can be accepted, whatever was archived or closed by chance. */
const enabling = ['restoreCommitment', 'unmarkDuplicate', 'reopenTeam', 'createCommitment'];

/** So that no kind of change is missing, whatever is chosen. */
async function untilAccepted(name: string, change: (name: string) => Promise<string | null>): Promise<void> {
  const reasons: string[] = [];
  for (let tries = 0; tries < 80; tries += 1) {
    if (tries % 5 === 4 && !enabling.includes(name)) for (const enables of enabling) await change(enables);
    const reason = await change(name);
    if (reason === null) return;
    reasons.push(reason);
    for (const maker of makersOf(name)) await change(maker);
  }
  throw new Error(`No ${name} was accepted:\n${[...new Set(reasons)].join('\n')}`);
}

/** The questions that are answered differently, each with the first place where. */
function differing(found: ReadonlyMap<string, Json>, wanted: ReadonlyMap<string, Json>): string[] {
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
