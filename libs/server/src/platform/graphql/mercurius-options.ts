import { limits } from '@followthrough/domain/limits';
import { Injectable } from '@nestjs/common';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
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
import { mediaTypeFor, wantsSuccess } from './media-type.js';
import { isForAnyone } from './signed-out.js';

/** Documents kept parsed and compiled: each costs about 70 kB. */
const keptDocuments = 500;

/**
 * The way of a request, from what is cheap to what is dear: who sends it, before its body is read; whether they may ask
 * such a document at all; how large it is, before it is validated; whether it can be answered without Mercurius.
 */
@Injectable()
export class MercuriusOptions {
  readonly #direct: DirectAnswers;

  constructor(
    database: Database,
    private readonly callers: Callers,
    private readonly allowances: Allowances,
  ) {
    this.#direct = new DirectAnswers(database, keptDocuments);
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
        preValidation: async (request: FastifyRequest) => dropNulls(request),
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

  /** @throws Refusal UNAUTHENTICATED for what only those may ask who are signed in. */
  async #begin(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const asked = askedIn(request);
    const ctx = this.callers.of(request, reply);
    if (!ctx.reader.viewer && !isForAnyone(asked.query, this.allowances.all())) throw Refusal.unauthenticated();
    markDocument(asked);
    const known = ctx.reader.viewer ? this.#direct.known(asked) : null;
    if (!known?.isReadByViews) return undefined;
    await this.callers.charge(request, reply, known.operations - 1);
    const answer = await this.#direct.answer(request.server.graphql.schema, known, asked, ctx);
    return answer === null ? undefined : reply.send(answer);
  }

  async #run(schema: GraphQLSchema, document: DocumentNode, reply: FastifyReply): Promise<undefined> {
    // Those who have no session run one operation at a time, and fill no memory of documents.
    if (!this.callers.of(reply.request, reply).reader.viewer) return;
    const known = this.#direct.learn(schema, reply.request.body as Asked, document);
    if (known) await this.callers.charge(reply.request, reply, known.operations - 1);
  }
}
