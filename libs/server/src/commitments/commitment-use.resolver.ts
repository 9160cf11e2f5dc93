import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { ArchivingService } from './archiving/archiving.service.js';
import { BackgroundService } from './links/background.service.js';
import {
  BackgroundInput,
  CommitmentReasonInput,
  LinkCommitmentsInput,
  MarkDuplicateInput,
  ReassignCommitmentInput,
  RemoveLinkInput,
  SetReadersInput,
} from './commitment.inputs.js';
import {
  ArchiveCommitmentResult,
  LinkCommitmentsResult,
  MarkDuplicateResult,
  ReassignCommitmentResult,
  RemoveLinkResult,
  SetBackgroundResult,
  SetReadersResult,
} from './commitment.problems.js';
import { LinkService } from './links/link.service.js';
import { ResponsibilityService } from './responsibility/responsibility.service.js';

/** Operations on a commitment as a whole: links, responsibility and archiving. */
@Resolver()
export class CommitmentUseResolver {
  constructor(
    private readonly links: LinkService,
    private readonly backgrounds: BackgroundService,
    private readonly responsibility: ResponsibilityService,
    private readonly archiving: ArchivingService,
  ) {}

  @Mutation(() => LinkCommitmentsResult, { nullable: true, description: 'Links one commitment to another.' })
  @Allow('commitment.link')
  linkCommitments(@Ctx() ctx: Context, @Args('input') input: LinkCommitmentsInput) {
    return this.links.link(ctx, input);
  }

  @Mutation(() => RemoveLinkResult, { nullable: true, description: 'Removes a link. It stays in the record.' })
  @Allow('commitment.link')
  removeLink(@Ctx() ctx: Context, @Args('input') input: RemoveLinkInput) {
    return this.links.remove(ctx, input);
  }

  @Mutation(() => SetBackgroundResult, {
    nullable: true,
    description: 'Links a noted passage to a commitment as background.',
  })
  @Allow('commitment.edit')
  addBackground(@Ctx() ctx: Context, @Args('input') input: BackgroundInput) {
    return this.backgrounds.add(ctx, input);
  }

  @Mutation(() => SetBackgroundResult, { nullable: true, description: 'Removes a background link.' })
  @Allow('commitment.edit')
  removeBackground(@Ctx() ctx: Context, @Args('input') input: BackgroundInput) {
    return this.backgrounds.remove(ctx, input);
  }

  @Mutation(() => ReassignCommitmentResult, { nullable: true, description: 'Changes the lead team.' })
  @Allow('commitment.reassign')
  reassignCommitment(@Ctx() ctx: Context, @Args('input') input: ReassignCommitmentInput) {
    return this.responsibility.reassign(ctx, input);
  }

  @Mutation(() => SetReadersResult, {
    nullable: true,
    description: 'Sets the people who can read a commitment regardless of team.',
  })
  @Allow('commitment.edit')
  setReaders(@Ctx() ctx: Context, @Args('input') input: SetReadersInput) {
    return this.responsibility.setReaders(ctx, input);
  }

  @Mutation(() => ArchiveCommitmentResult, {
    nullable: true,
    description: 'Archives a commitment. Lists exclude it by default.',
  })
  @Allow('commitment.archive')
  archiveCommitment(@Ctx() ctx: Context, @Args('input') input: CommitmentReasonInput) {
    return this.archiving.archive(ctx, input);
  }

  @Mutation(() => ArchiveCommitmentResult, { nullable: true, description: 'Restores an archived commitment.' })
  @Allow('commitment.archive')
  restoreCommitment(@Ctx() ctx: Context, @Args('input') input: CommitmentReasonInput) {
    return this.archiving.restore(ctx, input);
  }

  @Mutation(() => MarkDuplicateResult, {
    nullable: true,
    description: 'Marks a commitment as a duplicate. Neither is deleted.',
  })
  @Allow('commitment.markDuplicate')
  markDuplicate(@Ctx() ctx: Context, @Args('input') input: MarkDuplicateInput) {
    return this.archiving.markDuplicate(ctx, input);
  }

  @Mutation(() => MarkDuplicateResult, { nullable: true, description: 'Removes a duplicate mark.' })
  @Allow('commitment.markDuplicate')
  unmarkDuplicate(@Ctx() ctx: Context, @Args('input') input: CommitmentReasonInput) {
    return this.archiving.unmarkDuplicate(ctx, input);
  }
}
