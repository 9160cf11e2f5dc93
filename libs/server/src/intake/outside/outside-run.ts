import type { Span } from '@followthrough/domain/passages';
import { Searched } from '@followthrough/extraction/outside/located';
import { mostPieces, piecesOf } from '@followthrough/extraction/outside/pieces';
import { groundOf, proposalsAt, type Ground, type Pointed } from '@followthrough/extraction/outside/proposal-at';
import { suggestionsIn, type Suggestion } from '@followthrough/extraction/outside/suggestions';
import { ExtractionState } from '@followthrough/domain/extraction-states';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/ground/clock.js';
import { Configuration } from '../../platform/ground/configuration.js';
import { log } from '../../platform/ground/log.js';
import type { OutsideReader } from '../../platform/ground/outside-reader.js';
import type { Context } from '../../platform/changes/context.js';
import { Work } from '../../platform/changes/work.js';
import { Database } from '../../platform/sql/database.js';
import { Reader } from '../../platform/views/reader.js';
import { Follows, type FollowedEvent } from '../../platform/worker/follows.js';
import { Source } from '../../sources/source.entity.js';
import { dayOfReading } from '../extraction/day-of-reading.js';
import { mayPass } from '../extraction/extraction-run.js';
import { oneAtATime } from '../extraction/one-at-a-time.js';
import { takeTurn } from '../proposals/turn.js';
import { WeightsInUse } from '../weights/weights-in-use.js';
import { ChatCompletions, type Failed } from './chat-completions.js';
import { OutsideKeeper, type OutsideWork } from './outside-keeper.js';
import { OutsideReading } from './outside-reading.entity.js';
import { questionAbout } from './question.js';

/** The reading was cancelled, or a newer scan was requested, so its results are discarded. */
class Stopped extends Error {}

type Queued = Pick<OutsideReading, 'asking' | 'done' | 'startedAt' | 'model' | 'host'>;

interface Reading extends OutsideWork {
  readonly text: string;
  /** The day that relative dates are counted from. */
  readonly published: string | undefined;
  readonly reader: OutsideReader;
  readonly signal: AbortSignal;
}

/** Sends a scanned source to the outside reader, in the worker, and saves which of its passages that reader proposes. */
@Injectable()
export class OutsideRun {
  /** How often a reading looks whether it was cancelled, in milliseconds. */
  lookEvery = 1_000;
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

  @Follows({ name: 'intake.readOutside', types: ['source.extracted'], begins: 'FIRST', isSlow: true })
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
      let isLooking = false;
      const look = async (): Promise<void> => {
        if (isLooking) return;
        isLooking = true;
        await this.#look(sourceId, queued, stopping).finally(() => (isLooking = false));
      };
      const looking = setInterval(() => void look(), this.lookEvery);
      try {
        await this.#read(sourceId, queued, AbortSignal.any([signal, stopping.signal]));
      } catch (error) {
        if (signal.aborted) throw error;
        if (stopping.signal.aborted || error instanceof Stopped) return;
        if (mayPass(error as Error)) throw error;
        log.error({ err: error, source: sourceId }, 'An outside reading failed.');
        await this.#fail({ sourceId, asking: queued.asking }, { failure: 'INTERNAL' });
      } finally {
        clearInterval(looking);
      }
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

  /** A request can take a minute, and a cancelled one is not waited for. */
  async #look(sourceId: string, { asking }: Queued, stopping: AbortController): Promise<void> {
    try {
      const now = await this.#queued(sourceId);
      if (now?.asking !== asking) stopping.abort();
    } catch (error) {
      // It says nothing of the reading, which goes on: its next change will meet the database, too.
      log.warn({ err: error, source: sourceId }, 'It could not be read whether an outside reading was cancelled.');
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
    const reading = { sourceId, asking, model: reader.model, text, published, reader, signal };
    const pieces = piecesOf(text);
    if (pieces.length > 0) await this.#begin(reading, queued);
    const ground = groundOf(text, published);
    const until = Date.now() + this.longest;
    for (const piece of pieces.filter(({ end }) => end > queued.done)) {
      const failed =
        Date.now() > until ? { failure: 'TOO_SLOW' as const } : await this.#readPiece(reading, ground, piece);
      if (failed) return this.#fail(reading, failed);
    }
    const end = pieces.length < mostPieces ? text.length : pieces.at(-1)!.end;
    await this.#change(reading, (ctx) => this.keeper.finish(ctx, reading, end));
  }

  /** The record says where the text is about to go, even if it then cannot be reached. */
  async #begin(reading: Reading, { startedAt, model, host }: Queued): Promise<void> {
    const now = { model: reading.model, host: reading.reader.host };
    await this.#change(reading, async (ctx) => {
      const begun = { ...now, state: ExtractionState.RUNNING, startedAt: startedAt ?? ctx.now() };
      await ctx.db.update(OutsideReading, { sourceId: reading.sourceId }, begun);
      if (startedAt && model === now.model && host === now.host) return;
      await ctx.record('source.sentOutside', ctx.db.create(Source, { id: reading.sourceId }), {}, now);
    });
  }

  async #readPiece(reading: Reading, ground: Ground, piece: Span): Promise<Failed | null> {
    const { text, reader, signal } = reading;
    const answer = await this.completions.ask(reader, questionAbout(text.slice(piece.start, piece.end)), signal);
    if (typeof answer !== 'string') return answer;
    const read = suggestionsIn(answer);
    if (!read) return { failure: 'NOT_UNDERSTOOD' };
    const pointed = pointedAt(text, piece, read.suggestions);
    const { model } = await this.weights.now();
    const proposals = proposalsAt(ground, pointed, model);
    const lost = read.leftOut + read.suggestions.length - proposals.length;
    await this.#change(reading, async (ctx) => {
      const leftOut = lost + (await this.keeper.keep(ctx, reading, text, proposals));
      await ctx.db.query(
        'update outside_readings set done = $2, left_out = least(left_out::bigint + $3, 2147483647) where source_id = $1',
        [reading.sourceId, piece.end, leftOut],
      );
    });
    return null;
  }

  async #fail(
    { sourceId, asking }: Pick<Reading, 'sourceId' | 'asking'>,
    { failure, httpStatus }: Failed,
  ): Promise<void> {
    log.warn({ source: sourceId, failure, httpStatus }, 'The outside reader did not read a source.');
    await this.database.rows(
      `update outside_readings set state = 'FAILED', failure = $3, http_status = $4, ended_at = $5
       where source_id = $1 and asking = $2 and state in ('QUEUED', 'RUNNING')`,
      [sourceId, asking, failure, httpStatus ?? null, this.clock.now()],
    );
  }

  /** One transaction, unless the reading was cancelled or a newer scan requested meanwhile. */
  async #change({ sourceId, asking, signal }: Reading, work: (ctx: Context) => Promise<void>): Promise<void> {
    signal.throwIfAborted();
    await this.work.change(Reader.nobody, async (ctx) => {
      await takeTurn(ctx, sourceId);
      const current = await ctx.db.query<unknown[]>(
        `select 1 from outside_readings o join extractions e using (source_id, asking)
         where o.source_id = $1 and o.asking = $2 and o.state in ('QUEUED', 'RUNNING') for update of o`,
        [sourceId, asking],
      );
      if (current.length === 0) throw new Stopped();
      await work(ctx);
    });
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
