import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Context } from '../context.js';

/** What Mercurius hands every resolver; ours is one member of it. */
export interface GraphqlContext {
  readonly followthrough: Context;
  /** Why nobody could find out who asks. Every operation answers with it: Mercurius needs a context even to fail. */
  readonly failure?: unknown;
}

/** @throws what kept the reader from being known. */
export function contextOf(execution: ExecutionContext): Context {
  const { followthrough, failure } = GqlExecutionContext.create(execution).getContext<GraphqlContext>();
  if (failure) throw failure;
  return followthrough;
}

/** The request's context, first parameter of every resolver. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution));
