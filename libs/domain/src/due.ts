import { DateBasis, resolveDateWords } from './date-words.js';
import { impossibleDay } from './date-words/impossible-day.js';
import { edtfProblem, parseEdtf } from './edtf.js';
import { limits } from './limits.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';

/** A due date as entered: the wording of the source, and a date if the wording does not give one. */
export interface DueEntered {
  readonly words?: string | null;
  /** EDTF. Takes precedence over the wording. */
  readonly edtf?: string | null;
  /** The reason for this date, if the wording does not give it. */
  readonly why?: string | null;
}

/** A stored date. All null if none was entered; the wording stays even if it gives no date. */
export interface ResolvedDue {
  readonly words: string | null;
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: DateBasis | null;
  /** The date that relative wording was counted from. */
  readonly against: string | null;
  readonly readings: readonly string[];
  readonly why: string | null;
}

const none = { edtf: null, earliest: null, latest: null, basis: null, against: null, readings: [], why: null } as const;

function dated(edtf: string): Pick<ResolvedDue, 'edtf' | 'earliest' | 'latest'> {
  const date = parseEdtf(edtf);
  return isProblem(date)
    ? { edtf: null, earliest: null, latest: null }
    : { edtf, earliest: date.earliest, latest: date.latest };
}

/**
 * Resolves a due date. Wording is counted from the date of its source; a date entered by hand takes precedence, and
 * counts as entered unless it equals the date from the wording. Wording that is open-ended or ambiguous gives no date.
 * @param against EDTF date of the source, or null if unknown
 */
export function resolveDue(entered: DueEntered | null | undefined, against: string | null): ResolvedDue {
  const words = entered?.words || null;
  const read = words === null ? null : resolveDateWords(words, against);
  const said = read !== null && 'edtf' in read ? read : null;
  const given = entered?.edtf || null;
  if (given !== null && given !== said?.edtf) {
    return { ...none, words, ...dated(given), basis: DateBasis.GIVEN, why: entered?.why || null };
  }
  if (said === null) return { ...none, words };
  const relative = said.basis === DateBasis.RELATIVE;
  return {
    ...none,
    words,
    ...dated(said.edtf),
    basis: said.basis,
    against: relative ? against : null,
    readings: said.readings,
  };
}

/** Wording may give no date at all, but a day that does not exist is a mistake, in the source or in typing. */
function wordsProblem(words: string | null | undefined, field: string): RuleProblem | null {
  const day = words ? impossibleDay(words) : null;
  return day === null ? null : problem('DAY_IMPOSSIBLE', { typed: day }, field);
}

/**
 * Why a date cannot be saved, or null. A date that the wording does not give needs a reason. The problem refers to
 * `field` for the wording, otherwise to `field.edtf` or `field.why`.
 */
export function dueProblem(
  entered: DueEntered | null | undefined,
  against: string | null,
  field = 'due',
): RuleProblem | null {
  if (!entered) return null;
  const refused =
    optionalTextProblem(entered.words, { limit: limits.line, name: { label: 'a date in words' }, field }) ??
    (entered.edtf ? edtfProblem(entered.edtf, `${field}.edtf`) : wordsProblem(entered.words, field)) ??
    optionalTextProblem(entered.why, {
      limit: limits.words,
      name: { label: 'the reason for the date' },
      field: `${field}.why`,
    });
  if (refused || resolveDue(entered, against).basis !== DateBasis.GIVEN || entered.why?.trim()) return refused;
  return problem('DATE_UNEXPLAINED', {}, `${field}.why`);
}

/** Whether two due dates are the same for readers. */
export function sameDue(a: Pick<ResolvedDue, 'words' | 'edtf'>, b: Pick<ResolvedDue, 'words' | 'edtf'>): boolean {
  return a.edtf === b.edtf && a.words === b.words;
}

/** Why a due date cannot be changed in this way, or null. */
export function dueChangeProblem(held: ResolvedDue, wanted: ResolvedDue, reason: string): RuleProblem | null {
  if (sameDue(held, wanted)) return problem('DUE_UNCHANGED', {}, 'due');
  return requiredTextProblem(reason, reasonRule);
}
