import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { getNamedType, isUnionType, type GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, of, type Observable } from 'rxjs';
import { isRefusing, type Context } from '../changes/context.js';
import { Authenticator } from '../http/authenticator.js';
import { Notifier } from '../changes/notifier.js';
import { allowance, type Allowance } from './allow.js';
import { prepares } from './prepares.js';
import { Refusal } from '../ground/refusal.js';
import { RefusalWatch } from '../changes/refusal-watch.js';
import { brokenText } from './broken-text.js';
import { contextOf } from './ctx.js';
import { InvalidInput, Problem } from '../schema/problem.js';
import { DoneBefore, type KeptAnswer } from '../changes/done-before.js';
import { begin, finish, keyIn, type NamedRequest } from '../changes/once.js';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { allViews } from '../views/declare.js';

/** Runs every root mutation as one transaction, and reads its result through the view of its type after the commit. */
@Injectable()
export class ChangeInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly notifier: Notifier,
    private readonly watch: RefusalWatch,
    private readonly authenticator: Authenticator,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const graphql = GqlExecutionContext.create(execution);
    const info = graphql.getInfo<GraphQLResolveInfo | undefined>();
    if (info?.operation.operation !== 'mutation') return next.handle();
    const broken = brokenText(graphql.getArgs());
    if (broken) return of(refused(info, broken));
    const allowances = this.reflector.get<readonly Allowance[]>(allowance, execution.getHandler());
    const work = () => lastValueFrom(next.handle());
    const ctx = contextOf(execution);
    const request = namedRequest(ctx, info, allowances, graphql.getArgs());
    const change = (made: () => Promise<unknown>) => this.#change(ctx, info, allowances, request, made);
    const isPrepared = this.reflector.get<boolean | undefined>(prepares, execution.getHandler());
    return from(
      this.#watched(ctx, info, isPrepared ? this.#prepared(ctx, allowances, work, change, request) : change(work)),
    );
  }

  async #watched(ctx: Context, { fieldName }: GraphQLResolveInfo, answer: Promise<unknown>): Promise<unknown> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'FORBIDDEN') this.watch.actionRefused(ctx, fieldName);
      throw error;
    } finally {
      await ctx.end();
    }
  }

  /**
   * Slow work runs first and holds no connection. It returns a problem, or the change to make, whose time and rights are
   * those after the work. A repeated request may be refused because the first one succeeded, so it still checks whether it
   * is a repeat.
   */
  async #prepared(
    ctx: Context,
    allowances: readonly Allowance[],
    work: () => Promise<unknown>,
    change: (work: () => Promise<unknown>) => Promise<unknown>,
    request: NamedRequest | null,
  ): Promise<unknown> {
    const made = await work();
    await ctx.renew((sessionId, now) => this.authenticator.ownerOf(sessionId, now));
    if (!allowances.includes('anyone') && !ctx.reader.viewer) throw Refusal.unauthenticated();
    if (typeof made === 'function') return change(made as () => Promise<unknown>);
    if (!isRefusing(made)) throw new Error('What is prepared is a change or a problem.');
    return request ? change(() => Promise.resolve(made)) : told(made);
  }

  async #change(
    ctx: Context,
    info: GraphQLResolveInfo,
    allowances: readonly Allowance[],
    request: NamedRequest | null,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const answer = await ctx.change(
      async () => {
        const before = request && (await begin(ctx, request));
        if (before) return before;
        const made = await work();
        if (isRefusing(made)) return made;
        if (request) await finish(ctx, request, kept(made));
        // Planned before the commit, so that a selection that is too large changes nothing.
        return isViewed(made) ? ctx.rowReading(info, made) : () => Promise.resolve(named(made));
      },
      allowances.filter((allowance) => allowance !== 'anyone' && allowance !== 'signedIn'),
    );
    if (answer instanceof DoneBefore) return answeredAgain(ctx, info, answer);
    if (isRefusing(answer)) return told(answer);
    this.notifier.touch();
    return answer();
  }
}

/**
 * The idempotency key of the request; null if it has none. Operations open to anyone never have one: they concern a
 * session or a link that works once, and their answers set a cookie.
 * @throws Refusal INVALID
 */
function namedRequest(
  ctx: Context,
  { fieldName, operation }: GraphQLResolveInfo,
  allowances: readonly Allowance[],
  args: unknown,
): NamedRequest | null {
  const key = allowances.includes('anyone') ? null : keyIn(ctx.seen?.requestId);
  if (key === null) return null;
  const [first, ...others] = operation.selectionSet.selections;
  if (first?.kind !== 'Field' || others.length > 0) throw Refusal.invalid(problem('REQUEST_ID_SHARED'));
  return { key, asks: [fieldName, args] };
}

/** A secret, such as an invitation link, is never stored, so a repeated request cannot show it again. */
function kept(made: unknown): KeptAnswer {
  if (isViewed(made)) return { row: { type: made.constructor.name, id: made.id } };
  return typeof made === 'object' && made !== null ? 'shownOnce' : { value: made ?? null };
}

/** The first answer, read again for the same reader; null if they can no longer see it. @throws Refusal CONFLICT */
function answeredAgain(ctx: Context, info: GraphQLResolveInfo, { answer }: DoneBefore): unknown {
  if (answer === 'shownOnce') throw Refusal.shownOnce();
  if ('value' in answer) return answer.value;
  return ctx.viewReading(info, allViews().get(answer.row.type)!, answer.row.id)();
}

function told(refusal: Problem | RuleProblem): unknown {
  return named(refusal instanceof Problem ? refusal : InvalidInput.of(refusal));
}

/** A member of the operation’s result union if the union has one for it, otherwise an error. @throws Refusal INVALID */
function refused(info: GraphQLResolveInfo, broken: RuleProblem): unknown {
  const result = getNamedType(info.returnType);
  const answers = isUnionType(result) && result.getTypes().some(({ name }) => name === InvalidInput.name);
  if (!answers) throw Refusal.invalid(broken);
  return named(InvalidInput.of(broken));
}

function isViewed(result: unknown): result is { id: string } {
  return (
    typeof result === 'object' &&
    result !== null &&
    allViews().get(result.constructor.name)?.entity === result.constructor
  );
}

/** A result without a table, such as a link shown once, is returned as it is; a union needs its type name. */
function named(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  if (Object.getPrototypeOf(result) === Object.prototype)
    throw new Error('A change returns an instance of its result.');
  return { ...result, __typename: result.constructor.name };
}
