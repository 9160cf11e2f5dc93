import type { EnteredFact } from '@followthrough/domain/fact-origins';
import type { Entered } from '@followthrough/domain/facts';
import type { Kind } from '@followthrough/domain/kinds';
import type { RejectionReason } from '@followthrough/domain/intake';
import type { Stage } from '@followthrough/domain/ladders';
import type { organisationFacts } from '@followthrough/domain/organisation-facts';
import type { sourceFacts } from '@followthrough/domain/source-facts';
import type { CopyState, NoteKind, TeamRole } from '@followthrough/domain/vocabulary';
import type { Act } from './act-data.js';
import type { DemoCommitmentFacts, DemoDue, DemoMilestone, DemoStatement } from './commitment-data.js';

/*
 * The shapes of `apps/local/demo`. Things are named by keys of their own register; people and teams by keys that hold
 * everywhere. Days are ISO 8601; `by` is the person in whose name something is written.
 */

export interface Demo {
  /** The day on which people and teams are entered. */
  readonly opensOn: string;
  readonly people: readonly DemoPerson[];
  readonly teams: readonly { readonly key: string; readonly name: string }[];
  readonly registers: readonly DemoRegister[];
}

export interface DemoPerson {
  readonly key: string;
  /** Of an account that is handed out. */
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
  /** When its organisations are entered. */
  readonly on: string;
  readonly organisations: readonly DemoOrganisation[];
  readonly sources: readonly DemoSource[];
  readonly commitments: readonly DemoCommitment[];
}

export interface DemoOrganisation extends Entered<typeof organisationFacts> {
  readonly key: string;
  readonly aliases?: readonly string[];
  readonly parent?: string;
  readonly members?: readonly string[];
  readonly isOwn?: boolean;
}

/** `copyState` and `knownGaps` stand beside them. */
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
  /** Exact words, which the text holds once. */
  readonly passages: Readonly<Record<string, string>>;
  /**
   * The passages that its reading proposes, with the words that made each one. What a passage that states commitments
   * seems to say is taken from the first of them; of the others, it is said here.
   */
  readonly proposals: Readonly<Record<string, readonly string[] | DemoProposal>>;
  /** It is proposed what the rules of extraction find, instead. */
  readonly readByRules?: boolean;
  readonly notes: readonly DemoNote[];
  readonly rejected?: readonly DemoRejection[];
  readonly corrections?: readonly DemoCorrection[];
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
  /** The first one founds it. */
  readonly statements?: readonly DemoStatement[];
  readonly noStatementReason?: string;
  /** Keys of notes. */
  readonly backgrounds?: readonly string[];
  readonly history: readonly Act[];
}
