import { Refusal } from './refusal.js';

/** How connections to the database are shared out. */
export interface Share {
  /** Work under way at once: of everybody together, and of one of them. */
  readonly all: number;
  readonly each: number;
  /** How many of one may wait, and how long. */
  readonly waiting: number;
  readonly milliseconds: number;
}

interface Party {
  readonly whose: string;
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Gives everybody their turn: who asks for a lot at once waits for themselves, and those who wait are served one each in
 * turn. What belongs to nobody, such as the worker's own work, is not counted.
 */
export class Turns {
  /** In the order in which they are served next. */
  readonly #parties = new Map<string, Party>();
  #running = 0;

  constructor(private readonly share: Share) {}

  /** @throws Refusal UNAVAILABLE where too much of the same party waits, or waited for too long. */
  async take<T>(whose: string | null, work: () => Promise<T>): Promise<T> {
    if (whose === null) return work();
    const party = this.#parties.get(whose) ?? { whose, running: 0, waiting: [] };
    this.#parties.set(whose, party);
    if (this.#running < this.share.all && party.running < this.share.each) this.#begin(party);
    else await this.#wait(party);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      party.running -= 1;
      this.#forgetIdle(party);
      this.#next();
    }
  }

  #begin(party: Party): void {
    this.#running += 1;
    party.running += 1;
  }

  #wait(party: Party): Promise<void> {
    const { waiting } = party;
    if (waiting.length >= this.share.waiting) return Promise.reject(Refusal.busy());
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        clearTimeout(late);
        resolve();
      };
      const late = setTimeout(() => {
        waiting.splice(waiting.indexOf(begin), 1);
        this.#forgetIdle(party);
        reject(Refusal.busy());
      }, this.share.milliseconds);
      waiting.push(begin);
    });
  }

  /** Whoever is served goes to the end of the row. */
  #next(): void {
    for (const party of this.#parties.values()) {
      if (party.running >= this.share.each || party.waiting.length === 0) continue;
      this.#parties.delete(party.whose);
      this.#parties.set(party.whose, party);
      this.#begin(party);
      return party.waiting.shift()!();
    }
  }

  #forgetIdle({ whose, running, waiting }: Party): void {
    if (running === 0 && waiting.length === 0) this.#parties.delete(whose);
  }
}
