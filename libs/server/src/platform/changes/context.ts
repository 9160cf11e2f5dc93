import { Voice } from '@followthrough/domain/vocabulary';
import {
  subjectOf,
  type DataOf,
  type EventData,
  type EventType,
  type TextOf,
} from '@followthrough/domain/events/event-types';
import type { NoData } from '@followthrough/domain/events/event-kind';
import { mayDo, type Permission, type ThingOf } from '@followthrough/domain/policies/policies';
import type { Viewer } from '@followthrough/domain/policies/viewer';
import { DayTime, dayTimeProblem, pastDayProblem } from '@followthrough/domain/past-day';
import { isProblem, problem, type RuleProblem } from '@followthrough/domain/problems';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { dayOf, lastInstantOf, type Clock } from '../ground/clock.js';
import type { Database } from '../sql/database.js';
import { addEvent } from './event.js';
import { Problem } from '../schema/problem.js';
import { DoneBefore } from './done-before.js';
import { Reader } from '../views/reader.js';
import { Refusal } from '../ground/refusal.js';
import type { Seen } from './seen.js';
import { opened } from '../views/opened.js';
import { plannedQuery, plannedRow } from '../views/reads.js';
import { AnswerSize } from '../sql/answer-size.js';
import { allOf, Bound, identifier, raw, sql, statement } from '../sql/sql.js';
import { viewOf } from '../views/declare.js';
import type { AskedDay, Reading, View } from '../views/view.js';
import { visible } from '../views/visibility.js';

/** A row that can be acquired, or be the subject of an event. */
export interface Identified {
  readonly id: string;
}

/** The permissions whose policy takes this row, or takes nothing. */
type PermissionAbout<E> = {
  [P in Permission]: ThingOf<P> extends [] ? P : [E] extends ThingOf<P> ? P : never;
}[Permission];

/** Whether a service returned a reason for changing nothing. */
export function isRefusing(answer: unknown): answer is Problem | RuleProblem {
  return answer instanceof Problem || isProblem(answer);
}

/** Carries a service’s refusal out of the transaction, so that it rolls back. */
class RolledBack extends Error {
  constructor(readonly answer: unknown) {
    super();
  }
}

