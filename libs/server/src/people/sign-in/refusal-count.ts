const hour = 3_600_000;
/** What is told apart about one person in an hour; everything after that counts together. */
const mostApart = 10;
const others = 'others';

/**
 * Counts refusals by the hour, and says when one is worth an event. It holds at most eleven counts a person, whatever is
 * tried from however many networks.
 */
export class RefusalCount {
  #hour = 0;
  readonly #counts = new Map<string | null, Map<string, number>>();

  /** How often this was refused so far in this hour, where that is a power of ten; else null. `about` null: nobody known. */
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
