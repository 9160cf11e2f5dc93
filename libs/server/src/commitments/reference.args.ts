import { ArgsType, Field } from '@nestjs/graphql';

/** What people quote. */
@ArgsType()
export class ReferenceArgs {
  @Field()
  readonly reference!: string;
}
