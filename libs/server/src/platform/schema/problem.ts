import type { RuleProblem } from '@followthrough/domain/problems';
import { createUnionType, Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { EntityClass } from '../sql/columns.js';
import { Day } from './scalars.js';

/** A failure that the page answers specifically: a member of a mutation's union. */
@InterfaceType({
  description: 'What was refused, in words for the person who tried: what happened, why, what to do next.',
})
export abstract class Problem {
  @Field({ description: 'For the person who tried.' })
  readonly message!: string;
}

@ObjectType({ implements: () => [Problem], description: 'A rule of the domain refused what was entered.' })
export class InvalidInput extends Problem {
  @Field({ description: 'For machines; it never changes its meaning.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'The field of the input it is about, where there is one.' })
  readonly field!: string | null;

  static of({ code, field, message }: RuleProblem): InvalidInput {
    return Object.assign(new InvalidInput(), { code, field: field ?? null, message });
  }
}

@ObjectType({ description: 'A change that somebody made since.' })
export class ChangeSince {
  @Field(() => [String], { description: 'The fields that were changed.' })
  readonly fields!: string[];

  @Field(() => String, { nullable: true, description: 'Who changed them; null for the system.' })
  readonly by!: string | null;

  @Field(() => Day, { description: 'When.' })
  readonly on!: string;
}

@ObjectType({ implements: () => [Problem], description: 'The thing was changed after the form was opened.' })
export class StaleEdit extends Problem {
  @Field(() => Int, { description: 'The version that a new attempt must name.' })
  readonly version!: number;

  @Field(() => [ChangeSince], { description: 'What changed since, oldest first.' })
  readonly changes!: ChangeSince[];
}

/** A mutation's result: what it changed, or one of the problems its page answers. */
export function resultOf(name: string, ...types: readonly EntityClass<object>[]) {
  return createUnionType({
    name,
    description: 'What was changed, or why nothing was.',
    types: () => types as never,
    resolveType: (value: { __typename?: string }) => value.__typename,
  });
}
