export interface PastDayAddress {
  readonly asAt?: string;
}

/** The past day in an address, such as `?asAt=2025-03-31`. Whether there is such a day, the server says. */
export function readPastDay({ asAt }: Readonly<Record<string, unknown>>): PastDayAddress {
  return typeof asAt === 'string' && /^\d{4}-\d\d-\d\d$/.test(asAt) ? { asAt } : {};
}

/** The address of a day. `undefined` removes it, which leaving it out would not. */
export function pastDayAddress(day: string | null): { readonly asAt: string | undefined } {
  return { asAt: day ?? undefined };
}

/** Pages about the register. All others show today, whichever day their address keeps. */
const onDays =
  /^\/(board|register|partners|partners\/(?!new)[^/]+(\/briefing)?|commitments\/(?!new)[^/]+(\/walk)?)\/?$/;

interface Place {
  readonly pathname: string;
  readonly search: unknown;
}

/** The past day that the page at an address shows; null for today. */
export function pastDayOf({ pathname, search }: Place): string | null {
  return onDays.test(pathname) ? keptDayOf({ search }) : null;
}

/** The past day that an address keeps for pages about the register. */
export function keptDayOf({ search }: Pick<Place, 'search'>): string | null {
  return readPastDay(search as Record<string, unknown>).asAt ?? null;
}
