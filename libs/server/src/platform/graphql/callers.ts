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
  readonly #claims = new WeakMap<FastifyRequest, Context>();

  constructor(
    private readonly requests: Requests,
    private readonly rate: Rate,
  ) {}

  /**
   * Takes the session for what it was when it was last looked up, and looks it up where that is not known.
   * @throws Refusal UNAUTHENTICATED for a body that nobody sends who is yet to sign in, UNAVAILABLE for one operation too
   * many, and what kept the reader from being known.
   */
  async meet(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const claim = this.requests.claimedContextOf(request, reply);
    if (claim) this.#claims.set(request, claim);
    const ctx = claim ?? (await this.confirmed(request, reply));
    await this.charge(request, reply, 1);
    // A body that does not say how long it is counts as long.
    const bytes = Number(request.headers['content-length'] ?? Infinity);
    if (!ctx.reader.viewer && request.method === 'POST' && bytes > limits.signedOutBytes) {
      throw Refusal.unauthenticated();
    }
  }

  /** What a session is taken for, for a statement that confirms it; null where there is nothing to confirm. */
  claimed(request: FastifyRequest): Context | null {
    return this.#claims.get(request) ?? null;
  }

  /** The context of a request whose session was looked up, which is done now where it was not. */
  async confirmed(request: FastifyRequest, reply: FastifyReply): Promise<Context> {
    const ctx = this.#contexts.get(request) ?? (await this.requests.contextOf(request, reply));
    this.#contexts.set(request, ctx);
    return ctx;
  }

  /** The context of a request; nobody's until its session was looked up. */
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
