import { Field, InputType, Int } from '@nestjs/graphql';
import { Day, Uuid } from '../platform/schema/scalars.js';

@InputType({ isAbstract: true })
export class FollowUpFactsInput {
  @Field({ description: 'What is to be done.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  details?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The person who is to do it; or else a team.' })
  assigneeId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The team that is to do it; or else a person.' })
  teamId?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be done.' })
  dueOn?: string | null;
}

@InputType({ description: 'A new follow-up.' })
export class AssignFollowUpInput extends FollowUpFactsInput {
  @Field(() => Uuid, { description: 'The commitment it is for.' })
  commitmentId!: string;

  @Field(() => Uuid, { nullable: true, description: 'The missing thing of that commitment it is to find.' })
  missingThingId?: string | null;
}

@InputType({ description: 'A follow-up as it is to be.' })
export class EditFollowUpInput extends FollowUpFactsInput {
  @Field(() => Uuid, { description: 'Which.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;
}

@InputType({ description: 'That somebody is at it.' })
export class StartFollowUpInput {
  @Field(() => Uuid, { description: 'Which.' })
  id!: string;
}

@InputType({ description: 'That it is done.' })
export class FinishFollowUpInput {
  @Field(() => Uuid, { description: 'Which.' })
  id!: string;

  @Field({ description: 'What came of it.' })
  outcome!: string;
}

@InputType({ description: 'That it is to be done after all.' })
export class ReopenFollowUpInput {
  @Field(() => Uuid, { description: 'Which.' })
  id!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'That it will not be done.' })
export class CancelFollowUpInput {
  @Field(() => Uuid, { description: 'Which.' })
  id!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}
