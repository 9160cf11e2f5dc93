import type { EnteredFact } from '@followthrough/domain/fact-origins';
import type { Entered } from '@followthrough/domain/facts';
import type { Kind } from '@followthrough/domain/kinds';
import type { RejectionReason } from '@followthrough/domain/intake';
import type { Stage } from '@followthrough/domain/ladders';
import type { organisationFacts } from '@followthrough/domain/organisation-facts';
import type { sourceFacts } from '@followthrough/domain/source-facts';
import type { CopyState, NoteKind, TeamRole } from '@followthrough/domain/vocabulary';
import type { Act } from './act-data.js';
import type { DemoRound } from './round-data.js';
import type { DemoCommitmentFacts, DemoDue, DemoMilestone, DemoStatement } from './commitment-data.js';
import type { DemoReading } from './source-reading-data.js';
import type { DemoSample } from './sample-data.js';

/*
 * The shapes of `apps/local/demo`. Things have keys within their register; people and teams have keys for all
 * registers. Days are ISO 8601; `by` is the person who makes the entry.
 */

export interface Demo {
  /** The day on which people and teams are created. */
  readonly opensOn: string;
  readonly people: readonly DemoPerson[];
  readonly teams: readonly { readonly key: string; readonly name: string }[];
  readonly registers: readonly DemoRegister[];
}

export interface DemoPerson {
  readonly key: string;
  /** Only for an account that is printed. */
  readonly role?: string;
  readonly name: string;
  readonly email: string;
  readonly isAuditor?: boolean;
  readonly isAdministrator?: boolean;
  readonly teams: Readonly<Record<string, TeamRole>>;
}

export interface DemoRegister {
  readonly key: string;
  readonly name: string;
  /** The day on which its organisations are created. */
  readonly on: string;
  readonly organisations: readonly DemoOrganisation[];
  readonly sources: readonly DemoSource[];
  readonly commitments: readonly DemoCommitment[];
  readonly samples?: readonly DemoSample[];
  readonly rounds?: readonly DemoRound[];
}

export interface DemoOrganisation extends Entered<typeof organisationFacts> {
  readonly key: string;
  readonly aliases?: readonly string[];
  readonly parent?: string;
  readonly members?: readonly string[];
  readonly isOwn?: boolean;
}

/** `copyState` and `knownGaps` are separate fields. */
export interface DemoSourceFacts extends Omit<Entered<typeof sourceFacts>, 'copyState' | 'knownGaps'> {
  readonly issuer: EnteredFact & { readonly organisation: string };
  readonly published: EnteredFact & { readonly value: string };
}

export interface DemoSource {
  readonly key: string;
  readonly on: string;
  readonly by: string;
  readonly text: string;
  readonly facts: DemoSourceFacts;
  readonly copyState: CopyState;
  readonly knownGaps?: string;
  /** Exact words, which occur once in the text. */
  readonly passages: Readonly<Record<string, string>>;
  /**
   * The passages that the scan proposes, with the words that led to each. For a passage with commitments, the proposal
   * has the details of the first; for others, they are given here.
   */
  readonly proposals: Readonly<Record<string, readonly string[] | DemoProposal>>;
  /** Proposals come from the extraction rules instead. */
  readonly readByRules?: boolean;
  readonly notes: readonly DemoNote[];
  readonly rejected?: readonly DemoRejection[];
  readonly corrections?: readonly DemoCorrection[];
  readonly reading?: DemoReading;
}

export interface DemoNote {
  readonly key: string;
  readonly passage: string;
  readonly kind: NoteKind;
  readonly measure?: string;
  readonly value?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly comparison?: string;
  readonly words?: string;
}

export interface DemoProposal {
  readonly because: readonly string[];
  readonly title: string;
  readonly kind: Kind;
}

export interface DemoRejection {
  readonly passage: string;
  readonly reasonCode: RejectionReason;
  readonly reason?: string;
}

export interface DemoCorrection {
  readonly on: string;
  readonly by: string;
  readonly facts: Partial<DemoSourceFacts>;
}

export interface DemoCommitment extends DemoCommitmentFacts {
  readonly key: string;
  readonly on: string;
  readonly by: string;
  readonly stage: Stage;
  readonly team: string;
  readonly due?: DemoDue;
  readonly readers?: readonly string[];
  readonly milestones?: readonly DemoMilestone[];
  /** The first one is the basis of the commitment. */
  readonly statements?: readonly DemoStatement[];
  readonly noStatementReason?: string;
  /** Keys of notes. */
  readonly backgrounds?: readonly string[];
  readonly history: readonly Act[];
}
