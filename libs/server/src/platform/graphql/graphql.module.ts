import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '@followthrough/domain/limits';
import { Database } from '../database.js';
import { HttpModule } from '../http/http.module.js';
import { Requests } from '../http/requests.js';
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

function options(database: Database, requests: Requests): Omit<MercuriusDriverConfig, 'driver'> {
  const direct = new DirectAnswers(database, requests, keptDocuments);
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
        return { followthrough: await requests.contextOf(request, reply) };
      } catch (failure) {
        return { followthrough: requests.contextOfNobody(request, reply), failure };
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
      imports: [HttpModule],
      inject: [Database, Requests],
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
