import { DateBasis, resolveDateWords } from './date-words.js';
import { impossibleDay } from './date-words/impossible-day.js';
import { edtfProblem, parseEdtf } from './edtf.js';
import { limits } from './limits.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';

/** What a person enters about a date: the source's words, and a date of their own where those do not say it. */
export interface DueEntered {
  readonly words?: string | null;
  /** EDTF. Wins over what the words say. */
  readonly edtf?: string | null;
  /** Why this date, where the words do not say it. */
  readonly why?: string | null;
}

/** A date as it is kept. Everything is null where none was entered; the words stay where they make no date. */
export interface ResolvedDue {
  readonly words: string | null;
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: DateBasis | null;
  /** The date that relative words were read against. */
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
 * Works out a due date. Words are read against the date of their source; a date given by hand wins, and counts as given
 * unless it says just what the words say. Words without an end, or that allow several dates, make none.
 * @param against EDTF date of the source whose words they are, or null where it has none
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

/** Words may promise no date at all; a day that no calendar has is a slip, of the source or of whoever typed it. */
function wordsProblem(words: string | null | undefined, field: string): RuleProblem | null {
  const day = words ? impossibleDay(words) : null;
  return day === null ? null : problem('DAY_IMPOSSIBLE', { typed: day }, field);
}

/**
 * Why a date cannot be kept like this, or null. A date that the words do not say needs a reason. The problem is about
 * `field` where it is the words, else about `field.edtf` or `field.why`.
 */
export function dueProblem(
  entered: DueEntered | null | undefined,
  against: string | null,
  field = 'due',
): RuleProblem | null {
  if (!entered) return null;
  const refused =
    optionalTextProblem(entered.words, { limit: limits.line, name: 'dueWords', field }) ??
    (entered.edtf ? edtfProblem(entered.edtf, `${field}.edtf`) : wordsProblem(entered.words, field)) ??
    optionalTextProblem(entered.why, { limit: limits.words, name: 'dueWhy', field: `${field}.why` });
  if (refused || resolveDue(entered, against).basis !== DateBasis.GIVEN || entered.why?.trim()) return refused;
  return problem('DATE_UNEXPLAINED', {}, `${field}.why`);
}

/** Whether two dates are one and the same to whoever waits for them. */
export function sameDue(a: Pick<ResolvedDue, 'words' | 'edtf'>, b: Pick<ResolvedDue, 'words' | 'edtf'>): boolean {
  return a.edtf === b.edtf && a.words === b.words;
}

/** Why a due date may not be changed like this, or null. */
export function dueChangeProblem(held: ResolvedDue, wanted: ResolvedDue, reason: string): RuleProblem | null {
  if (sameDue(held, wanted)) return problem('DUE_UNCHANGED', {}, 'due');
  return requiredTextProblem(reason, { limit: limits.words, name: 'reason', field: 'reason' });
}
