import { problem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type {} from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../platform/changes/context.js';
import { answered } from '../platform/graphql/answered.js';
import { RefusalWatch } from '../platform/changes/refusal-watch.js';
import { Requests } from '../platform/http/requests.js';
import { Refusal } from '../platform/ground/refusal.js';
import { isUuid } from '../platform/ground/uuid.js';
import { attachment } from './content-disposition.js';
import type { StoredFile } from './stored-file.entity.js';
import { StoredFileService } from './stored-file.service.js';
import { OverQuota } from './upload-quota.js';

/** The name of a refused upload in the record. */
const operation = 'uploadFile';

/** File transfer, which GraphQL does not cover: `POST /files` and `GET /files/:id`. */
@Injectable()
export class StoredFileRoutes implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly files: StoredFileService,
    private readonly requests: Requests,
    private readonly watch: RefusalWatch,
  ) {}

  onModuleInit(): void {
    // The worker runs the same features without HTTP.
    const fastify = this.http.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.post('/files', (request, reply) => answered(reply, 'files', () => this.#upload(request, reply)));
    fastify?.get<{ Params: { id: string } }>('/files/:id', (request, reply) =>
      answered(reply, 'files', () => this.#download(request, request.params.id, reply)),
    );
  }

  async #upload(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const ctx = await this.requests.contextOf(request, reply);
    const { id, sha256, size, mediaType } = await this.#stored(ctx, request).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'FORBIDDEN') this.watch.actionRefused(ctx, operation);
      if (error instanceof OverQuota) this.watch.actionRefused(ctx, operation, 'QUOTA');
      throw error;
    });
    return reply.code(201).send({ id, sha256, size, mediaType });
  }

  async #stored(ctx: Context, request: FastifyRequest): Promise<StoredFile> {
    // Another site can make a browser send this request with its cookie, but cannot forge the Origin header.
    if (request.headers.origin !== ctx.seen?.origin) throw Refusal.forbidden();
    this.files.mayStore(ctx);
    if (!request.isMultipart()) throw Refusal.invalid(problem('FILE_NOT_AS_FORM'));
    // One byte above the limit is let through, so that the storage notices.
    const whole = { limits: { fileSize: limits.fileBytes + 1, files: 2 }, throwFileSizeLimit: false };
    const parts = request.files(whole);
    const { value: part } = await parts.next().catch((error: unknown) => letGo(request, error));
    if (!part) throw Refusal.invalid(problem('FILE_MISSING'));
    const file = this.files.store(ctx, part.filename ?? '', alone(part.file, parts));
    return file.catch((error: unknown) => letGo(request, error));
  }

  async #download(request: FastifyRequest, id: string, reply: FastifyReply): Promise<unknown> {
    const ctx = await this.requests.contextOf(request, reply);
    if (!ctx.reader.viewer) throw Refusal.unauthenticated();
    if (!isUuid(id)) throw Refusal.notFound();
    const file = await this.files.find(ctx, id);
    const etag = `"${file.sha256}"`;
    const isHeld = request.headers['if-none-match'] === etag;
    // Opened first, so that an error is not sent with the headers of a file.
    const bytes = isHeld ? null : await this.files.open(file);
    reply
      .header('etag', etag)
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', attachment(file.name));
    if (!bytes) return reply.code(304).send();
    const type = file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType;
    return reply.type(type).header('content-length', file.size).send(bytes);
  }
}

/** The bytes of a file, unless another file follows. @throws Refusal INVALID */
async function* alone(bytes: AsyncIterable<Buffer>, parts: AsyncIterator<unknown>): AsyncGenerator<Buffer> {
  yield* bytes;
  const { done } = await parts.next();
  if (!done) throw Refusal.invalid(problem('FILES_SEVERAL'));
}

/** The parser’s messages, which have no code, for a malformed or incomplete form. */
const noWholeForm = /Boundary not found|unexpected end of multipart data/i;

/** The rest of the upload is read and discarded; otherwise the browser would not read the error. */
function letGo({ raw }: FastifyRequest, error: unknown): never {
  const isBroken = error instanceof Error && noWholeForm.test(error.message);
  if (isBroken || (raw.destroyed && !raw.complete)) throw Refusal.invalid(problem('FILE_CUT_SHORT'));
  raw.unpipe().resume();
  throw error;
}
