import type { AccountChangeKind } from '../account-changes.js';
import { commitmentFacts } from '../commitment-facts.js';
import type { DateBasis } from '../date-words.js';
import type { TestPart, TestUse } from '../delivery-tests.js';
import type { Claim } from '../evidence.js';
import { reasonNames, writtenNames, type RecordedFacts } from '../facts.js';
import type { RejectionReason } from '../intake.js';
import type { ProposalState } from '../proposal-states.js';
import type { Decisions } from '../reading-weights.js';
import type { Kind } from '../kinds.js';
import type { Stage } from '../ladders.js';
import type { MoneyStage } from '../money-amounts.js';
import { organisationFacts } from '../organisation-facts.js';
import { sourceFacts } from '../source-facts.js';
import type { DeliveryStatus } from '../statuses.js';
import type {
  EvidenceKind,
  FollowUpState,
  Force,
  Grade,
  LinkKind,
  Manner,
  NoteKind,
  PartyRole,
  Position,
  Responsibility,
  StatementRole,
  SupportRole,
  TeamRole,
  AcceptanceDecision,
  Confidence,
  ReplyEnding,
  RequestDecision,
  RequestKind,
  SignOffDecision,
  Voice,
} from '../vocabulary.js';
import type { FindingAnswer, FindingClosing, FindingSeverity, FindingSubject } from '../finding-terms.js';
import type { SampleMethod, SampleStrata, TestResult } from '../sample-terms.js';
import type { AmendmentDecision, RoundPart } from '../round-terms.js';
import { about, inActivity, shape, type EventKind, type EventSubject } from './event-kind.js';

/** The version created by an edit, for detecting stale edits. */
interface Versioned {
  readonly version: number;
}

/** An edit: the version it created, and the names of the changed fields. */
interface Edited extends Versioned {
  readonly fields: readonly string[];
}

interface Privileges {
  readonly isAuditor: boolean;
  readonly isAdministrator: boolean;
}

interface Roles extends Privileges {
  readonly memberships: readonly { readonly teamId: string; readonly role: TeamRole }[];
}

interface AccountChange {
  readonly change: string;
  readonly kind: AccountChangeKind;
}

/** `times`: how often from this network within the hour. */
interface SignInRefusals {
  readonly reason: 'WRONG' | 'TOO_MANY_TRIES';
  readonly times: number;
}

/** The field of Mutation, or the name of what a route does. Without a reason, the role did not allow the action. */
interface ActionRefusals {
  readonly operation: string;
  readonly reason?: 'FORBIDDEN' | 'QUOTA';
  readonly times: number;
}

interface RoundFacts {
  readonly since: string;
  readonly deadline: string;
}

interface AmendmentFacts {
  readonly amendmentId: string;
  readonly roundId: string;
  readonly part: RoundPart;
  readonly frozen: string | null;
  readonly value: string | null;
}

interface OrganisationFacts extends Versioned, RecordedFacts<typeof organisationFacts> {
  readonly parentId: string | null;
  readonly isOwn: boolean;
  readonly memberIds: readonly string[];
}

interface SourceFacts extends Versioned, RecordedFacts<typeof sourceFacts> {
  readonly issuerId: string | null;
  readonly published: string | null;
  /** “title STATED”: each known fact, with whether the text states it. */
  readonly origins: readonly string[];
}

interface Note {
  readonly noteId: string;
  readonly passageId: string;
  readonly kind: NoteKind;
  readonly value: string | null;
}

/** How a date was resolved: its wording is a text, and its first and last day follow from it. */
interface DueFacts {
  readonly dueEdtf: string | null;
  readonly dueBasis: DateBasis | null;
  readonly dueAgainst: string | null;
  readonly dueReadings: readonly string[];
  readonly dueSourceId: string | null;
}

/** The wording is stored as texts: one line for each party with `inWords`, in order. */
interface PartyFacts {
  readonly role: PartyRole;
  readonly organisationId: string | null;
  readonly inWords: boolean;
  readonly isInferred: boolean;
}

