import { ladderOf } from '@followthrough/domain/ladders';
import { Commitment } from '@followthrough/server/commitments/commitment.entity';
import { Milestone } from '@followthrough/server/commitments/milestones/milestone.entity';
import { Party } from '@followthrough/server/commitments/parties/party.entity';
import { Statement } from '@followthrough/server/commitments/statements/statement.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { createHash } from 'node:crypto';
import type { Application, Caller, Json } from './application.js';

/** Commitments with evidence, reports and follow-ups, set up without the forms. */
export function givenDelivery(application: Application) {
  let made = 0;

  /** A commitment of the team, set up without the form and without a statement. */
  async function arranged(team: Team, facts: Partial<Commitment> & { stage?: string } = {}): Promise<Commitment> {
    made += 1;
    const { stage, ...columns } = facts;
    const kind = facts.kind ?? 'FUNDING';
    const commitment = Object.assign(new Commitment(), {
      id: newId(),
      version: 1,
      number: 1_000 + made,
      title: `Commitment ${made}`,
      kind,
      leadTeamId: team.id,
      kindFields: {},
      policyAreas: [],
      dueReadings: [],
      marking: 'OFFICIAL',
      handlingInstruction: facts.marking === 'OFFICIAL_SENSITIVE' ? 'For the team.' : null,
      namedReaders: [],
      responsibility: 'OWN',
      createdAt: application.now,
      ...columns,
    });
    await application.arrange(async (ctx) => {
      await ctx.db.insert(Commitment, commitment);
      await ctx.record('commitment.created', commitment, {
        stage: stage ?? ladderOf(kind)[0]!.code,
      } as never);
    });
    return commitment;
  }

  /** An archived source; its text is unique unless given. */
  async function source(
    facts: { text?: string; published?: string | null } = {},
  ): Promise<{ id: string; text: string }> {
    made += 1;
    const { text = `What was said, number ${made}, and nothing besides.`, published = '2026-01-15' } = facts;
    const id = newId();
    const hash = createHash('sha256').update(text).digest();
    await application.database.query(
      `insert into sources (id, title, copy_state, media_type, text, text_length, text_sha256, same_text_sha256,
         published, published_earliest, published_latest, archived_at)
       values ($1, 'A release', 'ORIGINAL', 'TEXT', $2::text, length($2::text), $3, $3, $4::text, $4::text::date, $4::text::date, $5)`,
      [id, text, hash, published, application.now],
    );
    return { id, text };
  }

  async function statement(of: Commitment, facts: Partial<Statement> & { published?: string | null } = {}) {
    const { published, ...columns } = facts;
    const { id: sourceId } = await source(published === undefined ? {} : { published });
    const passageId = newId();
    await application.database.query(
      `insert into passages (id, source_id, "start", "end", quote, prefix, suffix, created_at)
       values ($1, $2, 0, 4, 'What', '', ' was', $3)`,
      [passageId, sourceId, application.now],
    );
    const statement = Object.assign(new Statement(), {
      id: newId(),
      commitmentId: of.id,
      passageId,
      sourceId,
      roles: ['STATES'],
      manner: 'NARRATED',
      force: 'WILL',
      firstSourceNotHeld: false,
      createdAt: application.now,
      ...columns,
    });
    await application.arrange(async (ctx) => {
      // As the service does, so that no two changes of a commitment wait for each other.
      await ctx.db.query('select 1 from commitments where id = $1 for no key update', [of.id]);
      await ctx.db.insert(Statement, statement);
      const { id: statementId, roles, manner, force, firstSourceNotHeld } = statement;
      await ctx.record('commitment.stated', of, {
        statementId,
        passageId,
        sourceId,
        roles,
        manner,
        force,
        firstSourceNotHeld,
      });
    });
    return statement;
  }

  async function milestone(of: Commitment, facts: Partial<Milestone> = {}): Promise<Milestone> {
    made += 1;
    const milestone = Object.assign(new Milestone(), {
      id: newId(),
      commitmentId: of.id,
      words: `Step ${made}`,
      isRequired: true,
      neededGrade: 'B',
      position: made,
      dueReadings: [],
      createdAt: application.now,
      ...facts,
    });
    await application.arrange((ctx) => ctx.db.insert(Milestone, milestone));
    return milestone;
  }

  async function party(of: Commitment, words: string): Promise<Party> {
    const columns = { id: newId(), commitmentId: of.id, words, role: 'UNDERTAKES' as const, position: 0 };
    const party = Object.assign(new Party(), columns);
    await application.arrange((ctx) => ctx.db.insert(Party, party));
    return party;
  }

  return { arranged, source, statement, milestone, party };
}

const problem = '... on Problem { message } ... on InvalidInput { code field }';

