import type { Stage } from '@followthrough/domain/ladders';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import type { EvidenceKind, Grade, LinkKind, SupportRole } from '@followthrough/domain/vocabulary';
import type { DemoCommitmentFacts, DemoDue, DemoMilestone, DemoStatement } from './commitment-data.js';

/** Evidence by its key, its grade for what cites it, and how it speaks; it supports unless told otherwise. */
export type Citation = readonly [evidence: string, grade: Grade, role?: SupportRole];
/** A passage by its source. */
export type PassageOf = readonly [source: string, passage: string];

interface When {
  readonly on: string;
  /** Whoever entered the commitment unless told otherwise. */
  readonly by?: string;
}

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
  readonly address?: string;
  readonly file?: { readonly name: string; readonly text: string };
  readonly source?: string;
  readonly passage?: string;
  readonly measure?: string;
  readonly value?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly comparison?: string;
  /** Milestones that it speaks about, counted from 0. */
  readonly supports?: readonly { readonly milestone: number; readonly grade: Grade; readonly role: SupportRole }[];
}

export interface SupportAct extends When {
  readonly do: 'support';
  readonly evidence: string;
  readonly milestone: number;
  readonly grade: Grade;
  readonly role: SupportRole;
}

export interface StageAct extends When {
  readonly do: 'stage';
  readonly stage: Stage;
  readonly effectiveOn: string;
  readonly cites: readonly Citation[];
  /** The organisation whose stage it is, where the others are not so far. */
  readonly party?: string;
  readonly reason?: string;
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
  /** The day it is entered unless told otherwise. */
  readonly effectiveOn?: string;
  readonly missing?: readonly string[];
  readonly cites?: readonly Citation[];
  readonly statements?: readonly PassageOf[];
}

export interface DueAct extends When {
  readonly do: 'due';
  readonly due: DemoDue;
  readonly reason: string;
  readonly statement?: PassageOf;
}

export interface FollowUpAct extends When, Assigned {
  readonly do: 'followUp';
  readonly key?: string;
  readonly title: string;
  readonly details?: string;
  readonly dueOn?: string;
  /** The line of the report before it that it is to fill, counted from 0. */
  readonly missing?: number;
}

export interface StepAct extends When {
  readonly do: 'start' | 'finish' | 'reopen' | 'cancel';
  readonly followUp: string;
  /** What came of it, or why. */
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

/** What happens to a commitment after it was entered. */
export type Act =
  | EvidenceAct
  | SupportAct
  | StageAct
  | RungAct
  | ReportAct
  | DueAct
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
