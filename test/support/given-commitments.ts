import { CommitmentService } from '@followthrough/server/commitments/commitment.service';
import { Organisation } from '@followthrough/server/organisations/organisation.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import type { Application, Caller, Json } from './application.js';
import { archivedSource, someText, spanOf } from './given-sources.js';

const problem = `... on Problem { message } ... on InvalidInput { code field }`;
const stale = `${problem} ... on StaleEdit { version changes { fields by on } }`;
const commitment = `id version reference title kind`;

export const commitmentDocuments = {
  create: `mutation ($input: CreateCommitmentInput!) { createCommitment(input: $input) { __typename ${problem}
    ... on Commitment { ${commitment} noStatementReason responsibility dueWords dueEdtf dueLatest dueBasis dueAgainst dueReadings
      statements { id isFirst passage { quote } } parties { id role words organisation { id name } }
      milestones { id words dueEdtf dueBasis isRequired neededGrade } } } }`,
  edit: `mutation ($input: EditCommitmentInput!) { editCommitment(input: $input) { __typename ${stale}
    ... on Commitment { ${commitment} responsibility amount policyAreas parties { id role words organisation { id } } } } }`,
  state: `mutation ($input: AddStatementInput!) { addStatement(input: $input) { __typename ${problem}
    ... on Statement { id roles manner force speakerOffice speakerName isFirst commitment { id statedTimes } } } }`,
  changeDueDate: `mutation ($input: ChangeDueDateInput!) { changeDueDate(input: $input) { __typename ${stale}
    ... on Commitment { version dueWords dueEdtf dueLatest dueBasis dueAgainst slippageDays
      dueDateMoves { oldEdtf newEdtf days reason statement { id } by { name } } } } }`,
  setMilestones: `mutation ($input: SetMilestonesInput!) { setMilestones(input: $input) { __typename ${stale}
    ... on Commitment { version milestones { id words dueEdtf dueBasis isRequired neededGrade position } } } }`,
  link: `mutation ($input: LinkCommitmentsInput!) { linkCommitments(input: $input) { __typename ${problem}
    ... on CommitmentLink { id kind from { id } to { id } } } }`,
  unlink: `mutation ($input: RemoveLinkInput!) { removeLink(input: $input) { __typename ${problem}
    ... on CommitmentLink { id removedAt } } }`,
  addBackground: `mutation ($input: BackgroundInput!) { addBackground(input: $input) { __typename ${problem}
    ... on Commitment { backgrounds { note { id words } } } } }`,
  removeBackground: `mutation ($input: BackgroundInput!) { removeBackground(input: $input) { __typename ${problem}
    ... on Commitment { backgrounds { note { id } } } } }`,
  archive: `mutation ($input: CommitmentReasonInput!) { archiveCommitment(input: $input) { __typename ${problem}
    ... on Commitment { id archivedAt archivedReason } } }`,
  restore: `mutation ($input: CommitmentReasonInput!) { restoreCommitment(input: $input) { __typename ${problem}
    ... on Commitment { id archivedAt archivedReason } } }`,
  markDuplicate: `mutation ($input: MarkDuplicateInput!) { markDuplicate(input: $input) { __typename ${problem}
    ... on Commitment { id duplicateReason duplicateOf { id reference } } } }`,
  unmarkDuplicate: `mutation ($input: CommitmentReasonInput!) { unmarkDuplicate(input: $input) { __typename ${problem}
    ... on Commitment { id duplicateOf { id } } } }`,
  reassign: `mutation ($input: ReassignCommitmentInput!) { reassignCommitment(input: $input) { __typename ${problem}
    ... on Commitment { id leadTeam { id } } } }`,
  setReaders: `mutation ($input: SetReadersInput!) { setReaders(input: $input) { __typename ${stale}
    ... on Commitment { version namedReaders { id } } } }`,
};

/** Valid facts; a test gives only those it is about. */
export function commitmentFacts(facts: object = {}): object {
  return {
    title: 'Ferries to the outer islands',
    kind: 'FUNDING',
    marking: 'OFFICIAL',
    parties: [{ words: 'the island council', role: 'UNDERTAKES' }],
    ...facts,
  };
}

/** The default details of a statement. */
export const said = { roles: ['STATES'], manner: 'NARRATED', force: 'WILL' };

export function archivedBy(manager: Caller, { id }: { id: string }): Promise<Json> {
  return manager.ask(commitmentDocuments.archive, { input: { id, reason: 'Entered twice.' } });
}

export function restoredBy(manager: Caller, { id }: { id: string }): Promise<Json> {
  return manager.ask(commitmentDocuments.restore, { input: { id, reason: 'It was not.' } });
}

export function givenCommitments(application: Application) {
  let made = 0;

  async function organisation(facts: Partial<Organisation> = {}): Promise<Organisation> {
    made += 1;
    const organisation = Object.assign(new Organisation(), {
      id: newId(),
      version: 1,
      kind: 'COUNTRY',
      name: `Country ${made}`,
      shortName: null,
      code: null,
      aliases: [],
      parentId: null,
      inOfficeFrom: null,
      inOfficeUntil: null,
      isOwn: false,
      createdAt: application.now,
      ...facts,
    });
    await application.arrange((ctx) => ctx.db.insert(Organisation, organisation));
    return organisation;
  }

  /** Created by a member of the team, without a statement unless `more` has one; throws if it is refused. */
  async function commitment(by: Caller, team: Team, facts: object = {}, more: object = {}): Promise<Json> {
    const founded = 'statement' in more ? {} : { noStatementReason: 'Heard at a meeting.' };
    const input = { leadTeamId: team.id, facts: commitmentFacts(facts), ...founded, ...more };
    const entered = await by.ask(commitmentDocuments.create, { input });
    if (entered.__typename !== 'Commitment') throw new Error(entered.message);
    return entered;
  }

  /** A passage of a new source, as the input of a statement. */
  async function passage(
    by: Caller,
    words = 'Norland will open a ferry line.',
    facts: object = {},
  ): Promise<{ sourceId: string; start: number; end: number }> {
    const source = await archivedSource(by, someText(words), facts);
    return { sourceId: source.id, ...spanOf(source.text, words) };
  }

  /** The events of a thing, or all events. */
  async function events(subjectId?: string): Promise<string[]> {
    const rows = await application.database.query<{ type: string }>(
      'select type from events where $1::uuid is null or subject_id = $1 order by sequence',
      [subjectId ?? null],
    );
    return rows.map(({ type }) => type);
  }

  return { organisation, commitment, passage, events, service: application.app.get(CommitmentService) };
}
