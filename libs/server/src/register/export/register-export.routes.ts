import { limits } from '@followthrough/domain/limits';
import { problem } from '@followthrough/domain/problems';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../platform/changes/context.js';
import { answered } from '../../platform/graphql/answered.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { csv } from './csv.js';
import { FileSender, type SentFile } from './file-sender.js';
import { RegisterExport, type AskedExport } from './register-export.service.js';
import { xlsx } from './xlsx.js';

interface Format extends Pick<SentFile, 'type' | 'write'> {
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
    private readonly sender: FileSender,
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
    const mostRows = format.isSheet ? this.sheetRows : Infinity;
    return this.sender.send(request, reply, {
      ...format,
      name: (ctx) => `register-${dayIn(ctx)}.${name}`,
      rows: (ctx, turn) => this.register.rows(ctx, askedIn(request.query), turn, mostRows),
    });
  }
}

/** As part of a name: today, or the past day and by which time it was read. */
function dayIn(ctx: Context): string {
  const { pastDay } = ctx;
  return pastDay ? `as-at-${pastDay.day}-by-${pastDay.by.toLowerCase()}-date` : ctx.today();
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
