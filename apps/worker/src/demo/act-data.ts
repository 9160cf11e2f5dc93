import type { TestPart } from '@followthrough/domain/delivery-tests';
import type { Stage } from '@followthrough/domain/ladders';
import type { MoneyStage } from '@followthrough/domain/money-amounts';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import type {
  EvidenceKind,
  Grade,
  LinkKind,
  Position,
  SupportRole,
  AcceptanceDecision,
  Confidence,
  RequestDecision,
  SignOffDecision,
} from '@followthrough/domain/vocabulary';
import type { FindingAct } from './finding-act-data.js';
import type { DemoCommitmentFacts, DemoDue, DemoMilestone, DemoStatement } from './commitment-data.js';
import type { PassageOf, When } from './when.js';

/** Evidence by key, its grade for the claim, and its role; by default it supports the claim. */
export type Citation = readonly [evidence: string, grade: Grade, role?: SupportRole];

interface Assigned {
  readonly person?: string;
  readonly team?: string;
}

export interface EvidenceAct extends When {
  readonly do: 'evidence';
  readonly key: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly effectiveOn?: string;
  /** The last day on which it holds. */
  readonly validUntil?: string;
  readonly address?: string;
  readonly file?: { readonly name: string; readonly text: string };
  readonly source?: string;
  readonly passage?: string;
  readonly measure?: string;
  readonly value?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly comparison?: string;
  readonly lookedFor?: string;
  readonly lookedIn?: readonly string[];
  /** The key of the version that it follows, and why. */
  readonly revises?: readonly [evidence: string, reason: string];
  /** Milestones that it supports, counted from 0. */
  readonly supports?: readonly { readonly milestone: number; readonly grade: Grade; readonly role: SupportRole }[];
}

export interface SupportAct extends When {
  readonly do: 'support';
  readonly evidence: string;
  readonly milestone: number;
  readonly grade: Grade;
  readonly role: SupportRole;
}

/** A copy of a page of an invented site, as if it had been fetched. */
export interface CopyAct extends When {
  readonly do: 'copy';
  readonly evidence: string;
  /** The lines of the page. */
  readonly page: readonly string[];
}

export interface DecideAct extends When {
  readonly do: 'decide';
  readonly evidence: string;
  readonly decision: AcceptanceDecision;
  readonly reason?: string;
}

export interface SignOffAct extends When {
  readonly do: 'signOff';
  readonly decision: SignOffDecision;
  readonly reason?: string;
  readonly override?: string;
}

export interface StageAct extends When {
  readonly do: 'stage';
  readonly stage: Stage;
  readonly effectiveOn: string;
  readonly cites: readonly Citation[];
  /** The organisation whose stage it is, if the others have not reached it. */
  readonly party?: string;
  readonly reason?: string;
}

/** An amount at a stage of funding, which replaces the current one. */
export interface MoneyAct extends When {
  readonly do: 'money';
  readonly key?: string;
  readonly stage: MoneyStage;
  readonly amount: string;
  readonly currency: string;
  readonly effectiveOn: string;
  readonly words?: string;
  readonly cites?: readonly Citation[];
  readonly statement?: PassageOf;
  /** The organisations that pay and receive it. */
  readonly payer?: string;
  readonly recipient?: string;
}

export interface WithdrawMoneyAct extends When {
  readonly do: 'withdrawMoney';
  readonly amount: string;
  readonly reason: string;
}

/** The scope narrowed from one statement to another. */
export interface NarrowedAct extends When {
  readonly do: 'narrowed';
  readonly key?: string;
  readonly from: PassageOf;
  readonly to: PassageOf;
  readonly reason: string;
}

export interface WithdrawScopeMarkAct extends When {
  readonly do: 'withdrawScopeMark';
  readonly mark: string;
  readonly reason: string;
}

/** The position of the party that is this organisation. */
export interface PositionAct extends When {
  readonly do: 'position';
  readonly party: string;
  readonly position: Position;
  readonly statement?: PassageOf;
  readonly note?: string;
}

/** A report on the party that is this organisation. */
export interface PartyReportAct extends When {
  readonly do: 'partyReport';
  readonly key?: string;
  readonly party: string;
  readonly status: DeliveryStatus;
  readonly rationale: string;
  /** The effective date; by default the day of entry. */
  readonly effectiveOn?: string;
  readonly cites?: readonly Citation[];
}

export interface WithdrawPartyReportAct extends When {
  readonly do: 'withdrawPartyReport';
  readonly report: string;
  readonly reason: string;
}

export interface RungAct extends When {
  readonly do: 'rung';
  readonly stage: Stage;
  readonly applies: boolean;
  readonly reason: string;
}

