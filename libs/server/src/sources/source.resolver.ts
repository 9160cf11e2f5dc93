import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { Uuid } from '../platform/graphql/scalars.js';
import { Passage } from './passage.entity.js';
import { Source, SourceConnection } from './source.entity.js';
import { SourcesArgs } from './source.inputs.js';
import './note.view.js';
import './passage.view.js';

@Resolver()
export class SourceResolver {
  @Query(() => Source, { nullable: true, description: 'One source.' })
  @Allow('signedIn')
  source(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args('id', { type: () => Uuid }) _: string) {
    return ctx.read(info);
  }

  @Query(() => SourceConnection, { description: 'Sources, newest first unless told otherwise.' })
  @Allow('signedIn')
  sources(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args() _: SourcesArgs) {
    return ctx.read(info);
  }

  @Query(() => Passage, { nullable: true, description: 'One passage.' })
  @Allow('signedIn')
  passage(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args('id', { type: () => Uuid }) _: string) {
    return ctx.read(info);
  }
}
