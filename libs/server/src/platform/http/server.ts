import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { limits } from '@followthrough/domain/limits';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import { pino, type Logger } from 'pino';
import { Configuration } from '../ground/configuration.js';
import { Database } from '../sql/database.js';
import { serveGraphiql } from './graphiql.js';
import { secureHeaders } from './headers.js';
import { keepPace, usualPace, type Pace } from './pace.js';
import { serveWeb } from './web.js';

/** The API over HTTP, ready to listen. Log lines contain no bodies, cookies or tokens. */
export async function createServer(
  module: Type,
  logger: Logger = quietLogger(),
  pace: Pace = usualPace,
): Promise<NestFastifyApplication> {
  const { trustedProxies } = new Configuration();
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    bodyLimit: limits.requestBytes,
    disableRequestLogging: true,
    keepAliveTimeout: pace.patienceMilliseconds,
    http: {
      headersTimeout: pace.patienceMilliseconds,
      connectionsCheckingInterval: pace.patienceMilliseconds / 10,
    },
    trustProxy: (_address: string, hop: number) => hop < trustedProxies,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await app.register(cookie as never);
  await app.register(multipart as never, {
    limits: { fileSize: limits.fileBytes, files: 1, fields: 20, fieldSize: 100_000 },
  });
  const fastify = adapter.getInstance();
  await secureHeaders(fastify as never, app.get(Configuration));
  keepPace(fastify.server, pace);
  fastify.addHook('preClose', async () => closeSoon(fastify.server));
  fastify.get('/healthz', async (_, reply) => {
    const healthy = await isHealthy(app.get(Database));
    return reply.code(healthy ? 200 : 503).send({ status: healthy ? 'ok' : 'the database does not answer' });
  });
  const { webFolder, isProduction } = app.get(Configuration);
  if (!isProduction) serveGraphiql(fastify as never);
  if (webFolder) await serveWeb(fastify as never, webFolder);
  await app.init();
  return app;
}

/** Warnings and errors only; they never include the contents of a request. */
function quietLogger(): Logger {
  return pino({ level: 'warn', redact: ['req.headers', 'res.headers'] });
}

/** When the server stops, requests in progress have this long to finish. */
const graceMilliseconds = 5_000;

/**
 * On closing, Node.js ends idle connections once: one that is answering at that moment would stay open for another
 * request, and a slow sender for as long as it likes.
 */
function closeSoon(server: Server): void {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const all = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  server.once('close', () => {
    clearInterval(idle);
    clearTimeout(all);
  });
}

async function isHealthy(database: Database): Promise<boolean> {
  const timeout = new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref());
  const answer = database.check().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, timeout]);
}
