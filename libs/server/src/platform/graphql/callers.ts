import { limits } from '@followthrough/domain/limits';
import { networkOf } from '@followthrough/domain/slow-down';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../changes/context.js';
import { Rate } from '../http/rate.js';
import { Requests } from '../http/requests.js';
import { Refusal } from '../ground/refusal.js';

/**
 * Who sent each request: identified before the body is read, so that a document from a signed-out client costs almost
 * nothing.
 */
@Injectable()
export class Callers {
  readonly #contexts = new WeakMap<FastifyRequest, Context>();
  readonly #claims = new WeakMap<FastifyRequest, Context>();

  constructor(
    private readonly requests: Requests,
    private readonly rate: Rate,
  ) {}

  /**
   * Uses the cached session, or looks it up if there is none.
   * @throws Refusal UNAUTHENTICATED for a body too long for a signed-out client, UNAVAILABLE above the rate limit, or
   * the reason why the session could not be looked up.
   */
  async meet(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const claim = this.requests.claimedContextOf(request, reply);
    if (claim) this.#claims.set(request, claim);
    const ctx = claim ?? (await this.confirmed(request, reply));
    await this.charge(request, reply, 1);
    // A body without a declared length counts as long.
    const bytes = Number(request.headers['content-length'] ?? Infinity);
    if (!ctx.reader.viewer && request.method === 'POST' && bytes > limits.signedOutBytes) {
      throw Refusal.unauthenticated();
    }
  }

  /** The cached session, for a statement that confirms it; null if there is none. */
  claimed(request: FastifyRequest): Context | null {
    return this.#claims.get(request) ?? null;
  }

  /** The context of a request whose session has been looked up; looks it up now if necessary. */
  async confirmed(request: FastifyRequest, reply: FastifyReply): Promise<Context> {
    const ctx = this.#contexts.get(request) ?? (await this.requests.contextOf(request, reply));
    this.#contexts.set(request, ctx);
    return ctx;
  }

  /** The context of a request; signed out until its session has been looked up. */
  of(request: FastifyRequest, reply: FastifyReply): Context {
    return this.#contexts.get(request) ?? this.requests.contextOfNobody(request, reply);
  }

  /** Counts operations towards the limit of the session, or of the address. @throws Refusal UNAVAILABLE */
  async charge(request: FastifyRequest, reply: FastifyReply, operations: number): Promise<void> {
    const { sessionId } = (this.claimed(request) ?? this.of(request, reply)).reader;
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
