import { Refusal } from './refusal.js';

/** How work is shared out. What is not named has no limit. */
export interface Share {
  /** Work under way at once: of everybody together, and of one of them. */
  readonly all: number;
  readonly each?: number;
  /** How many may wait: of one, and of everybody together; and how long. */
  readonly waiting?: number;
  readonly waitingInAll?: number;
  readonly milliseconds?: number;
}

interface Asked<T> {
  /** What no other work may be about at the same time, or null. */
  readonly subject?: string | null;
  /** What is answered where too much waits already, or this waited for too long. */
  readonly refused?: () => T;
}

interface Waiting {
  readonly subject: string | null;
  begin(): void;
}

interface Party {
  readonly whose: string;
  running: number;
  readonly waiting: Waiting[];
}

/**
 * Gives everybody their turn: who asks for a lot at once waits for themselves, and those who wait are served one each in
 * turn. Work on one subject never overlaps, so that what one found counts for the next. What belongs to nobody, such as the
 * worker's own work, is not counted.
 */
export class Turns {
  /** In the order in which they are served next. */
  readonly #parties = new Map<string, Party>();
  readonly #busy = new Set<string>();
  #running = 0;
  #waiting = 0;

  constructor(private readonly share: Share) {}

  /** @throws Refusal UNAVAILABLE where it gets no turn and nothing else is to be answered. */
  async take<T>(whose: string | null, work: () => Promise<T>, asked: Asked<T> = {}): Promise<T> {
    if (whose === null) return work();
    const party = this.#parties.get(whose) ?? { whose, running: 0, waiting: [] };
    this.#parties.set(whose, party);
    const { subject = null, refused = busy } = asked;
    if (!(await this.#hasTurn(party, subject))) return refused();
    try {
      return await work();
    } finally {
      this.#running -= 1;
      party.running -= 1;
      if (subject !== null) this.#busy.delete(subject);
      this.#forgetIdle(party);
      this.#beginNext();
    }
  }

  #hasTurn(party: Party, subject: string | null): Promise<boolean> {
    const { waiting: most = Infinity, waitingInAll = Infinity, milliseconds } = this.share;
    if (this.#isFree(party, subject)) {
      this.#occupy(party, subject);
      return Promise.resolve(true);
    }
    if (party.waiting.length >= most || this.#waiting >= waitingInAll) {
      this.#forgetIdle(party);
      return Promise.resolve(false);
    }
    return new Promise((resolve) => {
      const late = milliseconds === undefined ? undefined : setTimeout(() => giveUp(), milliseconds);
      const mine: Waiting = {
        subject,
        begin: () => {
          clearTimeout(late);
          resolve(true);
        },
      };
      const giveUp = (): void => {
        this.#leave(party, mine);
        this.#forgetIdle(party);
        resolve(false);
      };
      party.waiting.push(mine);
      this.#waiting += 1;
    });
  }

  #isFree({ running }: Party, subject: string | null): boolean {
    const { all, each = Infinity } = this.share;
    return this.#running < all && running < each && (subject === null || !this.#busy.has(subject));
  }

  #occupy(party: Party, subject: string | null): void {
    this.#running += 1;
    party.running += 1;
    if (subject !== null) this.#busy.add(subject);
  }

  #leave(party: Party, one: Waiting): void {
    party.waiting.splice(party.waiting.indexOf(one), 1);
    this.#waiting -= 1;
  }

  /** Whoever is served goes to the end of the row. */
  #beginNext(): void {
    for (const party of [...this.#parties.values()]) {
      const next = party.waiting.find(({ subject }) => this.#isFree(party, subject));
      if (!next) continue;
      this.#leave(party, next);
      this.#parties.delete(party.whose);
      this.#parties.set(party.whose, party);
      this.#occupy(party, next.subject);
      next.begin();
    }
  }

  #forgetIdle({ whose, running, waiting }: Party): void {
    if (running === 0 && waiting.length === 0) this.#parties.delete(whose);
  }
}

function busy(): never {
  throw Refusal.busy();
}
