import type { FindingWords } from '@followthrough/domain/findings';
import type { FindingAnswer, FindingClosing } from '@followthrough/domain/finding-terms';
import type { PassageOf, When } from './when.js';

/** An auditor’s finding, about the commitment unless it says what else: the last report, evidence by key, the test, or a round. */
export interface RaiseAct extends When, FindingWords {
  readonly do: 'raise';
  readonly key: string;
  readonly by: string;
  readonly about?: readonly ['report' | 'test'] | readonly ['evidence' | 'round', key: string];
  readonly passage?: PassageOf;
  readonly replyDue?: string;
}

export interface ReviseAct extends When, FindingWords {
  readonly do: 'revise';
  readonly finding: string;
}

/** The answer of the lead team. `key` is that of the finding, and of the follow-up that the action becomes. */
export interface AnswerAct extends When {
  readonly do: 'answer';
  readonly key: string;
  readonly answer: FindingAnswer;
  readonly words?: string;
  readonly action?: string;
  readonly owner?: string;
  readonly dueOn?: string;
}

/** In effect without an answer: the lead team declined, or the deadline passed, which the system records. */
export interface UnansweredAct extends When {
  readonly do: 'declineFinding' | 'silenceFinding';
  readonly finding: string;
}

export interface CloseFindingAct extends When {
  readonly do: 'closeFinding';
  readonly finding: string;
  readonly closing: FindingClosing;
  readonly check: string;
  readonly passage?: PassageOf;
  readonly address?: string;
}

export type WithdrawFindingAct = When & {
  readonly do: 'withdrawFinding';
  readonly finding: string;
  readonly reason: string;
};

/** What can happen to findings on a commitment. */
export type FindingAct = RaiseAct | ReviseAct | AnswerAct | UnansweredAct | CloseFindingAct | WithdrawFindingAct;