interface CommitmentFacts extends Versioned, DueFacts, RecordedFacts<typeof commitmentFacts> {
  readonly leadTeamId: string;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly responsibility: Responsibility;
  readonly parties: readonly PartyFacts[];
}

/** Reference and interpretation are left out if the date has none. */
interface MilestoneFacts {
  readonly id: string;
  readonly position: number;
  readonly isRequired: boolean;
  readonly neededGrade: Grade;
  readonly dueEdtf: string | null;
  readonly dueBasis: DateBasis | null;
  readonly dueAgainst?: string;
  readonly dueReadings?: readonly string[];
}

interface StatementFacts {
  readonly statementId: string;
  readonly passageId: string;
  readonly sourceId: string;
  readonly roles: readonly StatementRole[];
  readonly manner: Manner;
  readonly force: Force;
  readonly firstSourceNotHeld: boolean;
}

interface LinkFacts {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: LinkKind;
}

interface Cited {
  readonly evidenceId: string;
  readonly role: SupportRole;
  readonly grade: Grade;
}

interface AssessmentFacts {
  readonly commitmentId: string;
  readonly judgementId: string;
  readonly status: DeliveryStatus;
  readonly confidence: Confidence;
}

interface DaysGivenBack {
  readonly days: number;
  /** The last day for a reply since. */
  readonly replyDue: string;
}

interface FindingFacts {
  readonly commitmentId: string;
  readonly severity: FindingSeverity;
}

interface EffectiveFinding extends FindingFacts {
  readonly findingId: string;
}

interface FollowUpFacts {
  readonly followUpId: string;
  readonly followUpVersion: number;
  readonly state: FollowUpState;
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  readonly dueOn: string | null;
}

interface Proposed {
  readonly proposalId: string;
  readonly sourceId: string;
  readonly passageId: string;
}

const deployment = about('deployment');
const person = about('person');
const session = about('session');
const team = about('team');
const organisation = about('organisation');
const source = about('source');
const readingAnswer = about('readingAnswer');
const commitment = inActivity('commitment');
const commitmentLink = inActivity('commitmentLink');
const assessment = inActivity('assessment');
const finding = inActivity('finding');
const round = about('round');
const storedFile = about('storedFile');
const sample = about('sample');
const sampleResult = about('sampleResult');

