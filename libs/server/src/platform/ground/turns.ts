import { Refusal } from './refusal.js';

/** How work is shared out. A limit that is not given does not apply. */
export interface Share {
  /** Units of work at the same time: in total, and per party. */
  readonly all: number;
  readonly each?: number;
  /** How many units may wait, per party and in total, and for how long. */
  readonly waiting?: number;
  readonly waitingInAll?: number;
  readonly milliseconds?: number;
}

interface Asked<T> {
  /** No two units of work with the same subject run at the same time; null if there is no such limit. */
  readonly subject?: string | null;
  /** The answer if too many are waiting, or this one waited too long. */
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
 * Shares work out fairly: a party that asks for much queues behind itself, and waiting parties are served in turn. Work
 * on one subject never overlaps, so that the result of one counts for the next. Work without a party, such as the
 * worker’s own, is not limited.
 */
export class Turns {
  /** In the order in which they will be served. */
  readonly #parties = new Map<string, Party>();
  readonly #busy = new Set<string>();
  #running = 0;
  #waiting = 0;

  constructor(private readonly share: Share) {}

  /** @throws Refusal UNAVAILABLE if it gets no turn and has no `refused`. */
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

  /** The party just served moves to the end of the queue. */
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
