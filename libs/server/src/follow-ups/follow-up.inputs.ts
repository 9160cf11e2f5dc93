import { Field, InputType, Int } from '@nestjs/graphql';
import { Day, Uuid } from '../platform/schema/scalars.js';

@InputType({ isAbstract: true })
export class FollowUpFactsInput {
  @Field({ description: 'The task, in one line.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Further details, if needed.' })
  details?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Give either this or `teamId`.' })
  assigneeId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Give either this or `assigneeId`.' })
  teamId?: string | null;

  @Field(() => Day, { nullable: true, description: 'Due date.' })
  dueOn?: string | null;
}

@InputType({ description: 'A new follow-up.' })
export class AssignFollowUpInput extends FollowUpFactsInput {
  @Field(() => Uuid, { description: 'The commitment it moves forward.' })
  commitmentId!: string;

  @Field(() => Uuid, { nullable: true, description: 'Missing information of that commitment which it should find.' })
  missingThingId?: string | null;
}

@InputType({ description: 'New values for a follow-up.' })
export class EditFollowUpInput extends FollowUpFactsInput {
  @Field(() => Uuid, { description: 'The follow-up to edit.' })
  id!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;
}

@InputType({ description: 'Marks a follow-up as started.' })
export class StartFollowUpInput {
  @Field(() => Uuid, { description: 'An open follow-up.' })
  id!: string;
}

@InputType({ description: 'Finishes a follow-up.' })
export class FinishFollowUpInput {
  @Field(() => Uuid, { description: 'An open or started follow-up.' })
  id!: string;

  @Field({ description: 'Outcome, in a sentence.' })
  outcome!: string;
}

@InputType({ description: 'Reopens a follow-up.' })
export class ReopenFollowUpInput {
  @Field(() => Uuid, { description: 'A finished or cancelled follow-up.' })
  id!: string;

  @Field({ description: 'Reason, shown in the activity.' })
  reason!: string;
}

@InputType({ description: 'Cancels a follow-up.' })
export class CancelFollowUpInput {
  @Field(() => Uuid, { description: 'An open or started follow-up.' })
  id!: string;

  @Field({ description: 'Reason, shown with the follow-up.' })
  reason!: string;
}
