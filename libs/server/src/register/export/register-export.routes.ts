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

const formats: Readonly<Record<string, { readonly type: string; readonly write: Write }>> = {
  csv: { type: 'text/csv; charset=utf-8', write: csv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (rows) => xlsx('Register', rows),
  },
};

/**
 * The register as a file: `GET /export/register.csv?columns=title,due&order=DUE&filter={…}`, or `.xlsx`. It is written as
 * it is read, and a reader who goes away ends the reading.
 */
@Injectable()
export class RegisterExportRoutes implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly requests: Requests,
    private readonly rate: Rate,
    private readonly register: RegisterExport,
  ) {}

  onModuleInit(): void {
    // The worker runs the same features without HTTP.
    const fastify = this.http.httpAdapter?.getInstance<FastifyInstance>();
    for (const [format, { type, write }] of Object.entries(formats)) {
      fastify?.get(`/export/register.${format}`, (request, reply) =>
        answered(reply, 'export', () => this.#send(request, reply, `register.${format}`, type, write)),
      );
    }
  }

  async #send(
    request: FastifyRequest,
    reply: FastifyReply,
    file: string,
    type: string,
    write: Write,
  ): Promise<unknown> {
    const ctx = await this.requests.contextOf(request, reply);
    if (!ctx.reader.viewer) throw Refusal.unauthenticated();
    const who = `session ${ctx.reader.sessionId}`;
    let isBegun = false;
    // Each page counts as a read. A long file waits for its turn; one that has not begun is refused like any other read.
    const turn = async (): Promise<void> => {
      try {
        await this.rate.take(who, 1);
        isBegun = true;
      } catch (refusal) {
        if (!isBegun || !(refusal instanceof Refusal) || !refusal.retryAfterSeconds) throw refusal;
        await setTimeout(refusal.retryAfterSeconds * 1000);
        return turn();
      }
    };
    const rows = await this.register.rows(ctx, askedIn(request.query), turn);
    reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', attachment(file.replace('.', `-${ctx.today()}.`)))
      .type(type);
    return reply.send(Readable.from(write(rows), { objectMode: false }));
  }
}

/** @throws Refusal INVALID for what is no such question. */
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