const noteTexts = ['measure', 'unit', 'period', 'comparison', 'words'] as const;
const organisationTexts = [...writtenNames(organisationFacts), 'aliases'] as const;
const sourceTexts = [
  ...writtenNames(sourceFacts),
  ...reasonNames(sourceFacts),
  ...(['issuerName', 'publishedWords'] as const),
] as const;
const commitmentTexts = [...writtenNames(commitmentFacts), 'kindFields', 'parties'] as const;
interface StoredBytes {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

interface AddedEvidence {
  readonly evidenceId: string;
  readonly validUntil?: string | null;
  readonly kind: EvidenceKind;
  readonly effectiveOn: string | null;
  readonly passageId: string | null;
  readonly value: string | null;
  readonly file: StoredBytes | null;
  readonly supports: readonly {
    readonly claim: Claim;
    readonly claimId: string;
    readonly role: SupportRole;
    readonly grade: Grade;
  }[];
}
const evidenceTexts = [
  ...(['title', 'address', 'measure', 'unit', 'period', 'comparison', 'place', 'quote', 'fileName'] as const),
  ...(['lookedFor', 'lookedIn*'] as const),
] as const;
const milestoneTexts = ['milestone *', 'due *', 'why *'] as const;
const findingTexts = ['title', 'condition', 'criterion', 'consequence', 'recommendation'] as const;
const statementTexts = ['speakerOffice', 'speakerName'] as const;

/**
 * Every type of event: its subject, the shape of its data, and its texts. Events are never rewritten, so a type keeps
 * its name and members forever; later versions may add members that earlier events lack.
 */
export const eventCatalogue = {
  'deployment.becameDemo': deployment(),
  'deployment.codeIssued': deployment(),
  /** `fetchHosts` is a text with one host per line, if not all hosts of the environment are allowed. */
  'deployment.settingsChanged': deployment({
    data: shape<Edited & { idleHours: number; allHosts: boolean }>(),
    texts: ['name', 'fetchHosts'],
  }),

  /** By a command on the server, from the decisions of the register. */
  'deployment.weightsTrained': deployment({ data: shape<Decisions & { weightsId: string }>() }),
  /** For scans from then on; null for the shipped weights. */
  'deployment.weightsChosen': deployment({ data: shape<{ weightsId: string | null; from: string | null }>() }),
  'deployment.signInRefused': deployment({ data: shape<SignInRefusals>(), texts: ['network'] }),

  'person.createdFirst': person({ data: shape<Versioned & { isAdministrator: boolean }>(), texts: ['name'] }),
  'person.invited': person({ data: shape<Versioned & Roles>(), texts: ['name'] }),
  'person.invitationRenewed': person(),
  'person.joined': person(),
  'person.renamed': person({ data: shape<Edited>(), texts: ['name'] }),
  'person.rolesSet': person({ data: shape<Edited & Roles>() }),
  'person.passwordChanged': person(),
  'person.deactivated': person({ data: shape<Edited>(), texts: ['reason'] }),
  'person.reactivated': person({ data: shape<Edited & Privileges>() }),
  'person.changeProposed': person({ data: shape<AccountChange>() }),
  'person.changeDeclined': person({ data: shape<AccountChange>() }),
  /**
   * By an upgrade, for a person who was both auditor and administrator: `change` is the account change shown to
   * auditors.
   */
  'person.auditorRoleEnded': person({ data: shape<{ change: string }>() }),
  'person.roleGranted': person({ data: shape<Edited & AccountChange>() }),
  'person.passwordResetIssued': person({ data: shape<{ change: string }>() }),
  'person.passwordReset': person({ data: shape<{ change: string | null }>() }),
  'person.signInRefused': person({ data: shape<SignInRefusals>(), texts: ['network'] }),
  'person.actionRefused': person({ data: shape<ActionRefusals>() }),
  'session.begun': session(),
  'session.ended': session(),
  'session.othersEnded': session(),
  'team.created': team({ data: shape<Versioned>(), texts: ['name'] }),
  'team.renamed': team({ data: shape<Edited>(), texts: ['name'] }),

  'team.closed': team({ data: shape<Edited>(), texts: ['reason'] }),
  'team.reopened': team({ data: shape<Edited>() }),
  /** Its work follows a moment later, with an event for each commitment and follow-up. */
  'team.merged': team({ data: shape<Edited & { intoId: string }>(), texts: ['reason'] }),
  'team.received': team({ data: shape<{ fromId: string }>() }),

  'organisation.created': organisation({ data: shape<OrganisationFacts>(), texts: organisationTexts }),
  'organisation.edited': organisation({ data: shape<OrganisationFacts & Edited>(), texts: organisationTexts }),

  'source.archived': source({
    data: shape<SourceFacts & { mediaType: string; textSha256: string; originalSha256: string | null }>(),
    texts: [...sourceTexts, 'fileName'],
  }),
  'source.corrected': source({ data: shape<SourceFacts & Edited>(), texts: sourceTexts }),
  'source.extracted': source(),
  'source.extractionAsked': source(),
  'source.extractionCancelled': source(),
  /** Its text is sent to the outside reader from now on, if that reader can be reached. */
  'source.sentOutside': source({ texts: ['model', 'host'] }),
  'source.outsideReadingCancelled': source(),
  /** The outside reader alone, after its reading failed or was cancelled, or if it was never asked since the scan. */
  'source.outsideReadingAsked': source({ texts: ['model', 'host'] }),
  'passage.noted': source({ data: shape<Note>(), texts: noteTexts }),
  'proposal.noted': source({ data: shape<Note & { proposalId: string }>(), texts: noteTexts }),
  'proposal.rejected': source({
    data: shape<{ proposalId: string; passageId: string; reasonCode: RejectionReason }>(),
    texts: ['reason'],
  }),
  /** It no longer counts as saying again what the proposal `fromId` says: a person separated it. */
  'proposal.separated': source({ data: shape<{ proposalId: string; passageId: string; fromId: string }>() }),
  'proposal.reopened': source({
    /** `withdrawnNoteId`: the note created by the decision, if nothing else referred to it. */
    data: shape<{ proposalId: string; passageId: string; from: ProposalState; withdrawnNoteId?: string }>(),
    texts: ['reason'],
  }),

  /** Two people read these proposals for a team, without seeing each other’s answers. */
  'reading.asked': source({
    data: shape<{
      readingId: string;
      teamId: string;
      readerIds: readonly string[];
      proposalIds: readonly string[];
    }>(),
  }),
  /** A subject of its own, because it is hidden while the two read. `kind`: null if it states no commitment. */
  'reading.answered': readingAnswer({
    data: shape<{ readingId: string; sourceId: string; proposalId: string; kind: Kind | null }>(),
    texts: ['note'],
  }),
  /** By one of the two readers, whose answers are final from then on. */
  'reading.finished': source({ data: shape<{ readingId: string }>() }),
  'reading.readerReplaced': source({
    data: shape<{ readingId: string; fromId: string; toId: string }>(),
    texts: ['reason'],
  }),
  'reading.adjudicated': source({
    data: shape<{
      readingId: string;
      adjudicationId: string;
      proposalId: string;
      passageId: string;
      kind: Kind | null;
    }>(),
    texts: ['words'],
  }),
  'reading.ended': source({ data: shape<{ readingId: string }>(), texts: ['reason'] }),

  'commitment.created': commitment('DETAILS', {
    data: shape<
      CommitmentFacts & {
        stage: Stage;
        number: number;
        namedReaders: readonly string[];
        milestones: readonly MilestoneFacts[];
      } & Partial<StatementFacts>
    >(),
    texts: [...commitmentTexts, ...milestoneTexts, ...statementTexts, 'dueWords', 'dueWhy', 'noStatementReason'],
  }),
  'commitment.edited': commitment('DETAILS', {
    data: shape<CommitmentFacts & Edited & { stage?: Stage }>(),
    texts: commitmentTexts,
  }),
  'commitment.stated': commitment('STATEMENTS', { data: shape<StatementFacts>(), texts: statementTexts }),
  /** `requestId`: the request that a manager agreed to, if any. */
  'commitment.dueDateChanged': commitment('DATES', {
    data: shape<
      Edited & {
        from: string | null;
        to: string | null;
        basis: DateBasis | null;
        against: string | null;
        readings: readonly string[];
        sourceId: string | null;
        moved: boolean;
        statementId: string | null;
        requestId?: string;
      }
    >(),
    texts: ['reason', 'fromWords', 'toWords', 'why'],
  }),
  'commitment.partiesIdentified': commitment('DETAILS', {
    data: shape<Edited & { responsibility: Responsibility; organisationId: string; parties: readonly PartyFacts[] }>(),
    texts: ['parties'],
  }),
  'commitment.dueResolved': commitment('DATES', {
    data: shape<
      Edited & {
        sourceId: string;
        from: string | null;
        to: string | null;
        basis?: DateBasis | null;
        against?: string | null;
        readings?: readonly string[];
        milestones: readonly MilestoneFacts[];
      }
    >(),
  }),
  'commitment.milestonesSet': commitment('DATES', {
    data: shape<
      Edited & { added: readonly MilestoneFacts[]; edited: readonly MilestoneFacts[]; removed: readonly string[] }
    >(),
    texts: milestoneTexts,
  }),
  'commitment.readersSet': commitment('DETAILS', {
    data: shape<Edited & { added: readonly string[]; removed: readonly string[] }>(),
  }),
  /** `isMerge`: reassigned because the lead team was merged into the other team, not by a person. */
  'commitment.reassigned': commitment('DETAILS', {
    data: shape<{ from: string; to: string; isMerge?: boolean }>(),
    texts: ['reason'],
  }),
  'commitment.backgroundAdded': commitment('STATEMENTS', { data: shape<{ noteId: string; sourceId: string }>() }),
  'commitment.backgroundRemoved': commitment('STATEMENTS', { data: shape<{ noteId: string }>() }),
  'commitment.archived': commitment('DETAILS', { texts: ['reason'] }),
  /** `archivedAt`: since when it was archived. */
  'commitment.restored': commitment('DETAILS', { data: shape<{ archivedAt?: string }>(), texts: ['reason'] }),
  'commitment.markedDuplicate': commitment('LINKS', { data: shape<{ ofId: string }>(), texts: ['reason'] }),
  'commitment.unmarkedDuplicate': commitment('LINKS', { data: shape<{ ofId: string }>(), texts: ['reason'] }),
  'proposal.accepted': commitment('STATEMENTS', { data: shape<Proposed>() }),
  /**
   * Only in records of earlier versions: a split is now recorded as an acceptance, so that it does not reveal hidden
   * parts.
   */
  'proposal.split': commitment('STATEMENTS', { data: shape<Proposed>() }),
  'proposal.linked': commitment('STATEMENTS', { data: shape<Proposed>() }),
  /** The commitment is archived too, with an event of its own. */
  'proposal.acceptanceUndone': commitment('STATEMENTS', { data: shape<Proposed>(), texts: ['reason'] }),
  /** The statement that the link added is withdrawn. */
  'proposal.linkUndone': commitment('STATEMENTS', {
    data: shape<Proposed & { statementId: string }>(),
    texts: ['reason'],
  }),
  'commitmentLink.created': commitmentLink('LINKS', { data: shape<LinkFacts>() }),
  'commitmentLink.removed': commitmentLink('LINKS', { data: shape<LinkFacts>() }),

  'file.stored': storedFile({
    data: shape<{ sha256: string; size: number; mediaType: string }>(),
    texts: ['name'],
  }),
  'file.removed': storedFile({ data: shape<{ sha256: string; size: number }>(), texts: ['name'] }),
  'evidence.added': commitment('EVIDENCE', { data: shape<AddedEvidence>(), texts: evidenceTexts }),
  /** A version of evidence, `number`, that follows the version `revisedId`. */
  'evidence.revised': commitment('EVIDENCE', {
    data: shape<AddedEvidence & { revisedId: string; number: number }>(),
    texts: [...evidenceTexts, 'reason'],
  }),
  'evidence.supported': commitment('EVIDENCE', {
    data: shape<Cited & { supportId: string; claim: Claim; claimId: string }>(),
    texts: ['title'],
  }),
  /** `supportIds`: the claims, each at its grade, that the decision is about. */
  'evidence.decided': commitment('EVIDENCE', {
    data: shape<{
      acceptanceId: string;
      evidenceId: string;
      decision: AcceptanceDecision;
      supportIds: readonly string[];
    }>(),
    texts: ['title', 'reason'],
  }),
  /** An archived copy of the page that evidence links to. `fetchedAt` is a time, `status` the HTTP status. */
  'evidence.copied': commitment('EVIDENCE', {
    data: shape<{
      copyId: string;
      evidenceId: string;
      fetchedAt: string;
      status: number;
      file: StoredBytes;
    }>(),
    texts: ['title', 'address'],
  }),
  'evidence.withdrawn': commitment('EVIDENCE', { data: shape<{ evidenceId: string }>(), texts: ['title', 'reason'] }),

  'stage.changed': commitment('STATUS', {
    data: shape<{
      stageChangeId: string;
      from: Stage;
      to: Stage;
      effectiveOn: string | null;
      partyId: string | null;
      supports: readonly Cited[];
    }>(),
    texts: ['reason'],
  }),
  /** `revisesId`: the amount at the same stage that it replaces, if any. */
  'money.recorded': commitment('MONEY', {
    data: shape<{
      amountId: string;
      revisesId: string | null;
      stage: MoneyStage;
      value: string;
      currency: string;
      effectiveOn: string;
      statementId: string | null;
      payerId: string | null;
      recipientId: string | null;
      supports: readonly Cited[];
    }>(),
    texts: ['words'],
  }),
  'money.withdrawn': commitment('MONEY', {
    data: shape<{ amountId: string; stage: MoneyStage }>(),
    texts: ['reason'],
  }),
  'scope.narrowed': commitment('STATEMENTS', {
    data: shape<{ scopeMarkId: string; fromStatementId: string; toStatementId: string }>(),
    texts: ['reason'],
  }),
  'scope.markWithdrawn': commitment('STATEMENTS', { data: shape<{ scopeMarkId: string }>(), texts: ['reason'] }),
  'party.positionRecorded': commitment('STATUS', {
    data: shape<{ positionId: string; partyId: string; position: Position; statementId: string | null }>(),
    texts: ['note'],
  }),
  /** A report on one party, which does not change the status of the whole. */
  'party.reported': commitment('STATUS', {
    data: shape<{
      partyReportId: string;
      partyId: string;
      status: DeliveryStatus;
      effectiveOn: string;
      supports: readonly Cited[];
    }>(),
    texts: ['rationale'],
  }),
  'party.reportWithdrawn': commitment('STATUS', {
    data: shape<{ partyReportId: string; partyId: string; status: DeliveryStatus }>(),
    texts: ['reason'],
  }),
  'rung.marked': commitment('STATUS', {
    data: shape<{ rungMarkId: string; kind: Kind; stage: Stage; applies: boolean }>(),
    texts: ['reason'],
  }),
  /** A version of the test of delivery; `usedBefore`: what had been held against an earlier version. */
  'deliveryTest.written': commitment('STATUS', {
    data: shape<
      DueFacts & {
        testId: string;
        number: number;
        fields: readonly string[];
        isByDueDate: boolean;
        inferred: readonly TestPart[];
        milestones: readonly { readonly id: string; readonly neededGrade: Grade }[];
        isAfterReport: boolean;
        usedBefore: readonly TestUse[];
      }
    >(),
    texts: [
      ...(['delivered', 'partlyDelivered', 'notDelivered', 'whoseWord', 'reason', 'dueWords', 'dueWhy'] as const),
      'milestone *',
    ],
  }),
  /** `requestId`: the request to drop the commitment that a manager agreed to; the report is that of its author. */
  'status.reported': commitment('STATUS', {
    data: shape<{
      judgementId: string;
      status: DeliveryStatus;
      effectiveOn: string;
      seenJudgementId: string | null;
      missingThingIds: readonly string[];
      statementIds: readonly string[];
      supports: readonly Cited[];
      requestId?: string;
    }>(),
    texts: ['rationale', 'missing*'],
  }),
  /** `unmetMilestoneIds`: the milestones that an override is about; `testId`: the version of the test then. */
  'report.signedOff': commitment('STATUS', {
    data: shape<{
      signOffId: string;
      judgementId: string;
      status: DeliveryStatus;
      decision: SignOffDecision;
      unmetMilestoneIds: readonly string[];
      testId?: string;
    }>(),
    texts: ['reason', 'override'],
  }),
  'report.withdrawn': commitment('STATUS', {
    data: shape<{ judgementId: string; status: DeliveryStatus; effectiveOn: string }>(),
    texts: ['reason'],
  }),

  /** `from` and `due`: the due date then, and the one requested, if the request is for a new date. */
  'request.made': commitment('REQUESTS', {
    data: shape<{
      requestId: string;
      kind: RequestKind;
      statementId: string | null;
      from?: string | null;
      due?: DueFacts;
    }>(),
    texts: ['reason', 'fromWords', 'dueWords', 'dueWhy'],
  }),
  'request.decided': commitment('REQUESTS', {
    data: shape<{ requestId: string; kind: RequestKind; decision: RequestDecision; to?: string | null }>(),
    texts: ['reason'],
  }),
  'request.withdrawn': commitment('REQUESTS', { data: shape<{ requestId: string; kind: RequestKind }>() }),

  /**
   * While an assessment is a draft, its events have a subject of their own, because only auditors and the lead team may
   * know of it. `verdict1`, `verdict2`, …: words about the milestones, by position in `milestones`.
   */
  'assessment.drafted': assessment('STATUS', {
    data: shape<
      AssessmentFacts & {
        replyDue: string;
        milestones: readonly { milestoneId: string; isSufficient: boolean; isAppropriate: boolean }[];
        unmetMilestoneIds: readonly string[];
        testId?: string;
      }
    >(),
    texts: ['rationale', 'confidenceReason', 'override', 'verdict*'],
  }),
  /** Days were given back, because the commitment was archived on them. */
  'assessment.replyExtended': assessment('STATUS', { data: shape<AssessmentFacts & DaysGivenBack>() }),
  'assessment.draftWithdrawn': assessment('STATUS', { data: shape<AssessmentFacts>(), texts: ['reason'] }),
  /** `on`: the day of the reply, or the last day for one, if there was none. */
  'assessment.tookEffect': commitment('STATUS', {
    data: shape<AssessmentFacts & { assessmentId: string; ending: ReplyEnding; on: string }>(),
    texts: ['reply'],
  }),
  'assessment.withdrawn': commitment('STATUS', {
    data: shape<AssessmentFacts & { assessmentId: string }>(),
    texts: ['reason'],
  }),

  /**
   * While a finding is a draft, its events have a subject of their own, because only auditors and the lead team may know
   * of it. `aboutId` is the report, the evidence or the version of the test; null for the commitment itself.
   */
  'finding.raised': finding('FINDINGS', {
    data: shape<
      FindingFacts & { about: FindingSubject; aboutId: string | null; passageId: string | null; replyDue: string }
    >(),
    texts: findingTexts,
  }),
  'finding.revised': finding('FINDINGS', { data: shape<FindingFacts & Edited>(), texts: findingTexts }),
  /** Days were given back, because the commitment was archived on them. */
  'finding.replyExtended': finding('FINDINGS', { data: shape<FindingFacts & DaysGivenBack>(), texts: ['title'] }),
  'finding.draftWithdrawn': finding('FINDINGS', { data: shape<FindingFacts>(), texts: ['title', 'reason'] }),
  /** Without an answer. `on`: the day on which the lead team declined, or the last day for a reply. */
  'finding.tookEffect': commitment('FINDINGS', {
    data: shape<EffectiveFinding & { ending: ReplyEnding; on: string }>(),
    texts: ['title'],
  }),
  /** `wasDraft`: the answer was the lead team’s reply, with which the finding took effect. */
  'finding.answered': commitment('FINDINGS', {
    data: shape<EffectiveFinding & { answer: FindingAnswer; wasDraft: boolean; followUpId: string | null }>(),
    texts: ['title', 'answer'],
  }),
  'finding.closed': commitment('FINDINGS', {
    data: shape<EffectiveFinding & { closing: FindingClosing; evidenceId: string | null; passageId: string | null }>(),
    texts: ['title', 'check', 'address'],
  }),
  'finding.withdrawn': commitment('FINDINGS', { data: shape<EffectiveFinding>(), texts: ['title', 'reason'] }),
  /** The filter is a text, because it may contain words to search for; `test1`, `test2`, …: the tests, in order. */
  'sample.drawn': sample({
    data: shape<{
      method: SampleMethod;
      strataBy: SampleStrata | null;
      size: number;
      voice: Voice;
      day: string;
      asAt: string;
      population: number;
      populationSha256: string;
      strata: readonly { key: string; count: number; size: number }[];
      testIds: readonly string[];
      commitmentIds: readonly string[];
      readerIds?: readonly string[];
      /** The sample whose population was drawn from again. */
      againId?: string | null;
    }>(),
    texts: ['title', 'seed', 'filter', 'test*'],
  }),
  /** A subject of its own, because it may be hidden from a reader of the sample. */
  'sample.tested': sampleResult({
    data: shape<{ sampleId: string; itemId: string; testId: string; commitmentId: string; result: TestResult }>(),
    texts: ['note'],
  }),
  /** By one of two readers, whose results are final from then on. */
  'sample.readingFinished': sample(),
  'sample.readerReplaced': sample({ data: shape<{ fromId: string; toId: string }>(), texts: ['reason'] }),
  'sample.adjudicated': sample({
    data: shape<{
      adjudicationId: string;
      itemId: string;
      testId: string;
      commitmentId: string;
      result: TestResult;
    }>(),
    texts: ['words'],
  }),
  'sample.closed': sample({ data: shape<{ untested: number }>(), texts: ['reason'] }),
  'round.opened': round({
    data: shape<RoundFacts & Versioned & { teamId: string | null }>(),
    texts: ['title', 'asked'],
  }),
  'round.edited': round({ data: shape<RoundFacts & Edited>(), texts: ['title', 'asked'] }),
  /** The team of the round was merged into this one. */
  'round.moved': round({ data: shape<{ from: string; to: string }>() }),
  'round.reminded': round(),
  /** `mergedIntoId`: the team was merged into this one, which has an open round of its own; then nobody cancelled it. */
  'round.cancelled': round({ data: shape<{ mergedIntoId?: string }>(), texts: ['reason'] }),
  'round.freezingStarted': round(),
  'round.freezingCancelled': round(),
  'round.freezingFailed': round(),
  /** `digest`: the SHA-256 of its values, in hexadecimal. */
  'round.frozen': round({ data: shape<{ digest: string }>() }),
  'round.signed': round({ data: shape<{ teamId: string; digest: string }>() }),
  /** About the commitment, so that nobody learns of one that they cannot see. */
  'amendment.proposed': commitment('STATUS', { data: shape<AmendmentFacts>(), texts: ['reason'] }),
  'amendment.decided': commitment('STATUS', {
    data: shape<AmendmentFacts & { decision: AmendmentDecision }>(),
    texts: ['words'],
  }),
  'amendment.withdrawn': commitment('STATUS', { data: shape<AmendmentFacts>(), texts: ['reason'] }),

  'followUp.assigned': commitment('FOLLOW_UPS', {
    data: shape<FollowUpFacts & { missingThingId: string | null }>(),
    texts: ['title', 'details'],
  }),
  'followUp.edited': commitment('FOLLOW_UPS', {
    data: shape<FollowUpFacts & { fields: readonly string[] }>(),
    texts: ['title', 'details'],
  }),
  'followUp.started': commitment('FOLLOW_UPS', {
    data: shape<FollowUpFacts & { fields: readonly string[] }>(),
    texts: ['title'],
  }),
  'followUp.finished': commitment('FOLLOW_UPS', {
    data: shape<FollowUpFacts & { fields: readonly string[] }>(),
    texts: ['title', 'outcome'],
  }),
  'followUp.reopened': commitment('FOLLOW_UPS', {
    data: shape<FollowUpFacts & { fields: readonly string[] }>(),
    texts: ['title', 'reason'],
  }),
  'followUp.cancelled': commitment('FOLLOW_UPS', {
    data: shape<FollowUpFacts & { fields: readonly string[] }>(),
    texts: ['title', 'reason'],
  }),
} as const satisfies Readonly<Record<string, EventKind<EventSubject, unknown, string>>>;
