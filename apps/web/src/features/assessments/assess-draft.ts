import { usualReplyDue } from '@followthrough/domain/right-of-reply';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import type { DraftAssessmentInput } from '../../generated/graphql.js';
import { today } from '../platform/days/today.js';
import { Confidence } from '@followthrough/domain/vocabulary';

export type YesOrNo = 'yes' | 'no' | '';

export interface VerdictDraft {
  readonly sufficient: YesOrNo;
  readonly appropriate: YesOrNo;
  readonly words: string;
}

export const noVerdict: VerdictDraft = { sufficient: '', appropriate: '', words: '' };

/** An assessment in a form. */
export interface AssessDraft {
  readonly status: DeliveryStatus | null;
  readonly rationale: string;
  readonly confidence: Confidence | null;
  readonly confidenceReason: string;
  /** By the id of the milestone. */
  readonly verdicts: Readonly<Record<string, VerdictDraft>>;
  readonly replyDue: string;
  readonly override: string;
}

export const emptyAssessment = (): AssessDraft => ({
  status: null,
  rationale: '',
  confidence: null,
  confidenceReason: '',
  verdicts: {},
  replyDue: usualReplyDue(today()),
  override: '',
});

interface Subject {
  readonly judgementId: string;
  readonly version: number;
  /** The version of the test of delivery that the form shows. */
  readonly seenTestId: string | null;
  readonly milestoneIds: readonly string[];
  /** Whether the override was asked for. */
  readonly isUnproven: boolean;
}

/** The input for the server; a draft that lacks an answer was refused before. */
export function assessInput(draft: AssessDraft, subject: Subject): DraftAssessmentInput {
  const { status, confidence, rationale, confidenceReason, replyDue, override, verdicts } = draft;
  return {
    judgementId: subject.judgementId,
    version: subject.version,
    seenTestId: subject.seenTestId,
    status: status!,
    rationale,
    confidence: confidence!,
    confidenceReason,
    milestones: subject.milestoneIds.map((milestoneId) => {
      const { sufficient, appropriate, words } = verdicts[milestoneId] ?? noVerdict;
      return {
        milestoneId,
        isSufficient: sufficient === 'yes',
        isAppropriate: appropriate === 'yes',
        words: words.trim() === '' ? null : words,
      };
    }),
    replyDue,
    override: subject.isUnproven ? override : null,
  };
}
