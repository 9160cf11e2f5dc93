import type { DueEntered } from '@followthrough/domain/due';
import type { DueInput } from '../../../generated/graphql.js';
import { edtfOf } from '../../platform/days/date-input.js';

/** A date in a form: the source’s wording, a date entered by hand, and the reason. */
export interface DueDraft {
  readonly words: string;
  /** As typed: in words or as EDTF. */
  readonly edtf: string;
  readonly why: string;
}

export const noDue: DueDraft = { words: '', edtf: '', why: '' };

interface HeldDue {
  readonly dueWords?: string | null;
  readonly dueEdtf?: string | null;
  readonly dueBasis?: string | null;
  readonly dueWhy?: string | null;
}

/** A date that was worked out is left empty: it will be worked out again from the wording. */
export function draftOfDue({ dueWords, dueEdtf, dueBasis, dueWhy }: HeldDue): DueDraft {
  const given = dueBasis === 'GIVEN';
  return { words: dueWords ?? '', edtf: (given && dueEdtf) || '', why: (given && dueWhy) || '' };
}

export function dueInput({ words, edtf, why }: DueDraft): DueInput | null {
  if (words.trim() === '' && edtf.trim() === '') return null;
  return { words: words || null, edtf: edtfOf(edtf) || null, why: why || null };
}

export function dueEntered(draft: DueDraft): DueEntered {
  return { ...draft, edtf: edtfOf(draft.edtf) };
}
