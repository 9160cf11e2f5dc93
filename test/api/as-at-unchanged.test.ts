import fc from 'fast-check';
import { anyChange, changeNames, makersOf, type Hands } from '../support/any-change.js';
import { lasting, startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { givenIn } from '../support/given.js';
import { webDocument } from '../support/web-documents.js';

interface Asked {
  readonly name: string;
  readonly document: string;
  readonly variables: object;
}

const board = webDocument('Board');
/** Each card, and how many, in the default order of a text. */
const counted = `query ($by: CommitmentGrouping!) { board(filter: { text: "ferries" }, by: $by) { key
  cards(first: 100, orderBy: RELEVANCE) { totalCount edges { node { id } } } }
  all: board(by: $by) { key cards(first: 100, orderBy: DUE) { totalCount } } }`;
const boards = [
  ['DUE', {}],
  ['RELEVANCE', { text: 'ferries' }],
] as const;
const register = webDocument('Register');
const filters = [
  ['DUE', {}],
  ['TITLE', {}],
  ['NEWEST', {}],
  ['RECENTLY_CHANGED', {}],
  ['REFERENCE', { archived: 'ANY', responsibilities: ['OWN', 'EXTERNAL', 'NOT_IDENTIFIED'] }],
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
const groupings = ['STATUS', 'STAGE', 'KIND', 'TEAM', 'PARTY', 'ACCOUNTABLE', 'ASSIGNEE', 'POLICY_AREA'];

describe('the answer about a past day', () => {
  let application: Application;
  afterEach(() => application.close());

  /** What the pages ask: the board, the register, each commitment, each partner and its lists. */
  async function questions(): Promise<Asked[]> {
    const references = await application.database.query<Json>('select number from commitments order by number');
    const partners = await application.database.query<Json>('select id from organisations order by id');
    return [
      ...groupings.flatMap((by) =>
        boards.map(([order, filter]) => ({
          name: `board of ${JSON.stringify(filter)} by ${by} in order ${order}`,
          document: board,
          variables: { by, order, filter },
        })),
      ),
      ...groupings.map((by) => ({ name: `cards by ${by}`, document: counted, variables: { by } })),
      ...filters.map(([order, filter]) => ({
        name: `register of ${JSON.stringify(filter)} by ${order}`,
        document: register,
        variables: { filter, order },
      })),
      ...references.map(({ number }) => {
        const reference = `FT-${String(number).padStart(4, '0')}`;
        return { name: reference, document: webDocument('Commitment'), variables: { reference } };
      }),
      ...partners.flatMap(({ id }) => [
        { name: `partner ${id}`, document: webDocument('Partner'), variables: { id } },
        {
          name: `register of ${id}`,
          document: register,
          variables: { filter: { partyIds: [id], archived: 'ANY' }, order: 'REFERENCE' },
        },
      ]),
    ];
  }

  async function answers(reader: Caller, asked: readonly Asked[], day: string | null): Promise<Map<string, Json>> {
    const headers: Record<string, string> = day === null ? {} : { 'followthrough-as-at': day };
    const found = new Map<string, Json>();
    for (const { name, document, variables } of asked) {
      for (const voice of ['REPORTED', 'AGREED', 'ASSESSED']) {
        const answer = await reader.send(document, { ...variables }, { ...headers, 'followthrough-voice': voice });
        if (answer.errors) throw new Error(`${name}: ${answer.errors[0]!.message}`);
        found.set(`${name}, ${voice}`, answer.data);
      }
    }
    return found;
  }

  it('is the same before and after 100 changes of every kind, and is what was answered on that day', async () => {
    const picks = fc.infiniteStream(fc.noBias(fc.nat(1_000_000)));
    const later = fc.array(fc.constantFrom(...changeNames), { minLength: 100, maxLength: 100 });
    await fc.assert(fc.asyncProperty(picks, later, isUnchanged), { numRuns: 1, endOnFailure: true });
  }, 300_000);

  async function isUnchanged(picks: fc.Stream<number>, later: readonly string[]): Promise<void> {
    application = await startApplication();
    const on = (day: number) => void (application.now = new Date(`2026-03-${day}T12:00:00.000Z`));
    on(10);
    const hands = await givenHands();
    const pick = (most: number) => picks.next().value % most;
    const change = (name: string) => anyChange(application, hands, name, pick);

    for (let made = 0; made < 4; made += 1) await change('createCommitment');
    for (const day of [10, 11]) {
      on(day);
      for (const name of changeNames) await untilAccepted(name, change);
    }
    const asked = await questions();
    const reader = await application.as(hands.auditor);
    const before = await answers(reader, asked, '2026-03-11');
    const dayBefore = await answers(reader, asked, '2026-03-10');
    expect(differing(before, await answers(reader, asked, null))).toEqual([]);
    expect(differing(before, dayBefore)).not.toEqual([]);

    for (const [at, name] of later.entries()) {
      on(12 + Math.floor(at / 10));
      await change(name);
    }
    const readerThen = await application.as(hands.auditor);
    expect(differing(await answers(readerThen, asked, '2026-03-11'), before)).toEqual([]);
    expect(differing(await answers(readerThen, asked, '2026-03-10'), dayBefore)).toEqual([]);
    expect(differing(await answers(readerThen, asked, null), before)).not.toEqual([]);
  }

  async function givenHands(): Promise<Hands> {
    const given = givenIn(application);
    const [team, other] = [await given.team(), await given.team()];
    const hands = {
      contributor: lasting(application, await given.contributor(team)),
      manager: lasting(application, await given.manager(team)),
      auditor: lasting(application, await given.auditor()),
      administrator: lasting(application, await given.administrator()),
    };
    await given.membership(hands.contributor, other, 'CONTRIBUTOR');
    await given.membership(hands.manager, other, 'MANAGER');
    for (let made = 0; made < 3; made += 1) await given.organisation({ isOwn: made === 0 });
    return hands;
  }
});

const opening = ['restoreCommitment', 'unmarkDuplicate', 'reopenTeam', 'createCommitment'];

/** So that no kind of change is missing, whatever is chosen. */
async function untilAccepted(name: string, change: (name: string) => Promise<string | null>): Promise<void> {
  const reasons: string[] = [];
  for (let tries = 0; tries < 80; tries += 1) {
    // What was archived or closed by chance could stay so, and nothing more be accepted.
    if (tries % 5 === 4 && !opening.includes(name)) for (const opens of opening) await change(opens);
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
