import { ArgsType, Field } from '@nestjs/graphql';
import { Uuid } from './scalars.js';

/** The id of one row. */
@ArgsType()
export class IdArgs {
  @Field(() => Uuid)
  readonly id!: string;
}
