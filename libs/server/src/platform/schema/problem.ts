import type { RuleProblem } from '@followthrough/domain/problems';
import { englishWords } from '@followthrough/domain/refusals/refusal-words';
import { createUnionType, Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { EntityClass } from '../sql/columns.js';
import { Day } from './scalars.js';

@ObjectType({ description: 'What a problem is about, for programs that word it themselves.' })
export class ProblemParam {
  @Field({ description: 'As in “limit”; which ones there are depends on the code.' })
  readonly name!: string;

  @Field({
    description: 'A number in digits, a day as in 2026-11-22, a code of the schema, or words as they were entered.',
  })
  readonly value!: string;
}

/** A failure that the page answers specifically: a member of a mutation's union. */
@InterfaceType({ description: 'Why a change was not made.' })
export abstract class Problem {
  @Field({ description: 'For programs; a code never changes its meaning.' })
  readonly code!: string;

  @Field(() => [ProblemParam], { description: 'What `message` speaks of.' })
  readonly params!: ProblemParam[];

  @Field({ description: 'In English: what happened, then what to do.' })
  readonly message!: string;
}

/** What every problem says of itself. */
export function told(refused: RuleProblem): Pick<Problem, 'code' | 'params' | 'message'> {
  const params = Object.entries(refused.params).map(([name, value]) => ({ name, value: String(value) }));
  return { code: refused.code, params, message: englishWords(refused) };
}

@ObjectType({ implements: () => [Problem], description: 'A rule of the domain refused what was entered.' })
export class InvalidInput extends Problem {
  @Field(() => String, { nullable: true, description: 'The field of the input it is about, where there is one.' })
  readonly field!: string | null;

  static of(refused: RuleProblem): InvalidInput {
    return Object.assign(new InvalidInput(), { ...told(refused), field: refused.field ?? null });
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
