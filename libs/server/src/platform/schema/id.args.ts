import { ArgsType, Field } from '@nestjs/graphql';
import { Uuid } from './scalars.js';

/** Names one row. */
@ArgsType()
export class IdArgs {
  @Field(() => Uuid)
  readonly id!: string;
}
