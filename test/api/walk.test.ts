import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { assessed, repliedTo } from '../support/given-assessments.js';
import { linked, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

const recorded = 'recordedIn { type subjectVersion leafHash }';
const walk = `query ($id: UUID!) { commitment(id: $id) {
  currentReport { ${recorded} supports { evidence { title ${recorded} } } }
  draftAssessments { ${recorded} } currentAssessment { ${recorded} }
  statements { passage { quote source { textSha256 ${recorded} } } } } }`;

describe('the place in the record of what a status rests on', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller;
  let auditor: Caller;
  let stranger: Caller;
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    auditor = await given.auditor();
    stranger = await given.contributor(await given.team());
    commitment = await given.arranged(team);
    await given.statement(commitment);
    const { id: evidenceId } = await linked(contributor, commitment);
    await linked(contributor, commitment, { title: 'Another release' });
    await reported(contributor, commitment, { rationale: 'A first one.' });
    await reported(contributor, commitment, {
      seenJudgementId: (await read(contributor)).currentReport.id,
      supports: [{ evidenceId, role: 'SUPPORTS', grade: 'B' }],
    });
  });
  afterAll(() => application.close());

  const read = (by: Caller): Promise<Json> =>
    by.ask('query ($id: UUID!) { commitment(id: $id) { currentReport { id } } }', { id: commitment.id });
  const leafOf = async (type: string, member: string, id: string): Promise<string> => {
    const [found] = await application.database.query<{ leaf: string }>(
      `select encode(leaf_hash, 'hex') as leaf from events
       where type = $1 and convert_from(canonical, 'UTF8')::json -> 'data' ->> $2 = $3`,
      [type, member, id],
    );
    return found!.leaf;
  };

  it('is the event that recorded it, and no other of its kind', async () => {
    const { currentReport } = await contributor.ask(walk, { id: commitment.id });
    const { currentReport: current } = await read(contributor);
    const { evidence } = currentReport.supports[0];
    const [{ id: evidenceId }] = (await application.database.query<{ id: string }>(
      'select id from evidence where title = $1',
      [evidence.title],
    )) as [{ id: string }];
    expect(currentReport.recordedIn).toMatchObject({
      type: 'status.reported',
      leafHash: await leafOf('status.reported', 'judgementId', current.id),
    });
    expect(evidence.recordedIn).toMatchObject({
      type: 'evidence.added',
      leafHash: await leafOf('evidence.added', 'evidenceId', evidenceId),
    });
  });

  it('is null for what no event recorded, such as a source of an earlier release', async () => {
    const { statements } = await contributor.ask(walk, { id: commitment.id });
    expect(statements).toMatchObject([{ passage: { quote: 'What', source: { recordedIn: null } } }]);
  });

  it('of an assessment exists only for those who see it', async () => {
    const { id } = await assessed(auditor, commitment);
    const drafted = { type: 'assessment.drafted', subjectVersion: 1, leafHash: expect.any(String) };
    expect((await contributor.ask(walk, { id: commitment.id })).draftAssessments).toEqual([{ recordedIn: drafted }]);
    expect(await stranger.ask(walk, { id: commitment.id })).toMatchObject({
      draftAssessments: [],
      currentAssessment: null,
    });
    await repliedTo(contributor, id);
    expect((await stranger.ask(walk, { id: commitment.id })).currentAssessment).toEqual({ recordedIn: drafted });
  });

  it('is read in one statement', async () => {
    expect(await statementsBesidesSession(() => contributor.ask(walk, { id: commitment.id }))).toBe(1);
  });
});