export interface ReportAct extends When {
  readonly do: 'report';
  readonly key?: string;
  readonly status: DeliveryStatus;
  readonly rationale: string;
  /** The effective date; by default the day of entry. */
  readonly effectiveOn?: string;
  readonly missing?: readonly string[];
  readonly cites?: readonly Citation[];
  readonly statements?: readonly PassageOf[];
}

/** A version of the test of delivery; the due date of the commitment applies unless it has one. */
export interface TestAct extends When {
  readonly do: 'test';
  readonly delivered: string;
  readonly partlyDelivered: string;
  readonly notDelivered: string;
  readonly whoseWord: string;
  readonly inferred?: readonly TestPart[];
  readonly due?: DemoDue;
  readonly reason?: string;
}

export interface DueAct extends When {
  readonly do: 'due';
  readonly due: DemoDue;
  readonly reason: string;
  readonly statement?: PassageOf;
}

/** For a new due date, or to drop the commitment if there is none. */
export interface RequestAct extends When {
  readonly do: 'request';
  readonly key: string;
  readonly due?: DemoDue;
  readonly reason: string;
  readonly statement?: PassageOf;
}

export interface DecideRequestAct extends When {
  readonly do: 'decideRequest';
  readonly request: string;
  readonly decision: RequestDecision;
  readonly words?: string;
}

export type WithdrawRequestAct = When & { readonly do: 'withdrawRequest'; readonly request: string };

/** An auditor’s draft about the current report. */
export interface AssessAct extends When {
  readonly do: 'assess';
  readonly key: string;
  readonly by: string;
  readonly status: DeliveryStatus;
  readonly rationale: string;
  readonly confidence: Confidence;
  readonly confidenceReason: string;
  /** For each required milestone, in order: whether its evidence is sufficient and appropriate, and words. */
  readonly verdicts?: readonly (readonly [isSufficient: boolean, isAppropriate: boolean, words?: string])[];
  readonly replyDue?: string;
  readonly override?: string;
}

/** The lead team replies; without words, it declines to. */
export interface ReplyAct extends When {
  readonly do: 'reply';
  readonly assessment: string;
  readonly words?: string;
}

/** The last day for a reply passed; recorded by the system. */
export type SilenceAct = When & { readonly do: 'silence'; readonly assessment: string };

export interface FollowUpAct extends When, Assigned {
  readonly do: 'followUp';
  readonly key?: string;
  readonly title: string;
  readonly details?: string;
  readonly dueOn?: string;
  /** The line of the preceding report that it should resolve, counted from 0. */
  readonly missing?: number;
}

export interface StepAct extends When {
  readonly do: 'start' | 'finish' | 'reopen' | 'cancel';
  readonly followUp: string;
  /** The outcome or the reason. */
  readonly words?: string;
}

export type StatementAct = When & DemoStatement & { readonly do: 'statement' };
export type WithdrawReportAct = When & {
  readonly do: 'withdrawReport';
  readonly report: string;
  readonly reason: string;
};
export type WithdrawEvidenceAct = When & {
  readonly do: 'withdrawEvidence';
  readonly evidence: string;
  readonly reason: string;
};
export type EditAct = When & { readonly do: 'edit'; readonly changes: Partial<DemoCommitmentFacts> };
export type MilestonesAct = When & { readonly do: 'milestones'; readonly milestones: readonly DemoMilestone[] };
export type LinkAct = When & { readonly do: 'link' | 'unlink'; readonly kind: LinkKind; readonly to: string };
export type ArchiveAct = When & { readonly do: 'archive'; readonly reason: string };
export type DuplicateAct = When & { readonly do: 'duplicate'; readonly of: string; readonly reason: string };
export type ReassignAct = When & { readonly do: 'reassign'; readonly team: string; readonly reason: string };
export type ReadersAct = When & { readonly do: 'readers'; readonly people: readonly string[] };

/** What can happen to a commitment after its creation. */
export type Act =
  | EvidenceAct
  | SupportAct
  | CopyAct
  | DecideAct
  | SignOffAct
  | StageAct
  | RungAct
  | NarrowedAct
  | WithdrawScopeMarkAct
  | PositionAct
  | PartyReportAct
  | WithdrawPartyReportAct
  | MoneyAct
  | WithdrawMoneyAct
  | ReportAct
  | TestAct
  | DueAct
  | RequestAct
  | DecideRequestAct
  | WithdrawRequestAct
  | AssessAct
  | ReplyAct
  | SilenceAct
  | FindingAct
  | FollowUpAct
  | StepAct
  | StatementAct
  | WithdrawReportAct
  | WithdrawEvidenceAct
  | EditAct
  | MilestonesAct
  | LinkAct
  | ArchiveAct
  | DuplicateAct
  | ReassignAct
  | ReadersAct;
