/** The source of time: the machine, or a clock that tests and the demo registers set. */
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** The calendar day in UTC, `2026-11-22`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The last instant of a day in UTC, as exact as PostgreSQL keeps it. */
export function lastInstantOf(day: string): string {
  return `${day}T23:59:59.999999Z`;
}
