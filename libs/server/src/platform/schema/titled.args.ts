import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { PageArgs } from './connection.js';

@InputType({ description: 'Things with certain words in their title.' })
export class TitleFilter {
  @Field(() => String, { nullable: true, description: 'Words of the title, whole or in part.' })
  text?: string | null;
}

@ArgsType()
export class TitledArgs extends PageArgs {
  @Field(() => TitleFilter, { nullable: true, description: 'All by default.' })
  filter?: TitleFilter | null;
}
