import { ArgsType, Field } from '@nestjs/graphql';

/** What a link that works once carries. */
@ArgsType()
export class TokenArgs {
  @Field()
  readonly token!: string;
}
