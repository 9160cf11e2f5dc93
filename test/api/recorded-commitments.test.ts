import { commitmentFacts as commitmentFactTable } from '@followthrough/domain/commitment-facts';
import { factsIn } from '@followthrough/domain/facts';
import { codeList } from '@followthrough/domain/terms';
import { Commitment } from '@followthrough/server/commitments/commitment.entity';
import { Milestone } from '@followthrough/server/commitments/milestones/milestone.entity';
import { Party } from '@followthrough/server/commitments/parties/party.entity';
import { Statement } from '@followthrough/server/commitments/statements/statement.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { Database } from '@followthrough/server/platform/sql/database';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments, commitmentFacts, said } from '../support/given-commitments.js';
import { givenIn, type Given } from '../support/given.js';

/** Columns that no event need name, and why. */
const untold: Readonly<Record<string, string>> = {
  'Commitment.id': 'The subject of the event.',
  'Commitment.changedAt': 'PostgreSQL keeps it.',
  'Commitment.archivedAt': 'When its own event was recorded.',
  'Commitment.archivedReason': 'Told by an event of its own.',
  'Commitment.duplicateOfId': 'Told by an event of its own.',
  'Commitment.duplicateReason': 'Told by an event of its own.',
  'Milestone.removedAt': 'When its own event was recorded.',
  'Party.id': 'A place among the parties names it.',
  'Party.position': 'The order in which the event names them.',
  'Party.removedAt': 'When its own event was recorded.',
  ...Object.fromEntries(
    ['Commitment', 'Statement', 'Milestone', 'Party'].flatMap((entity) => [
      [`${entity}.createdAt`, 'When the event was recorded.'],
      [`${entity}.createdBy`, 'Who recorded the event.'],
      [`${entity}.commitmentId`, 'The subject of the event.'],
      [`${entity}.dueEarliest`, 'Follows from the date.'],
      [`${entity}.dueLatest`, 'Follows from the date.'],
    ]),
  ),
};

const trail = `query ($id: UUID!) { commitment(id: $id) { events(first: 100) {
  edges { node { type data texts { field text } } } } } }`;

