import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Context } from '../changes/context.js';

/** The context that Mercurius passes to every resolver; ours is one member of it. */
export interface GraphqlContext {
  readonly followthrough: Context;
}

export function contextOf(execution: ExecutionContext): Context {
  return GqlExecutionContext.create(execution).getContext<GraphqlContext>().followthrough;
}

/** The context of the request: the first parameter of every resolver. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution));
