import type { RuleProblem } from '@followthrough/domain/problems';
import { englishWords } from '@followthrough/domain/refusals/refusal-words';
import { createUnionType, Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { EntityClass } from '../sql/columns.js';
import { Day } from './scalars.js';

@ObjectType({ description: 'A value of a problem, for clients that word the message themselves.' })
export class ProblemParam {
  @Field({ description: 'For example “limit”. Each code has its own set of names.' })
  readonly name!: string;

  @Field({
    description: 'A number in digits, a day such as 2026-11-22, a code from the schema, or text as entered.',
  })
  readonly value!: string;
}

/** A failure that a page handles individually: a member of a mutation’s union. */
@InterfaceType({ description: 'The reason why a change was not made.' })
export abstract class Problem {
  @Field({ description: 'Stable code for programs.' })
  readonly code!: string;

  @Field(() => [ProblemParam], { description: 'Values used in `message`.' })
  readonly params!: ProblemParam[];

  @Field({ description: 'In English: what happened and what to do next.' })
  readonly message!: string;
}

/** The fields that every problem has. */
export function told(refused: RuleProblem): Pick<Problem, 'code' | 'params' | 'message'> {
  const params = Object.entries(refused.params).map(([name, value]) => ({ name, value: String(value) }));
  return { code: refused.code, params, message: englishWords(refused) };
}

@ObjectType({ implements: () => [Problem], description: 'The input breaks a rule of the domain.' })
export class InvalidInput extends Problem {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the input field; null if the problem is not about one field.',
  })
  readonly field!: string | null;

  static of(refused: RuleProblem): InvalidInput {
    return Object.assign(new InvalidInput(), { ...told(refused), field: refused.field ?? null });
  }
}

@ObjectType({ description: 'A change made by another person or session since the form was opened.' })
export class ChangeSince {
  @Field(() => [String], { description: 'Names of the changed fields.' })
  readonly fields!: string[];

  @Field(() => String, { nullable: true, description: 'Name of the person; null for the system.' })
  readonly by!: string | null;

  @Field(() => Day, { description: 'Day of the change (UTC).' })
  readonly on!: string;
}

@ObjectType({
  implements: () => [Problem],
  description: 'Refused because the object was edited after the form was opened.',
})
export class StaleEdit extends Problem {
  @Field(() => Int, { description: 'The current version; send it with the next attempt.' })
  readonly version!: number;

  @Field(() => [ChangeSince], { description: 'Oldest first.' })
  readonly changes!: ChangeSince[];
}

/** A mutation’s result: the changed row, or one of the problems that the page handles. */
export function resultOf(name: string, ...types: readonly EntityClass<object>[]) {
  return createUnionType({
    name,
    description: 'The changed object, or the problem that prevented the change.',
    types: () => types as never,
    resolveType: (value: { __typename?: string }) => value.__typename,
  });
}
