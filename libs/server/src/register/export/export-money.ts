import { moneyLeftOut, moneyStages, type MoneyLeftOut, type MoneyStage } from '@followthrough/domain/money-amounts';
import type { Cell } from './cell.js';

export interface CountedAmount {
  readonly commitmentId: string;
  readonly stage: MoneyStage;
  readonly leftOut: MoneyLeftOut | null;
  readonly currency: string;
  readonly value: string;
}

/** Of each stage: an amount that counts, its currency, and an amount that does not count. */
export const moneyHeads: readonly string[] = moneyStages.flatMap(({ label }) => [
  label,
  `${label}: currency`,
  `${label}: not counted`,
]);

/**
 * The amounts of one commitment. One that no total counts has a column of its own, as a text with the reason, so that a column
 * that is added up by currency counts nothing twice.
 */
export function moneyCells(amounts: readonly CountedAmount[]): readonly Cell[] {
  return moneyStages.flatMap(({ code }): readonly Cell[] => {
    const amount = amounts.find(({ stage }) => stage === code);
    if (!amount) return [null, null, null];
    const { value, currency, leftOut } = amount;
    if (!leftOut) return [{ number: value }, currency, null];
    return [null, null, `${value} ${currency} (${moneyLeftOut[leftOut].label})`];
  });
}
