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
import { markDocument, refuseUnasked } from './before.js';
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
  // What went wrong is not tried again: Mercurius tells it.
  const failures = new WeakMap<FastifyRequest, unknown>();
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
        refuseUnasked(request);
        const answer = await direct.answer(request.server.graphql.schema, request, reply).catch((failure: unknown) => {
          failures.set(request, failure);
          return null;
        });
        if (answer !== null) return reply.type('application/json; charset=utf-8').send(answer);
        markDocument(request);
        return undefined;
      },
    },
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => {
      try {
        if (failures.has(request)) throw failures.get(request);
        return { followthrough: await contextOf(request, reply) };
      } catch (failure) {
        return { followthrough: contextAs(Reader.nobody, request, reply), failure };
      }
    },
    errorFormatter: (execution, context) => formatErrors(execution, (context.reply ?? context.app).log),
  };
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
