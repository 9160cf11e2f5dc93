import { limits } from '@followthrough/domain/limits';
import { problem } from '@followthrough/domain/problems';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { attachment } from '../../evidence/content-disposition.js';
import { answered } from '../../platform/graphql/answered.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { Rate } from '../../platform/http/rate.js';
import { Requests } from '../../platform/http/requests.js';
import type { Cell } from './cell.js';
import { csv } from './csv.js';
import { RegisterExport, type AskedExport } from './register-export.service.js';
import { xlsx } from './xlsx.js';

type Write = (rows: AsyncIterable<readonly Cell[]>) => AsyncIterable<string | Buffer>;

interface Format {
  readonly type: string;
  readonly write: Write;
  /** Whether the number of rows is limited, as in a sheet. */
  readonly isSheet: boolean;
}

const formats: Readonly<Record<string, Format>> = {
  csv: { type: 'text/csv; charset=utf-8', write: csv, isSheet: false },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (rows) => xlsx('Register', rows),
    isSheet: true,
  },
};

/**
 * The register as a file: `GET /export/register.csv?columns=title,due&order=DUE&filter={…}`, or `.xlsx`. It is
 * streamed; if the reader disconnects, reading stops.
 */
@Injectable()
export class RegisterExportRoutes implements OnModuleInit {
  /** The most commitments in a sheet. */
  sheetRows: number = limits.sheetRows;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly requests: Requests,
    private readonly rate: Rate,
    private readonly register: RegisterExport,
  ) {}

  onModuleInit(): void {
    // The worker runs the same features without HTTP.
    const fastify = this.http.httpAdapter?.getInstance<FastifyInstance>();
    for (const [name, format] of Object.entries(formats)) {
      fastify?.get(`/export/register.${name}`, (request, reply) =>
        answered(reply, 'export', () => this.#send(request, reply, name, format)),
      );
    }
  }

  async #send(request: FastifyRequest, reply: FastifyReply, name: string, format: Format): Promise<unknown> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const ctx = await this.requests.contextOf(request, reply);
    if (!ctx.reader.viewer) throw Refusal.unauthenticated();
    const turn = this.#turns(`session ${ctx.reader.sessionId}`, gone.signal);
    const mostRows = format.isSheet ? this.sheetRows : Infinity;
    const rows = await this.register.rows(ctx, askedIn(request.query), turn, mostRows);
    reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', attachment(`register-${ctx.today()}.${name}`))
      .type(format.type);
    return reply.send(Readable.from(format.write(rows), { objectMode: false }));
  }

  /**
   * Called before each page, which counts as a read. A file in progress waits for its turn; one that has not started is
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

/** @throws Refusal INVALID for an invalid query. */
function askedIn(query: unknown): AskedExport {
  const { filter, order, columns } = query as Readonly<Record<string, unknown>>;
  if (typeof columns !== 'string') throw Refusal.invalid(problem('VALUE_UNFIT'));
  return {
    filter: typeof filter === 'string' ? read(filter) : null,
    order: order ?? null,
    columns: columns.split(','),
  };
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw Refusal.invalid(problem('VALUE_UNFIT'));
  }
}
