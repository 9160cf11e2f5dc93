import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../../platform/schema/connection.js';

@InputType({ description: 'People who match all given conditions.' })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name. Best match first; typos are allowed.',
  })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for active people only, false for deactivated ones only; both by default.',
  })
  isActive?: boolean | null;
}

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'All by default.' })
  filter?: PersonFilter;
}

@InputType({ description: 'A new name for yourself.' })
export class ChangeNameInput {
  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;

  @Field({ description: 'New name.' })
  name!: string;
}
