import { ArgsType, Field } from '@nestjs/graphql';

/** The reference that people quote. */
@ArgsType()
export class ReferenceArgs {
  @Field()
  readonly reference!: string;
}
