import { ArgsType, Field } from '@nestjs/graphql';

/** The token of a single-use link. */
@ArgsType()
export class TokenArgs {
  @Field()
  readonly token!: string;
}