/** One request: who sent it, when, and (within a change) its transaction. */
export class Context {
  #db: EntityManager | null = null;
  #query: Promise<Record<string, unknown>> | null = null;
  readonly #granted = new Set<string>();
  #afterwards: (() => void)[] = [];
  #lastSteps: (() => Promise<void>)[] = [];
  #atEnd: (() => Promise<void> | void)[] = [];
  #now: Date;
  readonly #size = new AnswerSize();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    /** Changed by signing in and out, and read again after slow work. */
    public reader: Reader,
    /** The connection it arrived on; null for the worker. */
    readonly seen: Seen | null = null,
    /** Whose judgement of delivery the request reads. */
    private readonly voice: Voice = Voice.REPORTED,
    /** The past day that the request reads, as it was sent. */
    readonly pastDay: AskedDay | null = null,
  ) {
    this.#now = clock.now();
  }

  now(): Date {
    return this.#now;
  }

  today(): string {
    return dayOf(this.#now);
  }

  /** Continues after slow work as of now, with the rights that the reader still has. */
  async renew(ownerOf: (sessionId: string, now: Date) => Promise<Reader>): Promise<void> {
    const { sessionId } = this.reader;
    if (sessionId) this.reader = await ownerOf(sessionId, this.clock.now());
    this.#now = this.clock.now();
  }

  /** Requests with the same value share their turns: all of one person’s, or all from one address while signed out. */
  get whose(): string | null {
    return this.seen && (this.reader.viewer?.id ?? this.seen.address);
  }

  /** @throws Refusal UNAUTHENTICATED when signed out. */
  get viewer(): Viewer {
    if (!this.reader.viewer) throw Refusal.unauthenticated();
    return this.reader.viewer;
  }

  /** The transaction. @throws outside a change: reads go through views. */
  get db(): EntityManager {
    if (!this.#db) throw new Error('There is no transaction here: only a change has one.');
    return this.#db;
  }

  /** Answers a field of Query. The first field plans the whole operation, so that it is one statement. */
  async read(info: GraphQLResolveInfo): Promise<unknown> {
    this.#query ??= this.#readAll(info);
    return (await this.#query)[String(info.path.key)];
  }

  /**
   * Plans how to read the result of a mutation, as this reader sees it after the change; null if they can no longer see
   * it.
   * @throws Refusal for an answer that is too large
   */
  rowReading(info: GraphQLResolveInfo, { constructor, id }: Identified): () => Promise<unknown> {
    return this.viewReading(info, viewOf(constructor as never) as View<object>, id);
  }

  /** The same for a row of which only the view and the id are known. */
  viewReading(info: GraphQLResolveInfo, view: View<object>, id: string): () => Promise<unknown> {
    const statement = plannedRow(info, view, id, this.reading()).statement();
    return async () => {
      const text = await this.database.jsonText(statement, this.whose).catch(() => {
        throw Refusal.savedUnread();
      });
      if (text === null) return null;
      this.#size.sent(text);
      return { ...opened(JSON.parse(text) as object, statement), __typename: view.name };
    };
  }

  /**
   * Runs `work` as one transaction. Rolls back if `work` throws, returns a problem, returns an earlier answer, or never
   * checks one of `permissions`.
   */
  async change<T>(work: () => Promise<T>, permissions: readonly string[] = []): Promise<T> {
    if (this.#db) throw new Error('A change does not contain another.');
    if (this.pastDay !== null) throw Refusal.invalid(problem('PAST_UNCHANGED'));
    this.#granted.clear();
    this.#afterwards = [];
    this.#lastSteps = [];
    const made = this.database.change(this.whose, this.#now, async (db) => {
      this.#db = db;
      try {
        const answer = await work();
        if (isRefusing(answer) || answer instanceof DoneBefore) throw new RolledBack(answer);
        const unasked = permissions.filter((permission) => !this.#granted.has(permission));
        if (unasked.length > 0) throw new Error(`Nobody asked whether this is allowed: ${unasked.join()}.`);
        for (const step of this.#lastSteps) await step();
        return answer;
      } finally {
        this.#db = null;
      }
    });
    try {
      const answer = await made;
      for (const act of this.#afterwards) act();
      return answer;
    } catch (error) {
      if (error instanceof RolledBack) return error.answer as T;
      throw error;
    }
  }

  /** Runs `act` only after a successful commit: for effects that cannot be rolled back, such as setting a cookie. */
  afterwards(act: () => void): void {
    this.#afterwards.push(act);
  }

  /**
   * Runs `step` last before the commit, when nothing else of the change can be refused: for what outlives a rollback, such
   * as stored bytes.
   */
  beforeCommit(step: () => Promise<void>): void {
    this.#lastSteps.push(step);
  }

  /** Runs `act` once the request or work has ended, whether it changed something or not. */
  atEnd(act: () => Promise<void> | void): void {
    this.#atEnd.push(act);
  }

  /** Called by what answers the request or does the work. */
  async end(): Promise<void> {
    for (const act of this.#atEnd.splice(0)) await act();
  }

  /** Asks the policy about a thing that has no row yet. @throws Refusal FORBIDDEN */
  allow<P extends Permission>(permission: P, ...thing: ThingOf<P>): void {
    if (!mayDo(permission, this.viewer, ...thing)) throw Refusal.forbidden();
    this.#granted.add(permission);
  }

  /**
   * Locks a row to be changed and checks the permission.
   * @throws Refusal NOT_FOUND if the reader cannot see it, FORBIDDEN if they may not change it.
   */
  async acquire<E extends Identified>(view: View<E>, id: string, permission: PermissionAbout<E>): Promise<E> {
    const row = await this.#find(view, id, true);
    this.allow(permission, ...([row] as unknown as ThingOf<PermissionAbout<E>>));
    return row;
  }

  /** Reads a row that the change needs but does not alter. @throws Refusal NOT_FOUND if the reader cannot see it. */
  async see<E extends Identified>(view: View<E>, id: string): Promise<E> {
    return this.#find(view, id, false);
  }

  /**
   * Records an event of the catalogue. `subject` is the row whose trail shows it and whose view decides who sees it.
   * @throws if the catalogue expects another type of row
   */
  async record<T extends EventType>(type: T, subject: Identified, ...[data, texts]: Recorded<T>): Promise<void> {
    const about = viewOf(subject.constructor as never).subject;
    if (about !== subjectOf(type))
      throw new Error(`${type} is about ${subjectOf(type)}, not about ${about ?? 'this'}.`);
    await addEvent(this.db, {
      type,
      subject: { type: about, id: subject.id },
      actor: this.reader.pseudonym,
      at: this.#now,
      data: (data ?? {}) as EventData,
      texts: Object.fromEntries(
        Object.entries(texts ?? {}).filter((text): text is [string, string] => Boolean(text[1])),
      ),
    });
    for (const projection of projections?.[type] ?? []) await projection(this, subject, data as DataOf<T>);
  }

  /**
   * Reads as at a day, by default that of the request.
   * @throws Refusal INVALID for a past day, or a time by which to read it, that is none.
   */
  reading(past: AskedDay | null = this.pastDay): Reading {
    if (past === null) return this.#readingAsAt(null);
    const { day, by } = past;
    const wrong = pastDayProblem(day, this.today()) ?? dayTimeProblem(by);
    if (wrong) throw Refusal.invalid(wrong);
    return this.#readingAsAt({ day, until: lastInstantOf(day), by: by as DayTime });
  }

  /** As at an instant that is recorded, such as that of a sample. */
  readingAsAt(instant: Date): Reading {
    const until = instant.toISOString();
    return this.#readingAsAt({ day: until.slice(0, 10), until, by: DayTime.RECORDED });
  }

  #readingAsAt(past: (AskedDay & { readonly until: string; readonly by: DayTime }) | null): Reading {
    const today = new Bound(past?.day ?? this.today());
    const derived = this.database.views;
    return {
      reader: past === null ? this.reader : this.reader.inThePast(),
      today,
      now: new Bound(this.#now),
      voice: this.voice,
      asAt: past === null ? null : { by: past.by, day: today, until: new Bound(past.until), derived },
      cursorKey: this.database.cursorKey,
      size: this.#size,
    };
  }

  /** Also rejects if planning fails, so that a refused operation is planned once, however many fields it has. */
  async #readAll(info: GraphQLResolveInfo): Promise<Record<string, unknown>> {
    const statement = plannedQuery(info, this.reading()).statement();
    const text = await this.database.jsonText(statement, this.whose);
    return opened(JSON.parse(text!) as { readonly data: Record<string, unknown> }, statement).data;
  }

  async #find<E extends Identified>(view: View<E>, id: string, lock: boolean): Promise<E> {
    const alias = raw('t');
    const { text, parameters } = statement(sql`select t.id from ${identifier(view.table.name)} t
      where ${allOf([sql`t.id = ${id}::uuid`, visible(view as unknown as View<object>, alias, this.reader)])}
      ${raw(lock ? 'for no key update of t' : '')}`);
    const found = await this.db.query<Identified[]>(text, parameters);
    // Read again under the lock: another change may have committed while this one waited.
    const row = found[0] && (await this.db.findOneBy(view.entity as never, { id: found[0].id } as never));
    if (!row) throw Refusal.notFound();
    return row as E;
  }
}

/** The data and texts of an event; the data can be omitted if the type has none. */
type Recorded<T extends EventType> =
  NoData extends DataOf<T> ? [data?: DataOf<T>, texts?: Texts<T>] : [data: DataOf<T>, texts?: Texts<T>];

type Texts<T extends EventType> = Readonly<Partial<Record<TextOf<T>, string | null>>>;

/** A projection receives the row that the event is about, and the event’s data. */
export type Projection<T extends EventType> = (ctx: Context, subject: Identified, data: DataOf<T>) => Promise<void>;

type Projections = { readonly [T in EventType]?: readonly Projection<T>[] };

let projections: Projections | null = null;

/**
 * Runs each projection in the transaction of every event of its type.
 * @throws when called twice, because there is one list.
 */
export function project(all: Projections): void {
  if (projections) throw new Error('All projections are listed in projections.ts, and nowhere else.');
  projections = all;
}
