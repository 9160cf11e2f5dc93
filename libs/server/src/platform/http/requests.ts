import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from './authenticator.js';
import { Clock } from '../ground/clock.js';
import { Configuration } from '../ground/configuration.js';
import { Context } from '../changes/context.js';
import { Database } from '../sql/database.js';
import { Reader } from '../views/reader.js';
import { seenIn, sessionToken } from './session-cookie.js';

/** Makes the context of a request, whatever it asks for. */
@Injectable()
export class Requests {
  constructor(
    private readonly database: Database,
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** For whom its session belongs to; the one statement that a read makes besides its own. */
  async contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context> {
    const token = sessionToken(request);
    const reader = token ? await this.authenticator.readerOf(token, this.clock.now()) : Reader.nobody;
    return this.#contextFor(reader, request, reply);
  }

  /** For whom its session belonged to when it was last looked up: no more than a claim, until a statement confirms it. */
  claimedContextOf(request: FastifyRequest, reply: FastifyReply): Context | null {
    const token = sessionToken(request);
    const reader = token && this.authenticator.lastReaderOf(token);
    return reader ? this.#contextFor(reader, request, reply) : null;
  }

  /** For nobody: what is to be told needs no session. */
  contextOfNobody(request: FastifyRequest, reply: FastifyReply): Context {
    return this.#contextFor(Reader.nobody, request, reply);
  }

  #contextFor(reader: Reader, request: FastifyRequest, reply: FastifyReply): Context {
    return new Context(this.database, this.clock, reader, seenIn(request, reply, this.configuration));
  }
}
