import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@ObjectType({ description: 'A commitment of the same kind that may be the one proposed.' })
export class LikelyDuplicate {
  @Field(() => Uuid, { description: 'Which one.' })
  readonly commitmentId!: string;

  @Field({ description: 'What people quote: FT-0001.' })
  readonly reference!: string;

  @Field({ description: 'Its title.' })
  readonly title!: string;

  @Field(() => Float, { description: 'How alike the titles are, from 0 to 1.' })
  readonly titleLikeness!: number;

  @Field(() => [String], { description: 'The parties that both have.' })
  readonly sharedParties!: readonly string[];
}
