import type { Span } from '@followthrough/domain/passages';
import { Searched } from '@followthrough/extraction/outside/located';
import { mostPieces, piecesOf } from '@followthrough/extraction/outside/pieces';
import { groundOf, proposalsAt, type Ground, type Pointed } from '@followthrough/extraction/outside/proposal-at';
import { suggestionsIn, type Suggestion } from '@followthrough/extraction/outside/suggestions';
import { ExtractionState } from '@followthrough/domain/extraction-states';
import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '../../platform/ground/clock.js';
import { Configuration } from '../../platform/ground/configuration.js';
import { log } from '../../platform/ground/log.js';
import type { OutsideReader } from '../../platform/ground/outside-reader.js';
import type { Context } from '../../platform/changes/context.js';
import { Work } from '../../platform/changes/work.js';
import { Database } from '../../platform/sql/database.js';
import { Follows, type FollowedEvent } from '../../platform/worker/follows.js';
import { Source } from '../../sources/source.entity.js';
import { dayOfReading } from '../extraction/day-of-reading.js';
import { oneAtATime } from '../../platform/worker/one-at-a-time.js';
import { changeInTurn, type Reading } from '../extraction/reading-turn.js';
import { runOrFail, Stopped } from '../../platform/worker/run-or-fail.js';
import { WeightsInUse } from '../weights/weights-in-use.js';
import { ChatCompletions, type Failed } from './chat-completions.js';
import { OutsideKeeper, type OutsideWork } from './outside-keeper.js';
import { OutsideReading } from './outside-reading.entity.js';
import { questionAbout } from './question.js';

const current = `select 1 from outside_readings o join extractions e using (source_id, asking)
  where o.source_id = $1 and o.asking = $2 and o.state in ('QUEUED', 'RUNNING') for update of o`;

type Queued = Pick<OutsideReading, 'asking' | 'done' | 'startedAt' | 'model' | 'host'>;

interface OutsideTurn extends Reading, OutsideWork {
  readonly text: string;
  /** The day that relative dates are counted from. */
  readonly published: string | undefined;
  readonly reader: OutsideReader;
}

/** Sends a scanned source to the outside reader, in the worker, and saves which of its passages that reader proposes. */
@Injectable()
export class OutsideRun {
  /** How often a reading looks whether it was cancelled, in milliseconds: at most, while the database is away. */
  lookEvery = { usually: 1_000, atMost: 30_000 };
  /** After this time a reading begins no further piece, in milliseconds. */
  longest = 15 * 60_000;

  constructor(
    private readonly database: Database,
    private readonly work: Work,
    private readonly completions: ChatCompletions,
    private readonly keeper: OutsideKeeper,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly weights: WeightsInUse,
  ) {}

  @Follows({
    name: 'intake.readOutside',
    types: ['source.extracted', 'source.outsideReadingAsked'],
    begins: 'FIRST',
    isSlow: true,
  })
  async follow({ subject }: FollowedEvent, signal: AbortSignal): Promise<void> {
    await this.run(subject.id, signal);
  }

