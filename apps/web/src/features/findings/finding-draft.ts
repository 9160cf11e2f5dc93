import { usualReplyDue } from '@followthrough/domain/right-of-reply';
import type { FindingSeverity, FindingSubject } from '@followthrough/domain/finding-terms';
import type { Subject } from '../platform/changes/subjects.js';
import { today } from '../platform/days/today.js';

/** The words of a finding in a form. */
export interface WordsDraft {
  readonly severity: FindingSeverity | null;
  readonly title: string;
  readonly condition: string;
  readonly criterion: string;
  readonly consequence: string;
  readonly recommendation: string;
}

const noWords: WordsDraft = {
  severity: null,
  title: '',
  condition: '',
  criterion: '',
  consequence: '',
  recommendation: '',
};

/** The words as they are now, for revising them. */
export const wordsOf = (
  wording: Omit<WordsDraft, 'consequence'> & { readonly consequence?: string | null },
): WordsDraft => {
  const { severity, title, condition, criterion, consequence, recommendation } = wording;
  return { severity, title, condition, criterion, consequence: consequence ?? '', recommendation };
};

/** The input for the server; a draft without a severity was refused before. */
export function wordsInput({ severity, title, condition, criterion, consequence, recommendation }: WordsDraft) {
  return {
    severity: severity!,
    title,
    condition,
    criterion,
    consequence: consequence.trim() === '' ? null : consequence,
    recommendation,
  };
}

export interface RaiseDraft extends WordsDraft {
  /** What it is about, and the id of that: `EVIDENCE 0190…`, or `COMMITMENT`. */
  readonly about: string;
  readonly passageId: string;
  readonly replyDue: string;
}

export const emptyFinding = (): RaiseDraft => ({
  ...noWords,
  about: 'COMMITMENT',
  passageId: '',
  replyDue: usualReplyDue(today()),
});

/** A finding that is raised from something else, such as an exception. */
export interface BegunFinding {
  /** Identifies it: its draft is another one than that of the commitment. */
  readonly from: string;
  readonly words?: Partial<WordsDraft>;
  /** What it is about, if that is not one of the usual choices: as in a draft, its name, and the thing that shows it. */
  readonly about?: { readonly value: string; readonly label: string; readonly thing: Subject };
}

/** The input for the server. */
export function raiseInput(draft: RaiseDraft, commitmentId: string) {
  const [about, aboutId = null] = draft.about.split(' ') as [FindingSubject, string?];
  const { passageId, replyDue } = draft;
  return { ...wordsInput(draft), commitmentId, about, aboutId, passageId: passageId || null, replyDue };
}