describe('the events of a commitment', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string };
  let accountable: { id: string };
  let norland: { id: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    accountable = await given.person();
    norland = await given.organisation();
  });
  afterAll(() => application.close());

  /** Each value of its events, and beside it the name under which it stands. */
  async function told(id: string): Promise<Set<string>> {
    const { events } = await contributor.ask(trail, { id });
    const found = new Set<string>();
    for (const { node } of events.edges as Json[]) {
      for (const { text } of node.texts) for (const line of String(text).split('\n')) found.add(line);
      leaves(node.data, '', found);
    }
    return found;
  }

  /** What the rows hold that the events do not tell. Names matter for what is no word: `true` stands in many places. */
  async function missing(id: string): Promise<string[]> {
    const events = await told(id);
    const { manager } = application.app.get(Database).writes;
    const absent: string[] = [];
    for (const [entity, where] of [
      [Commitment, { id }],
      [Statement, { commitmentId: id }],
      [Milestone, { commitmentId: id }],
      [Party, { commitmentId: id }],
    ] as const) {
      const columns = manager.connection.getMetadata(entity).columns.map(({ propertyName }) => propertyName);
      for (const row of await manager.findBy(entity, where as never)) {
        for (const column of columns) {
          const name = `${entity.name}.${column}`;
          if (untold[name] || (row instanceof Party && row.removedAt)) continue;
          const values = valuesOf((row as Json)[column]);
          for (const value of values)
            if (!isTold(events, column, value)) absent.push(`${name} ${JSON.stringify(value)}`);
          if (values.length > 0) filled.add(name);
        }
      }
    }
    return absent;
  }
  /** The columns that a test gave a value: one that never has any proves nothing. */
  const filled = new Set<string>();

  /** A value for each choice that need not be stated, so that one which comes later is looked at as well. */
  const choices = Object.fromEntries(
    factsIn(commitmentFactTable).flatMap(([name, fact]) =>
      fact.type === 'choice' && fact.initial === undefined ? [[name, codeList(fact.choices)[0]]] : [],
    ),
  );
  const sensitive = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'For the ferry team.' };
  const facts = (more: object = {}) =>
    commitmentFacts({
      ...choices,
      ...sensitive,
      accountableId: accountable.id,
      amount: { value: '75000000', currency: 'GBP' },
      amountWords: '£75 million',
      kindFields: [{ name: 'period', value: '2026/2028' }],
      policyAreas: ['ferries', 'ports'],
      parties: [
        { organisationId: norland.id, words: 'the Norlanders', role: 'UNDERTAKES', isInferred: true },
        { words: 'the island council', role: 'BENEFICIARY' },
      ],
      ...more,
    });

  it('hold all that its forms save: entered, edited, moved and with other milestones', async () => {
    const place = await given.passage(contributor, 'Norland will open a ferry line in spring.', {
      published: { value: '2025-12-09', origin: 'STATED' },
    });
    const statement = { ...place, ...said, speakerOffice: 'Minister', speakerName: 'Ada', firstSourceNotHeld: true };
    const { id } = await given.commitment(contributor, team, facts(), {
      statement,
      due: { words: 'in spring 2026' },
      milestones: [{ words: 'The first ferry sails', isRequired: true, neededGrade: 'A', due: { words: 'next June' } }],
      namedReaderIds: [accountable.id],
    });
    expect(await missing(id)).toEqual([]);

    const change = async (document: string, input: object) => {
      const answer = await contributor.ask(document, { input });
      expect(answer).toMatchObject({ __typename: 'Commitment' });
    };
    const edited = {
      title: 'More ferries',
      amountWords: '£80 million',
      amount: { value: '80000000', currency: 'EUR' },
    };
    await change(commitmentDocuments.edit, { id, version: 1, facts: facts({ ...edited, policyAreas: ['harbours'] }) });
    expect(await missing(id)).toEqual([]);
    const due = { words: 'by next June' };
    await change(commitmentDocuments.changeDueDate, { commitmentId: id, version: 2, due, reason: 'It moved.' });
    expect(await missing(id)).toEqual([]);
    const milestones = [{ words: 'The second ferry sails', isRequired: false, due: { words: 'in winter 2027' } }];
    await change(commitmentDocuments.setMilestones, { commitmentId: id, version: 3, milestones });
    expect(await missing(id)).toEqual([]);
    await change(commitmentDocuments.setReaders, { id, version: 4, readerIds: [contributor.id] });
    expect(await missing(id)).toEqual([]);
  });

  it('hold why there is no statement, and why a date was given', async () => {
    const { id } = await given.commitment(contributor, team, facts(), {
      noStatementReason: 'Heard at a meeting.',
      due: { edtf: '2027-06', why: 'As the minister wrote.' },
      milestones: [{ words: 'A ferry', isRequired: true, due: { edtf: '2027-05', why: 'As the port wrote.' } }],
    });
    expect(await missing(id)).toEqual([]);
  });

  it('are compared with every column there is', () => {
    const { connection } = application.app.get(Database).writes.manager;
    const all = [Commitment, Statement, Milestone, Party].flatMap((entity) =>
      connection.getMetadata(entity).columns.map(({ propertyName }) => `${entity.name}.${propertyName}`),
    );
    expect(all.filter((name) => !untold[name] && !filled.has(name))).toEqual([]);
  });
});

function leaves(value: unknown, name: string, found: Set<string>): void {
  if (Array.isArray(value)) for (const member of value) leaves(member, name, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) leaves(member, key, found);
  else found.add(String(value)).add(`${name}=${String(value)}`);
}

/** A column's values, one by one; none where it is empty. */
function valuesOf(value: unknown): (string | number | boolean)[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'object') return Object.entries(value).map(([name, member]) => `${name}: ${String(member)}`);
  return [value as string | number | boolean];
}

function isTold(events: ReadonlySet<string>, column: string, value: string | number | boolean): boolean {
  return events.has(typeof value === 'string' ? value : `${column}=${String(value)}`);
}