export const evidenceDocuments = {
  add: `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { __typename ${problem}
    ... on Evidence { id kind title effectiveEdtf address measure value unit period comparison place quote isWithdrawn submittedAt
      file { id sha256 size mediaType name } passage { quote source { id } }
      supports { claim claimId role grade } commitment { id evidenceCount bestGrade } } } }`,
  revise: `mutation ($input: ReviseEvidenceInput!) { reviseEvidence(input: $input) { __typename ${problem}
    ... on Evidence { id number revisionReason title supports { claimId grade isAccepted } acceptances { id }
      earlierVersions { id number title isWithdrawn newerVersion { id } acceptances { id } }
      commitment { evidenceCount bestGrade } } } }`,
  support: `mutation ($input: SupportClaimInput!) { supportClaim(input: $input) { __typename ${problem}
    ... on Support { id role grade milestone { id isSupported } } } }`,
  decide: `mutation ($input: DecideEvidenceInput!) { decideEvidence(input: $input) { __typename ${problem}
    ... on Evidence { id supports { id isAccepted } acceptances { id decision reason at by { name } } } } }`,
  withdraw: `mutation ($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { __typename ${problem}
    ... on Evidence { id isWithdrawn withdrawal { reason by { name } } commitment { evidenceCount bestGrade } } } }`,
};

export const deliveryDocuments = {
  stage: `mutation ($input: ChangeStageInput!) { changeStage(input: $input) { __typename ${problem}
    ... on StageChange { id stage effectiveEdtf reason party { id stage } supports { grade evidence { id } }
      commitment { stage stageSince } } } }`,
  report: `mutation ($input: ReportStatusInput!) { reportStatus(input: $input) { __typename ${problem}
    ... on NewerJudgement { judgementId status rationale effectiveOn recordedAt by }
    ... on Judgement { id status rationale effectiveOn isCurrent isWithdrawn missing { id words }
      statements { id } supports { role grade evidence { id } } recordedBy { name }
      commitment { status isUnjudged lastReport { id } currentReport { id } missingThings { words } } } } }`,
  withdraw: `mutation ($input: WithdrawReportInput!) { withdrawReport(input: $input) { __typename ${problem}
    ... on Judgement { id isWithdrawn isCurrent withdrawal { reason by { name } }
      commitment { status isUnjudged currentReport { id } } } } }`,
  signOff: `mutation ($input: SignOffReportInput!) { signOffReport(input: $input) { __typename ${problem}
    ... on Judgement { id signOffs { id decision reason override unmetMilestones { words } at by { name } }
      commitment { agreedReport { id status } } } } }`,
};

const followUpFields = `id version title details dueOn state outcome cancelledReason finishedAt
  assignee { id } team { id } missingThing { id words }`;
const stepDocument = (verb: string) => `mutation ($input: ${verb}FollowUpInput!) {
  ${verb.toLowerCase()}FollowUp(input: $input) { __typename ${problem} ... on FollowUp { ${followUpFields} } } }`;

export const followUpDocuments = {
  assign: stepDocument('Assign'),
  edit: `mutation ($input: EditFollowUpInput!) { editFollowUp(input: $input) { __typename ${problem}
    ... on StaleEdit { version changes { fields by } } ... on FollowUp { ${followUpFields} } } }`,
  start: stepDocument('Start'),
  finish: stepDocument('Finish'),
  reopen: stepDocument('Reopen'),
  cancel: stepDocument('Cancel'),
};

/** Adds a link as evidence, as any member of the team may, and returns its id. */
export async function linked(caller: Caller, of: { id: string }, more: object = {}): Promise<Json> {
  return caller.ask(evidenceDocuments.add, {
    input: { commitmentId: of.id, kind: 'LINK', title: 'A release', address: 'https://example.org/release', ...more },
  });
}

/** The part of a decision’s input that says what its maker has seen. */
export async function seenOf(caller: Caller, evidenceId: string): Promise<Json> {
  const { supports, acceptances } = await caller.ask(
    'query ($id: UUID!) { evidence(id: $id) { supports { id } acceptances { id } } }',
    { id: evidenceId },
  );
  return { evidenceId, supportIds: supports.map(({ id }: Json) => id), seenAcceptanceId: acceptances[0]?.id ?? null };
}

/** A decision made on what is current: accepted by default. */
export async function decided(caller: Caller, evidenceId: string, more: object = {}): Promise<Json> {
  const input = { ...(await seenOf(caller, evidenceId)), decision: 'ACCEPTED', ...more };
  return caller.ask(evidenceDocuments.decide, { input });
}

/** A report of “on track”, made after seeing the given report. */
export async function reported(caller: Caller, of: { id: string }, more: object = {}): Promise<Json> {
  return caller.ask(deliveryDocuments.report, {
    input: { commitmentId: of.id, status: 'ON_TRACK', rationale: 'Talks go on.', effectiveOn: '2026-11-20', ...more },
  });
}

/** A decision on a report, made on what is current: agreed by default. */
export async function signedOff(
  caller: Caller,
  of: { id: string },
  judgementId: string,
  more: object = {},
): Promise<Json> {
  const { reports } = await caller.ask(
    'query ($id: UUID!) { commitment(id: $id) { reports(first: 100) { edges { node { id signOffs { id } } } } } }',
    { id: of.id },
  );
  const seen = reports.edges.find(({ node }: Json) => node.id === judgementId)?.node.signOffs[0]?.id ?? null;
  const input = { judgementId, decision: 'AGREED', seenSignOffId: seen, ...more };
  return caller.ask(deliveryDocuments.signOff, { input });
}
