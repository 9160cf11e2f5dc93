import type { BoundReader } from './reader.js';
import { AnswerSize } from '../sql/answer-size.js';
import { Blank, type Bound, type Plan, type Statement } from '../sql/sql.js';
import type { Reading } from './view.js';

/** Size of the cache in characters, requests and statements together. */
const mostKept = 5_000_000;
/** The largest plan to cache, so that one long request does not push out the others. */
const mostOfOne = 250_000;

/** A placeholder for any signed-in user at any time. */
const anybody = {
  isSignedIn: true,
  id: new Blank('who reads'),
  teamIds: new Blank('whose teams they are in'),
  isAuditor: new Blank('whether they audit'),
  isAdministrator: new Blank('whether they administer'),
  session: new Blank('in which session'),
  readsPast: false,
} satisfies BoundReader;
const today = new Blank('the day');
const now = new Blank('the time');
const asAt = new Blank('as at when');
const anybodyInThePast = { ...anybody, readsPast: true };

/**
 * Plans cached by request and shared by all signed-in users: the user and the time are filled in on each run. A plan
 * that depends on them in another way cannot be made, because a blank has no value.
 */
export class Plans {
  readonly #plans = new Map<string, Plan>();
  #characters = 0;

  constructor(
    private readonly most = mostKept,
    private readonly mostEach = mostOfOne,
  ) {}

  /** The statement for `asked`, planned unless it is cached; null if it cannot be cached. */
  statement(asked: string, reading: Reading, make: (reading: Reading) => Plan | null): Statement | null {
    const key = `${reading.voice} ${reading.asAt?.by ?? 'now'} ${asked}`;
    const plan = this.#kept(key) ?? make(this.#unread(reading));
    if (!plan) return null;
    this.#keep(key, plan);
    return plan.statement(filling(reading));
  }

  /** A reading without its user and time; the voice, and by which time a past day is read, remain. */
  #unread(reading: Reading): Reading {
    const past = reading.asAt && { ...reading.asAt, day: today, until: asAt };
    const reader = past ? anybodyInThePast : anybody;
    return { ...reading, reader, today, now, asAt: past, size: new AnswerSize() };
  }

  #kept(asked: string): Plan | undefined {
    const plan = this.#plans.get(asked);
    if (plan) this.#forget(asked, plan);
    return plan;
  }

  /** Keeps the most recently used plans. */
  #keep(asked: string, plan: Plan): void {
    if (sizeOf(asked, plan) > this.mostEach) return;
    this.#plans.set(asked, plan);
    this.#characters += sizeOf(asked, plan);
    for (const [other, old] of this.#plans) {
      if (this.#characters <= this.most) return;
      this.#forget(other, old);
    }
  }

  #forget(asked: string, plan: Plan): void {
    this.#plans.delete(asked);
    this.#characters -= sizeOf(asked, plan);
  }
}

function sizeOf(asked: string, { text }: Plan): number {
  return asked.length + text.length;
}

function filling({ reader, ...time }: Reading): ReadonlyMap<Bound, Bound> {
  return new Map<Bound, Bound>([
    [anybody.id, reader.id],
    [anybody.teamIds, reader.teamIds],
    [anybody.isAuditor, reader.isAuditor],
    [anybody.isAdministrator, reader.isAdministrator],
    [anybody.session, reader.session],
    [today, time.today],
    [now, time.now],
    ...(time.asAt ? ([[asAt, time.asAt.until]] as const) : []),
  ]);
}
