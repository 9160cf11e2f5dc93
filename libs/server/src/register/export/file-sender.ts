import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { attachment } from '../../evidence/content-disposition.js';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { Rate } from '../../platform/http/rate.js';
import { Requests } from '../../platform/http/requests.js';
import type { Cell } from './cell.js';

/** A file of rows, header first. */
export interface SentFile {
  readonly type: string;
  readonly write: (rows: AsyncIterable<readonly Cell[]>) => AsyncIterable<string | Buffer>;
  readonly name: (ctx: Context) => string;
  /** Calls `turn` before each statement; reads the first page before it returns, so that a refusal can still be sent. */
  readonly rows: (ctx: Context, turn: () => Promise<void>) => Promise<AsyncGenerator<readonly Cell[]>>;
}

/** Streams files to signed-in readers; if the reader disconnects, reading stops. */
@Injectable()
export class FileSender {
  constructor(
    private readonly requests: Requests,
    private readonly rate: Rate,
  ) {}

  async send(request: FastifyRequest, reply: FastifyReply, { type, write, name, rows }: SentFile): Promise<unknown> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const ctx = await this.requests.contextOf(request, reply);
    if (!ctx.reader.viewer) throw Refusal.unauthenticated();
    const read = await rows(ctx, this.#turns(`session ${ctx.reader.sessionId}`, gone.signal));
    reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', attachment(name(ctx)))
      .type(type);
    return reply.send(Readable.from(write(read), { objectMode: false }));
  }

  /**
   * Called before each statement, which counts as a read. A file in progress waits for its turn; one that has not started is
   * refused like any other read. Stops waiting if the reader disconnects.
   */
  #turns(who: string, gone: AbortSignal): () => Promise<void> {
    let isBegun = false;
    const turn = async (): Promise<void> => {
      if (isBegun) gone.throwIfAborted();
      try {
        await this.rate.take(who, 1);
        isBegun = true;
      } catch (refusal) {
        if (!isBegun || !(refusal instanceof Refusal) || !refusal.retryAfterSeconds) throw refusal;
        await setTimeout(refusal.retryAfterSeconds * 1000, undefined, { signal: gone });
        return turn();
      }
    };
    return turn;
  }
}
