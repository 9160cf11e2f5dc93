import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from './authenticator.js';
import { Clock } from '../ground/clock.js';
import { Configuration } from '../ground/configuration.js';
import { Context } from '../changes/context.js';
import { Database } from '../sql/database.js';
import { Reader } from '../views/reader.js';
import { pastDayOf } from './past-day-header.js';
import { voiceOf } from './voice-header.js';
import { seenIn, sessionToken } from './session-cookie.js';

/** Makes the context of a request, for GraphQL and other routes alike. */
@Injectable()
export class Requests {
  constructor(
    private readonly database: Database,
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** With the owner of its session: the only statement of a read besides its own. */
  async contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context> {
    const token = sessionToken(request);
    const reader = token ? await this.authenticator.readerOf(token, this.clock.now()) : Reader.nobody;
    return this.#contextFor(reader, request, reply);
  }

  /** With the owner of its session at the last look-up, until a statement confirms it. */
  claimedContextOf(request: FastifyRequest, reply: FastifyReply): Context | null {
    const token = sessionToken(request);
    const reader = token && this.authenticator.lastReaderOf(token);
    return reader ? this.#contextFor(reader, request, reply) : null;
  }

  /** Without a session, for errors that need none. */
  contextOfNobody(request: FastifyRequest, reply: FastifyReply): Context {
    return this.#contextFor(Reader.nobody, request, reply);
  }

  #contextFor(reader: Reader, request: FastifyRequest, reply: FastifyReply): Context {
    const seen = seenIn(request, reply, this.configuration);
    return new Context(this.database, this.clock, reader, seen, voiceOf(request), pastDayOf(request));
  }
}
