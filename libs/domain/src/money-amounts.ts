import { currencyEnd } from './currencies.js';
import type { IsoDay } from './days.js';
import { parseEdtf } from './edtf.js';
import { Kind } from './kinds.js';
import { ladders } from './ladders.js';
import { limits } from './limits.js';
import { compareAmounts, minus, parseMoney, type Money } from './money.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { codesOf } from './terms.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { Grade, gradeReaches, SupportRole } from './vocabulary.js';

/** The stages that money passes through, in order: the ladder of funding. */
export const moneyStages = ladders.FUNDING;
export type MoneyStage = (typeof moneyStages)[number]['code'];
export const MoneyStage = Object.fromEntries(moneyStages.map(({ code }) => [code, code])) as {
  readonly [S in MoneyStage]: S;
};

/** Why an amount is left out of a total. */
export const moneyLeftOut = {
  NO_AMOUNT: { label: 'No amount recorded', definition: 'No amount is recorded for this stage.' },
  RE_ANNOUNCED: {
    label: 'Re-announced',
    definition:
      'The same money was announced before, and counts where it was announced first. If a link says where, amounts after the announcement are left out only at stages where the first announcement has an amount, too.',
  },
  INCLUDED: {
    label: 'Included in another commitment',
    definition: 'It is a part of another commitment in the total, is replaced by one, or is a duplicate of one.',
  },
} as const;
export const MoneyLeftOut = codesOf(moneyLeftOut);
export type MoneyLeftOut = keyof typeof moneyLeftOut;

/** An amount as entered: the total at this stage so far, not an instalment. */
export interface NewAmount {
  readonly stage: MoneyStage;
  readonly amount: { readonly value: string; readonly currency: string };
  /** Effective date, in EDTF. */
  readonly effectiveOn: string;
  readonly words?: string | null;
  readonly statementId?: string | null;
  readonly payerId?: string | null;
  readonly recipientId?: string | null;
  readonly supports: readonly { readonly role: SupportRole }[];
}

/** What the rule about a new amount needs to know of the commitment. */
export interface FundedCommitment {
  readonly kind: Kind;
  /** The current amount at the stage, and who recorded it, by name; null if there is none. */
  readonly current: { readonly id: string; readonly by: readonly string[] } | null;
}

/** Why this amount cannot be recorded, or null. `seenId` is the current amount when the form was opened. */
export function amountRecordProblem(
  { kind, current }: FundedCommitment,
  entered: NewAmount,
  seenId: string | null,
  today: IsoDay,
): RuleProblem | null {
  if (kind !== Kind.FUNDING) return problem('AMOUNT_OF_OTHER_KIND', { kind }, 'stage');
  if ((current?.id ?? null) !== seenId) {
    return problem('AMOUNT_REVISED_MEANWHILE', { by: current?.by ?? [] }, 'stage');
  }
  return (
    sumProblem(entered, today) ??
    optionalTextProblem(entered.words, {
      limit: limits.line,
      name: { label: 'the wording of a sum' },
      field: 'words',
    }) ??
    partiesProblem(entered) ??
    basisProblem(entered)
  );
}

function sumProblem({ amount, effectiveOn }: NewAmount, today: IsoDay): RuleProblem | null {
  const money = parseMoney(amount.value, amount.currency);
  if (isProblem(money)) return money;
  const date = parseEdtf(effectiveOn);
  if (isProblem(date)) return date.in('effectiveOn');
  if (date.earliest === null) return problem('AMOUNT_WITHOUT_BEGINNING', {}, 'effectiveOn');
  if (date.earliest > today) return problem('AMOUNT_IN_FUTURE', {}, 'effectiveOn');
  const day = currencyEnd(money.currency);
  return day !== null && date.earliest > day
    ? problem('CURRENCY_ENDED', { currency: money.currency, day }, 'currency')
    : null;
}

function partiesProblem({ payerId, recipientId }: NewAmount): RuleProblem | null {
  return payerId && payerId === recipientId ? problem('PAYER_IS_RECIPIENT', {}, 'recipientId') : null;
}

function basisProblem({ statementId, supports }: NewAmount): RuleProblem | null {
  const isShown = statementId || supports.some(({ role }) => role === SupportRole.SUPPORTS);
  return isShown ? null : problem('AMOUNT_UNSUPPORTED', {}, 'supports');
}

/** An amount recorded by mistake stays in the record, withdrawn with a reason; only once. */
export function withdrawAmountProblem(amount: { readonly isWithdrawn: boolean }, reason: string): RuleProblem | null {
  return amount.isWithdrawn ? problem('AMOUNT_WITHDRAWN_ALREADY') : requiredTextProblem(reason, reasonRule);
}

/** What shows an amount. */
export interface AmountBasis {
  readonly hasStatement: boolean;
  /** Evidence that counts: withdrawn evidence is left out. */
  readonly supports: readonly { readonly role: SupportRole; readonly grade: Grade }[];
}

/**
 * The best grade of what shows an amount. A statement is the act itself when it announces money, and the undertaker’s own
 * account of anything later. Null if nothing shows it any more.
 */
export function amountGrade(stage: MoneyStage, { hasStatement, supports }: AmountBasis): Grade | null {
  const stated = hasStatement ? [stage === 'ANNOUNCED' ? Grade.A : Grade.D] : [];
  const cited = supports.filter(({ role }) => role === SupportRole.SUPPORTS).map(({ grade }) => grade);
  return [...stated, ...cited].sort()[0] ?? null;
}

/** The grade that an amount still needs, or null: the same as a change to that stage needs. */
export function gradeMissing(stage: MoneyStage, basis: AmountBasis): Grade | null {
  const needed = moneyStages.find(({ code }) => code === stage)!.grade;
  const grade = amountGrade(stage, basis);
  return grade !== null && gradeReaches(grade, needed) ? null : needed;
}

export interface StageAmount extends Money {
  readonly stage: MoneyStage;
}

/** Something about the current amounts that a reader should notice. */
export type AmountRemark =
  | { readonly is: 'MORE'; readonly stage: MoneyStage; readonly than: MoneyStage; readonly by: Money }
  | { readonly is: 'OTHER_CURRENCY'; readonly stage: MoneyStage; readonly than: MoneyStage };

/** What does not fit between the current amounts of neighbouring stages, such as more spent than paid over. */
export function amountRemarks(amounts: readonly StageAmount[]): readonly AmountRemark[] {
  const inOrder = moneyStages.flatMap(({ code }) => amounts.find(({ stage }) => stage === code) ?? []);
  return inOrder.slice(1).flatMap((amount, at): readonly AmountRemark[] => {
    const earlier = inOrder[at]!;
    const between = { stage: amount.stage, than: earlier.stage };
    if (amount.currency !== earlier.currency) return [{ is: 'OTHER_CURRENCY', ...between }];
    if (compareAmounts(amount.value, earlier.value) <= 0) return [];
    return [{ is: 'MORE', ...between, by: { value: minus(amount.value, earlier.value), currency: amount.currency } }];
  });
}
