import { commitmentFacts as commitmentFactTable } from '@followthrough/domain/commitment-facts';
import { Commitment } from '@followthrough/server/commitments/commitment.entity';
import { Milestone } from '@followthrough/server/commitments/milestones/milestone.entity';
import { Party } from '@followthrough/server/commitments/parties/party.entity';
import { DeliveryTestMilestone } from '@followthrough/server/delivery/delivery-tests/delivery-test-milestone.entity';
import { DeliveryTest } from '@followthrough/server/delivery/delivery-tests/delivery-test.entity';
import { Statement } from '@followthrough/server/commitments/statements/statement.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { IsNull } from 'typeorm';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { commitmentDocuments, commitmentFacts, said } from '../support/given-commitments.js';
import { reported, signedOff } from '../support/given-delivery.js';
import { testWritten } from '../support/given-delivery-tests.js';
import { givenIn, type Given } from '../support/given.js';
import { RecordComparison } from '../support/recorded.js';
import { sampleFacts } from '../support/sample-facts.js';

/** Columns that no event need name, and why. */
const untold: Readonly<Record<string, string>> = {
  'Commitment.id': 'The subject of the event.',
  'Commitment.beganOn': 'PostgreSQL computes it from its first statement.',
  'Commitment.changedAt': 'PostgreSQL keeps it.',
  'Commitment.archivedAt': 'When its own event was recorded.',
  'Commitment.archivedReason': 'Told by an event of its own.',
  'Commitment.duplicateOfId': 'Told by an event of its own.',
  'Commitment.duplicateReason': 'Told by an event of its own.',
  'DeliveryTest.writtenAt': 'When the event was recorded.',
  'DeliveryTest.writtenBy': 'Who recorded the event.',
  'DeliveryTestMilestone.id': 'A place among the milestones of the version names it.',
  'DeliveryTestMilestone.position': 'The order in which the event names them.',
  'Milestone.isAfterReport': 'Follows from the reports recorded before it.',
  'Milestone.removedAt': 'When its own event was recorded.',
  'Party.id': 'A place among the parties names it.',
  'Party.position': 'The order in which the event names them.',
  'Party.removedAt': 'When its own event was recorded.',
  ...Object.fromEntries(
    ['Commitment', 'Statement', 'Milestone', 'Party', 'DeliveryTest'].flatMap((entity) => [
      [`${entity}.createdAt`, 'When the event was recorded.'],
      [`${entity}.createdBy`, 'Who recorded the event.'],
      [`${entity}.commitmentId`, 'The subject of the event.'],
      [`${entity}.dueEarliest`, 'Follows from the date.'],
      [`${entity}.dueLatest`, 'Follows from the date.'],
    ]),
  ),
};

describe('the events of a commitment', () => {
  let application: Application;
  let record: RecordComparison;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string };
  let accountable: { id: string };
  let norland: { id: string };

  beforeAll(async () => {
    application = await startApplication();
    record = new RecordComparison(application, untold);
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    accountable = await given.person();
    norland = await given.organisation();
  });
  afterAll(() => application.close());

  const missing = (id: string) =>
    record.missing(contributor, 'commitment', id, [
      [Commitment, { id }],
      [Statement, { commitmentId: id }],
      [Milestone, { commitmentId: id }],
      [Party, { commitmentId: id, removedAt: IsNull() }],
      [DeliveryTest, { commitmentId: id }],
    ]);

  const { title: _, kind: __, ...plain } = sampleFacts(commitmentFactTable, { marking: 'OFFICIAL_SENSITIVE' });
  const facts = (more: object = {}) =>
    commitmentFacts({
      ...plain,
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

  it('hold every version of the test of delivery, with the milestones as they were', async () => {
    const place = await given.passage(contributor, 'Norland will open a second line.', {
      published: { value: '2025-12-09', origin: 'STATED' },
    });
    const { id } = await given.commitment(contributor, team, facts(), {
      statement: { ...place, ...said },
      due: { words: 'by June 2027' },
      milestones: [{ words: 'The ferry sails', isRequired: true, neededGrade: 'C' }],
    });
    await testWritten(contributor, { id }, { inferred: ['DELIVERED'] });
    const manager = await given.manager(team);
    const { id: report } = await reported(contributor, { id });
    const { deliveryTest } = await manager.ask('query ($id: UUID!) { commitment(id: $id) { deliveryTest { id } } }', {
      id,
    });
    await signedOff(manager, { id }, report, { seenTestId: deliveryTest.id });
    const redated = { words: 'next spring', edtf: '2028', why: 'As the port wrote.' };
    await testWritten(contributor, { id }, { number: 1, isByDueDate: false, due: redated, reason: 'The port wrote.' });
    await testWritten(
      contributor,
      { id },
      { number: 2, isByDueDate: false, due: { words: 'next spring' }, reason: 'Again.' },
    );
    const versions = await application.database.query<{ id: string }>(
      'select id from delivery_tests where commitment_id = $1',
      [id],
    );
    expect(versions).toHaveLength(3);
    expect(
      await record.missing(
        contributor,
        'commitment',
        id,
        versions.map((version) => [DeliveryTestMilestone, { deliveryTestId: version.id }] as const),
      ),
    ).toEqual([]);
    expect(await missing(id)).toEqual([]);
  });

  it('are compared with every column there is', () => {
    const all = [Commitment, Statement, Milestone, Party, DeliveryTest, DeliveryTestMilestone];
    expect(record.unfilled(all)).toEqual([]);
  });
});
