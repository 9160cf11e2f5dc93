import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { answered } from '../platform/graphql/answered.js';
import { csv } from '../register/export/csv.js';
import { FileSender } from '../register/export/file-sender.js';
import { SampleExport } from './sample-export.service.js';

/** A sample as a file, for auditors: `GET /export/sample.csv?id=…`. */
@Injectable()
export class SampleExportRoutes implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly sender: FileSender,
    private readonly samples: SampleExport,
  ) {}

  onModuleInit(): void {
    // The worker runs the same features without HTTP.
    const fastify = this.http.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.get('/export/sample.csv', (request, reply) =>
      answered(reply, 'export', () =>
        this.sender.send(request, reply, {
          type: 'text/csv; charset=utf-8',
          write: csv,
          name: (ctx) => `sample-${ctx.today()}.csv`,
          rows: (ctx, turn) => this.samples.rows(ctx, (request.query as { readonly id?: unknown }).id, turn),
        }),
      ),
    );
  }
}
