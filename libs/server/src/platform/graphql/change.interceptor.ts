import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { getNamedType, isUnionType, type GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, of, type Observable } from 'rxjs';
import { isRefusing, type Context } from '../context.js';
import { Notifier } from '../events/notifier.js';
import { allowance, type Allowance } from './allow.js';
import { Refusal } from '../refusal.js';
import { brokenText } from './broken-text.js';
import { contextOf } from './ctx.js';
import { InvalidInput, Problem } from './problem.js';
import type { RuleProblem } from '@followthrough/domain/problems';
import { allViews } from '../views/view.js';

/** Every root mutation is one transaction; what it returns is read through the view of its type after commit. */
@Injectable()
export class ChangeInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly notifier: Notifier,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const graphql = GqlExecutionContext.create(execution);
    const info = graphql.getInfo<GraphQLResolveInfo | undefined>();
    if (info?.operation.operation !== 'mutation') return next.handle();
    const broken = brokenText(graphql.getArgs());
    if (broken) return of(refused(info, broken));
    const allowances = this.reflector.get<readonly Allowance[]>(allowance, execution.getHandler());
    return from(this.#change(contextOf(execution), info, allowances, () => lastValueFrom(next.handle())));
  }

  async #change(
    ctx: Context,
    info: GraphQLResolveInfo,
    allowances: readonly Allowance[],
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const answer = await ctx.change(
      async () => {
        const made = await work();
        if (isRefusing(made)) return made;
        // Planned before the commit, so that what asks for too much of the answer changes nothing.
        return isViewed(made) ? ctx.rowReading(info, made) : () => Promise.resolve(named(made));
      },
      allowances.filter((allowance) => allowance !== 'anyone' && allowance !== 'signedIn'),
    );
    if (isRefusing(answer)) return named(answer instanceof Problem ? answer : InvalidInput.of(answer));
    this.notifier.touch();
    return answer();
  }
}

/** As a member of the operation's result where its page can answer it, else as an error. @throws Refusal INVALID */
function refused(info: GraphQLResolveInfo, problem: RuleProblem): unknown {
  const result = getNamedType(info.returnType);
  const answers = isUnionType(result) && result.getTypes().some(({ name }) => name === InvalidInput.name);
  if (!answers) throw Refusal.invalid(problem.message);
  return named(InvalidInput.of(problem));
}

function isViewed(result: unknown): result is { id: string } {
  return (
    typeof result === 'object' &&
    result !== null &&
    allViews().get(result.constructor.name)?.entity === result.constructor
  );
}

/** A result that is no row, such as a link shown once, is itself; a union needs to know its type. */
function named(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  if (Object.getPrototypeOf(result) === Object.prototype)
    throw new Error('A change returns an instance of its result.');
  return { ...result, __typename: result.constructor.name };
}
