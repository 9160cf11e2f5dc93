import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '@followthrough/domain/limits';
import { Authenticator } from '../authenticator.js';
import { Clock } from '../clock.js';
import { Configuration } from '../configuration.js';
import { Context } from '../context.js';
import { Database } from '../database.js';
import { seenIn, sessionToken } from '../http/session-cookie.js';
import { Reader } from '../reader.js';
import { AllowGuard } from './allow.guard.js';
import { ChangeInterceptor } from './change.interceptor.js';
import { SchemaCheck } from './check.js';
import type { GraphqlContext } from './ctx.js';
import { DirectAnswers } from './direct-answers.js';
import { formatErrors } from './errors.js';
import { withinLimits } from './limits.js';
import { PassFilter } from './pass.filter.js';
import { fieldReading } from './field-reading.js';

/** Documents kept parsed and compiled: each costs about 70 kB. */
const keptDocuments = 500;

function options(
  database: Database,
  authenticator: Authenticator,
  clock: Clock,
  configuration: Configuration,
): Omit<MercuriusDriverConfig, 'driver'> {
  const contextAs = (reader: Reader, request: FastifyRequest, reply: FastifyReply) =>
    new Context(database, clock, reader, seenIn(request, reply, configuration));
  const contextOf = async (request: FastifyRequest, reply: FastifyReply) => {
    const token = sessionToken(request);
    return contextAs(token ? await authenticator.readerOf(token, clock.now()) : Reader.nobody, request, reply);
  };
  const direct = new DirectAnswers(database, contextOf, keptDocuments);
  return {
    autoSchemaFile: true,
    sortSchema: true,
    ...fieldReading(),
    path: '/graphql',
    jit: 2,
    cache: keptDocuments,
    csrfPrevention: true,
    validationRules: [withinLimits],
    graphql: { parseOptions: { maxTokens: limits.queryTokens }, validateOptions: { maxErrors: 1 } },
    additionalRouteOptions: {
      bodyLimit: 2 * limits.requestBytes,
      preHandler: async (request, reply) => {
        const answer = await direct.answer(request.server.graphql.schema, request, reply).catch(() => null);
        if (answer !== null) return reply.type('application/json; charset=utf-8').send(answer);
        keepOperationsApart(request);
        return undefined;
      },
    },
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => {
      try {
        return { followthrough: await contextOf(request, reply) };
      } catch (failure) {
        return { followthrough: contextAs(Reader.nobody, request, reply), failure };
      }
    },
    errorFormatter: (execution, context) => formatErrors(execution, (context.reply ?? context.app).log),
  };
}

/**
 * Mercurius keeps one compiled operation under the text of a document that may hold several, and would run the one that
 * was compiled whichever is named. With the name in the text, as a comment, each is kept under a text of its own.
 */
function keepOperationsApart({ body, query }: FastifyRequest): void {
  const asked = (body ?? query) as { query?: unknown; operationName?: unknown } | null;
  if (asked && typeof asked.query === 'string' && typeof asked.operationName === 'string') {
    asked.query += `\n#${asked.operationName}`;
  }
}

@Module({
  imports: [
    DiscoveryModule,
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      inject: [Database, Authenticator, Clock, Configuration],
      useFactory: options,
    }),
  ],
  providers: [
    SchemaCheck,
    { provide: APP_GUARD, useClass: AllowGuard },
    { provide: APP_FILTER, useClass: PassFilter },
    { provide: APP_INTERCEPTOR, useClass: ChangeInterceptor },
  ],
})
export class FollowthroughGraphqlModule {}
