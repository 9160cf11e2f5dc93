import { limits } from '@followthrough/domain/limits';
import { networkOf } from '@followthrough/domain/slow-down';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../changes/context.js';
import { Rate } from '../http/rate.js';
import { Requests } from '../http/requests.js';
import { Refusal } from '../ground/refusal.js';

/** Who sent each request: known before its body is read, so that a stranger's document costs next to nothing. */
@Injectable()
export class Callers {
  readonly #contexts = new WeakMap<FastifyRequest, Context>();

  constructor(
    private readonly requests: Requests,
    private readonly rate: Rate,
  ) {}

  /**
   * @throws Refusal UNAUTHENTICATED for a body that nobody sends who is yet to sign in, UNAVAILABLE for one operation too
   * many, and what kept the reader from being known.
   */
  async meet(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const ctx = await this.requests.contextOf(request, reply);
    this.#contexts.set(request, ctx);
    await this.charge(request, reply, 1);
    // A body that does not say how long it is counts as long.
    const bytes = Number(request.headers['content-length'] ?? Infinity);
    if (!ctx.reader.viewer && request.method === 'POST' && bytes > limits.signedOutBytes) {
      throw Refusal.unauthenticated();
    }
  }

  /** The context of a request; nobody's where it was refused before anybody asked who sends it. */
  of(request: FastifyRequest, reply: FastifyReply): Context {
    return this.#contexts.get(request) ?? this.requests.contextOfNobody(request, reply);
  }

  /** Counts operations towards the limit of the session, or of the address. @throws Refusal UNAVAILABLE */
  async charge(request: FastifyRequest, reply: FastifyReply, operations: number): Promise<void> {
    const { sessionId } = this.of(request, reply).reader;
    const who = sessionId ? `session ${sessionId}` : `network ${networkOf(request.ip)}`;
    try {
      await this.rate.take(who, operations);
    } catch (refusal) {
      if (refusal instanceof Refusal && refusal.retryAfterSeconds) {
        reply.header('retry-after', refusal.retryAfterSeconds);
      }
      throw refusal;
    }
  }
}
