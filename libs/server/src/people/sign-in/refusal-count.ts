const hour = 3_600_000;
/** The number of separate counts per person and hour; everything after that is counted together. */
const mostApart = 10;
const others = 'others';

/**
 * Counts refusals by the hour, and decides when one is recorded. It stores at most eleven counts per person, however
 * many networks are used.
 */
export class RefusalCount {
  #hour = 0;
  readonly #counts = new Map<string | null, Map<string, number>>();

  /**
   * The number of refusals in this hour if it is a power of ten, otherwise null. `about` is null if the person is
   * unknown.
   */
  times(about: string | null, what: string, now: Date): number | null {
    const current = Math.floor(now.getTime() / hour);
    if (current !== this.#hour) this.#counts.clear();
    this.#hour = current;
    const counts = this.#counts.get(about) ?? new Map<string, number>();
    this.#counts.set(about, counts);
    const key = counts.has(what) || counts.size < mostApart ? what : others;
    const times = (counts.get(key) ?? 0) + 1;
    counts.set(key, times);
    return /^10*$/.test(String(times)) ? times : null;
  }
}