  /**
   * Reads a source if a reading is queued and not finished. Safe to call twice, or again after a process was killed: it then
   * goes on with the piece that it was at.
   * @throws if `signal` aborts it or the database fails; it should then be called again.
   */
  async run(sourceId: string, signal: AbortSignal): Promise<void> {
    await oneAtATime(this.database, `outside reading ${sourceId}`, signal, async () => {
      const queued = await this.#queued(sourceId);
      if (!queued) return;
      const stopping = new AbortController();
      const ending = new AbortController();
      void this.#watch(sourceId, queued, stopping, ending.signal).catch(() => undefined);
      const read = async (): Promise<void> => {
        await this.#read(sourceId, queued, AbortSignal.any([signal, stopping.signal])).catch((error: unknown) => {
          throw stopping.signal.aborted ? new Stopped() : error;
        });
      };
      await runOrFail(signal, read, async (error) => {
        log.error({ err: error, source: sourceId }, 'An outside reading failed.');
        await this.#fail({ sourceId, asking: queued.asking }, { failure: 'INTERNAL' });
      }).finally(() => ending.abort());
    });
  }

  async #queued(sourceId: string): Promise<Queued | null> {
    const [reading] = await this.database.rows<Queued>(
      `select o.asking, o.done, o.started_at as "startedAt", o.model, o.host
       from outside_readings o join extractions e using (source_id, asking)
       where o.source_id = $1 and o.state in ('QUEUED', 'RUNNING')`,
      [sourceId],
    );
    return reading ?? null;
  }

  /**
   * Ends a reading that was cancelled: a request can take a minute, and is not waited for. If that cannot be read, the
   * reading goes on: its next change will meet the database, too.
   * @throws once `ended` aborts
   */
  async #watch(sourceId: string, { asking }: Queued, stopping: AbortController, ended: AbortSignal): Promise<void> {
    const { usually, atMost } = this.lookEvery;
    for (let pause = usually; ; ) {
      await wait(pause, undefined, { signal: ended });
      try {
        const now = await this.#queued(sourceId);
        if (now?.asking !== asking) return stopping.abort();
        if (pause > usually)
          log.warn({ source: sourceId }, 'It can be read again whether an outside reading was cancelled.');
        pause = usually;
      } catch (error) {
        const next = Math.min(2 * pause, atMost);
        const told = { err: error, source: sourceId, againInMilliseconds: next };
        if (next > pause) log.warn(told, 'It could not be read whether an outside reading was cancelled.');
        pause = next;
      }
    }
  }

  async #read(sourceId: string, queued: Queued, signal: AbortSignal): Promise<void> {
    const { asking } = queued;
    const { outsideReader: reader } = this.configuration;
    if (!reader) return this.#fail({ sourceId, asking }, { failure: 'SWITCHED_OFF' });
    const [source] = await this.database.rows<{ text: string; published: string | null; latest: string | null }>(
      'select text, published, published_latest::text as latest from sources where id = $1',
      [sourceId],
    );
    const { text } = source!;
    const published = dayOfReading(source!.published, source!.latest);
    const turn = { sourceId, asking, model: reader.model, text, published, reader, signal };
    const pieces = piecesOf(text);
    if (pieces.length > 0) await this.#begin(turn, queued);
    const ground = groundOf(text, published);
    const until = Date.now() + this.longest;
    for (const piece of pieces.filter(({ end }) => end > queued.done)) {
      const failed = Date.now() > until ? { failure: 'TOO_SLOW' as const } : await this.#readPiece(turn, ground, piece);
      if (failed) return this.#fail(turn, failed);
    }
    const end = pieces.length < mostPieces ? text.length : pieces.at(-1)!.end;
    await this.#change(turn, (ctx) => this.keeper.finish(ctx, turn, end));
  }

  /** The record says where the text is about to go, even if it then cannot be reached. */
  async #begin(turn: OutsideTurn, { startedAt, model, host }: Queued): Promise<void> {
    const now = { model: turn.model, host: turn.reader.host };
    await this.#change(turn, async (ctx) => {
      const begun = { ...now, state: ExtractionState.RUNNING, startedAt: startedAt ?? ctx.now() };
      await ctx.db.update(OutsideReading, { sourceId: turn.sourceId }, begun);
      if (startedAt && model === now.model && host === now.host) return;
      await ctx.record('source.sentOutside', ctx.db.create(Source, { id: turn.sourceId }), {}, now);
    });
  }

  async #readPiece(turn: OutsideTurn, ground: Ground, piece: Span): Promise<Failed | null> {
    const { text, reader, signal } = turn;
    const answer = await this.completions.ask(reader, questionAbout(text.slice(piece.start, piece.end)), signal);
    if (typeof answer !== 'string') return answer;
    const read = suggestionsIn(answer);
    if (!read) return { failure: 'NOT_UNDERSTOOD' };
    const pointed = pointedAt(text, piece, read.suggestions);
    const { model } = await this.weights.now();
    const proposals = proposalsAt(ground, pointed, model);
    const lost = read.leftOut + read.suggestions.length - proposals.length;
    await this.#change(turn, async (ctx) => {
      const leftOut = lost + (await this.keeper.keep(ctx, turn, text, proposals));
      await ctx.db.query(
        // It can be queued here: cancelled and asked for again within one request.
        `update outside_readings set state = 'RUNNING', done = $2, left_out = least(left_out::bigint + $3, 2147483647)
         where source_id = $1`,
        [turn.sourceId, piece.end, leftOut],
      );
    });
    return null;
  }

  async #fail(
    { sourceId, asking }: Pick<OutsideTurn, 'sourceId' | 'asking'>,
    { failure, httpStatus }: Failed,
  ): Promise<void> {
    log.warn({ source: sourceId, failure, httpStatus }, 'The outside reader did not read a source.');
    await this.database.rows(
      `update outside_readings set state = 'FAILED', failure = $3, http_status = $4, ended_at = $5
       where source_id = $1 and asking = $2 and state in ('QUEUED', 'RUNNING')`,
      [sourceId, asking, failure, httpStatus ?? null, this.clock.now()],
    );
  }

  async #change(turn: OutsideTurn, change: (ctx: Context) => Promise<void>): Promise<void> {
    await changeInTurn(this.work, turn, current, change);
  }
}

/** Where suggestions are in a piece; the others are left out. */
function pointedAt(text: string, piece: Span, suggestions: readonly Suggestion[]): Pointed[] {
  const searched = new Searched(text, piece);
  return suggestions.flatMap(({ quote, kind }) => {
    const span = searched.find(quote);
    return span ? [{ ...span, kind }] : [];
  });
}
