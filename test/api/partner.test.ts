import { closedStatuses, openStatuses } from '@followthrough/domain/statuses';
import { startApplication, type Answer, type Application, type Caller, type Json } from '../support/application.js';
import { statementsBesidesSession } from '../support/statements.js';
import { seed } from '../benchmarks/shared/seed.mjs';

const partnerId = '01900003-0000-7000-8000-000000000007';
const count = 1_000;

const listed = `totalCount edges { node { id title status overdue currentReport { id rationale } followUpsToDo { id title } } }`;
const briefing = `query ($id: UUID!, $overdue: CommitmentFilter, $datePassed: CommitmentFilter, $open: CommitmentFilter,
    $delivered: CommitmentFilter, $ended: CommitmentFilter, $party: CommitmentFilter) {
  organisation(id: $id) { id commitments { totalCount } sourcesMentioning(first: 5) { totalCount edges { node { id } } } }
  overdue: commitments(filter: $overdue, orderBy: DUE, first: 40) { ${listed} }
  datePassed: commitments(filter: $datePassed, orderBy: DUE, first: 40) { ${listed} }
  open: commitments(filter: $open, orderBy: DUE, first: 40) { ${listed} }
  delivered: commitments(filter: $delivered, orderBy: NEWEST, first: 40) { ${listed} }
  ended: commitments(filter: $ended, orderBy: NEWEST, first: 40) { ${listed} }
  leftOut: commitmentsLeftOut(filter: $party) { reason count } }`;

describe('a partner with a thousand commitments', () => {
  let application: Application;
  let reader: Caller;

  beforeAll(async () => {
    application = await startApplication();
    await seed(application.database, count);
    await application.database.query(
      `insert into parties (id, commitment_id, organisation_id, role, position)
       select gen_random_uuid(), id, '${partnerId}', 'PARTNER', 9 from commitments c
       where not exists (select 1 from parties p where p.commitment_id = c.id and p.organisation_id = '${partnerId}')`,
    );
    reader = await application.as({ id: '01900002-0000-7000-8000-000000000001' });
  });
  afterAll(() => application.close());

  it('is briefed on in one statement, a page of each list, which together leave none out and count none twice', async () => {
    const party = { partyIds: [partnerId], responsibilities: ['OWN', 'NOT_IDENTIFIED', 'EXTERNAL'] };
    const delivered = closedStatuses.filter((status) => /DELIVERED$/.test(status) && status !== 'NOT_DELIVERED');
    const variables = {
      id: partnerId,
      party,
      overdue: { ...party, overdue: true },
      datePassed: { ...party, datePassed: true },
      open: { ...party, statuses: openStatuses, overdue: false, datePassed: false },
      delivered: { ...party, statuses: delivered },
      ended: { ...party, statuses: closedStatuses.filter((status) => !delivered.includes(status)) },
    };
    let answer: Answer;
    const statements = await statementsBesidesSession(async () => (answer = await reader.send(briefing, variables)));
    const { data, errors } = answer!;
    expect([errors, statements]).toEqual([undefined, 1]);
    const lists = ['overdue', 'datePassed', 'open', 'delivered', 'ended'].map((name) => data[name]);
    for (const { edges, totalCount } of lists) expect(edges).toHaveLength(Math.min(40, totalCount));
    const archived = data.leftOut.map((left: Json) => left.count);
    expect(archived.length).toBeGreaterThan(0);
    const counts = [...lists.map(({ totalCount }) => totalCount), ...archived];
    expect(counts.reduce((total, one) => total + one, 0)).toBe(count);
    expect(data.organisation.commitments.totalCount).toBe(count);
    expect(JSON.stringify(data).length).toBeLessThan(200_000);
  });
});
