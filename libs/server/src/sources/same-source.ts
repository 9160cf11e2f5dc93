import { problem } from '@followthrough/domain/problems';
import { Field, ObjectType } from '@nestjs/graphql';
import { Problem, told } from '../platform/schema/problem.js';
import { Uuid } from '../platform/schema/scalars.js';

@ObjectType({ implements: () => [Problem], description: 'Refused because this document is already archived.' })
export class SameSource extends Problem {
  @Field(() => Uuid, { description: 'The source that contains it.' })
  readonly sourceId!: string;

  @Field({ description: 'Title of the archived source.' })
  readonly title!: string;

  static of({ id, title }: { id: string; title: string }): SameSource {
    const refused = problem('SOURCE_ARCHIVED_ALREADY', { title });
    return Object.assign(new SameSource(), { ...told(refused), sourceId: id, title });
  }
}
