import { addDays, type IsoDay } from './days.js';
import { limits } from './limits.js';

/** Whether evidence that holds until `validUntil`, that day included, no longer holds; without a day it never expires. */
export function isExpired(validUntil: IsoDay | null | undefined, today: IsoDay): boolean {
  return validUntil != null && validUntil < today;
}

/** Whether evidence holds, but its last day is near. */
export function expiresSoon(validUntil: IsoDay | null | undefined, today: IsoDay): boolean {
  return validUntil != null && validUntil >= today && validUntil <= addDays(today, limits.expiryWarningDays);
}
