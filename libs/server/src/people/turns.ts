interface Waiting {
  readonly subject: string;
  begin(): void;
}

/**
 * Lets a few pieces of work run at once, fairly: lines take turns, so that a long one delays itself alone, and work on one
 * subject never overlaps, so that what one found counts for the next.
 */
export class Turns {
  readonly #lines = new Map<string, Waiting[]>();
  readonly #busy = new Set<string>();
  #waiting = 0;
  #running = 0;

  constructor(
    private readonly atOnce: number,
    private readonly mostInLine: number,
    private readonly mostInAll: number,
  ) {}

  /** Runs `work` in its turn; null at once where too many wait already. */
  async take<T>(line: string, subject: string, work: () => Promise<T>): Promise<T | null> {
    if (this.#waiting >= this.mostInAll || (this.#lines.get(line)?.length ?? 0) >= this.mostInLine) return null;
    await new Promise<void>((begin) => {
      this.#lines.set(line, [...(this.#lines.get(line) ?? []), { subject, begin }]);
      this.#waiting += 1;
      this.#beginNext();
    });
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#busy.delete(subject);
      this.#beginNext();
    }
  }

  #beginNext(): void {
    for (const [line, waiting] of [...this.#lines]) {
      if (this.#running >= this.atOnce) return;
      const place = waiting.findIndex(({ subject }) => !this.#busy.has(subject));
      if (place < 0) continue;
      const [next] = waiting.splice(place, 1);
      // To the end of the round: the other lines come first now.
      this.#lines.delete(line);
      if (waiting.length > 0) this.#lines.set(line, waiting);
      this.#waiting -= 1;
      this.#running += 1;
      this.#busy.add(next!.subject);
      next!.begin();
    }
  }
}
