import { limits } from '@followthrough/domain/limits';
import { Injectable } from '@nestjs/common';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { Authenticator } from '../http/authenticator.js';
import { Database } from '../sql/database.js';
import { Refusal } from '../ground/refusal.js';
import { Allowances } from './allowances.js';
import { askedIn, dropNulls, markDocument, type Asked } from './asked.js';
import { Callers } from './callers.js';
import type { GraphqlContext } from './ctx.js';
import { DirectAnswers } from './direct-answers.js';
import { refuseLargeDocument } from './document-size.js';
import { formatErrors } from './errors.js';
import { fieldReading } from './field-reading.js';
import { KeptDocuments } from './kept-documents.js';
import { mediaTypeFor, wantsSuccess } from './media-type.js';
import { isForAnyone } from './signed-out.js';

/** The number of documents to keep parsed and compiled: each takes about 70 kB. */
const keptDocuments = 500;

/**
 * The checks of a request, cheapest first: who sent it, before the body is read; whether they may send such a document;
 * how large it is, before it is validated; whether it can be answered without Mercurius.
 */
@Injectable()
export class MercuriusOptions {
  readonly #direct: DirectAnswers;
  readonly #kept = new KeptDocuments(keptDocuments);

  constructor(
    database: Database,
    authenticator: Authenticator,
    private readonly callers: Callers,
    private readonly allowances: Allowances,
  ) {
    this.#direct = new DirectAnswers(database, authenticator, keptDocuments);
  }

  make(): Omit<MercuriusDriverConfig, 'driver'> {
    return {
      autoSchemaFile: true,
      sortSchema: true,
      ...fieldReading,
      path: '/graphql',
      jit: 2,
      cache: keptDocuments,
      csrfPrevention: true,
      graphql: { parseOptions: { maxTokens: limits.queryTokens }, validateOptions: { maxErrors: 1 } },
      additionalRouteOptions: {
        bodyLimit: 2 * limits.requestBytes,
        preParsing: (request: FastifyRequest, reply: FastifyReply) => this.callers.meet(request, reply),
        preValidation: async (request: FastifyRequest) => this.#complete(request),
        preHandler: (request: FastifyRequest, reply: FastifyReply) => this.#begin(request, reply),
        onSend: async ({ headers }: FastifyRequest, reply: FastifyReply) =>
          void reply.header('content-type', mediaTypeFor(headers.accept)).header('cache-control', 'no-store'),
      },
      hooks: {
        preValidation: async (_schema, document) => refuseLargeDocument(document),
        preExecution: async (schema, document, { reply }) => this.#run(schema, document, reply),
      },
      context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => ({
        followthrough: this.callers.of(request, reply),
      }),
      errorFormatter: (execution, { reply }) => {
        const isNobody = !this.callers.of(reply.request, reply).reader.viewer;
        return formatErrors(execution, reply.log, {
          isNobody,
          wantsSuccess: wantsSuccess(reply.request.headers.accept),
        });
      },
    };
  }

  /** Brings a request into the shape that is checked next. */
  #complete(request: FastifyRequest): void {
    dropNulls(request);
    this.#kept.complete(request.body);
  }

  /** @throws Refusal UNAUTHENTICATED for a document that requires a session. */
  async #begin(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const asked = askedIn(request);
    const { query } = asked;
    markDocument(asked);
    const answer = await this.#answerAtOnce(asked, request, reply);
    if (answer !== null) return reply.send(answer);
    const { reader } = await this.callers.confirmed(request, reply);
    if (!reader.viewer && !isForAnyone(query, this.allowances.all())) throw Refusal.unauthenticated();
    return undefined;
  }

  /** A query needs no separate look-up of the session: its own statement confirms it. */
  async #answerAtOnce(asked: Asked, request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const ctx = this.callers.claimed(request) ?? this.callers.of(request, reply);
    const known = ctx.reader.viewer ? this.#direct.known(asked) : null;
    if (!known?.isReadByViews) return null;
    await this.callers.charge(request, reply, known.operations - 1);
    return this.#direct.answer(request.server.graphql.schema, known, asked, ctx);
  }

  async #run(schema: GraphQLSchema, document: DocumentNode, reply: FastifyReply): Promise<undefined> {
    // Signed-out clients run one operation at a time, and add nothing to the document cache.
    if (!this.callers.of(reply.request, reply).reader.viewer) return;
    const asked = reply.request.body as Asked;
    const known = this.#direct.learn(schema, asked, document);
    if (asked.query.length <= limits.queryKept) this.#kept.keep(asked);
    if (known) await this.callers.charge(reply.request, reply, known.operations - 1);
  }
}
