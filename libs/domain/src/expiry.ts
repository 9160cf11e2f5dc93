import { addDays, type IsoDay } from './days.js';
import { limits } from './limits.js';
import type { Grade } from './vocabulary.js';

/** Whether evidence that holds until `validUntil`, that day included, no longer holds; without a day it never expires. */
export function isExpired(validUntil: IsoDay | null | undefined, today: IsoDay): boolean {
  return validUntil != null && validUntil < today;
}

/** Whether evidence holds, but its last day is near. */
export function expiresSoon(validUntil: IsoDay | null | undefined, today: IsoDay): boolean {
  return validUntil != null && validUntil >= today && validUntil <= addDays(today, limits.expiryWarningDays);
}

/** Accepted evidence for a milestone. */
export interface AcceptedProof {
  readonly grade: Grade;
  readonly validUntil?: IsoDay | null;
}

/** The grades of accepted evidence that counts on this day. */
export function countingGrades(accepted: readonly AcceptedProof[], today: IsoDay): readonly Grade[] {
  return accepted.filter(({ validUntil }) => !isExpired(validUntil, today)).map(({ grade }) => grade);
}
