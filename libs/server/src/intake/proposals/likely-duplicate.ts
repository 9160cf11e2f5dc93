import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@ObjectType({ description: 'A commitment of the same kind that may be the same as the proposal.' })
export class LikelyDuplicate {
  @Field(() => Uuid, { description: 'The existing commitment.' })
  readonly commitmentId!: string;

  @Field({ description: 'Reference for people to quote, such as FT-0001.' })
  readonly reference!: string;

  @Field({ description: 'Title of the existing commitment.' })
  readonly title!: string;

  @Field(() => Float, { description: 'Similarity of the titles, from 0 to 1.' })
  readonly titleLikeness!: number;

  @Field(() => [String], { description: 'Names of the parties in common.' })
  readonly sharedParties!: readonly string[];
}
