import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../../platform/schema/connection.js';

@InputType({ description: 'Which people.' })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name. The best match comes first; typos are forgiven.',
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those who are active, or only those who are not.' })
  isActive?: boolean | null;
}

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'Which of them; all unless told.' })
  filter?: PersonFilter;
}

@InputType({ description: 'What one is called from now on.' })
export class ChangeNameInput {
  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;

  @Field({ description: 'The new name.' })
  name!: string;
}
