import type { DayTime } from '@followthrough/domain/past-day';

export interface PastDayAddress {
  readonly asAt?: string;
  readonly asAtBy?: string;
}

/**
 * The past day in an address, and by which time it is read, such as `?asAt=2025-03-31&asAtBy=effective`. Whether there is such
 * a day, and such a time, the server says.
 */
export function readPastDay({ asAt, asAtBy }: Readonly<Record<string, unknown>>): PastDayAddress {
  if (typeof asAt !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(asAt)) return {};
  return typeof asAtBy === 'string' && /^\w+$/.test(asAtBy) ? { asAt, asAtBy } : { asAt };
}

/** The time by which a day is read unless its address says otherwise. */
const usual: DayTime = 'RECORDED';

/** A past day, and the code of the time by which it is read. */
export interface PastDay {
  readonly day: string;
  readonly by: string;
}

/** The address of a day. `undefined` removes it, which leaving it out would not. */
export function pastDayAddress(past: PastDay | null): Record<keyof PastDayAddress, string | undefined> {
  return { asAt: past?.day, asAtBy: past && past.by !== usual ? past.by.toLowerCase() : undefined };
}

/** Pages about the register. All others show today, whichever day their address keeps. */
const onDays =
  /^\/(board|register|partners|partners\/(?!new)[^/]+(\/briefing)?|commitments\/(?!new)[^/]+(\/walk)?)\/?$/;

interface Place {
  readonly pathname: string;
  readonly search: unknown;
}

/** The past day that the page at an address shows; null for today. */
export function pastDayOf({ pathname, search }: Place): PastDay | null {
  return onDays.test(pathname) ? keptDayOf({ search }) : null;
}

/** The past day that an address keeps for pages about the register. */
export function keptDayOf({ search }: Pick<Place, 'search'>): PastDay | null {
  const { asAt, asAtBy = usual } = readPastDay(search as Record<string, unknown>);
  return asAt === undefined ? null : { day: asAt, by: asAtBy.toUpperCase() };
}
