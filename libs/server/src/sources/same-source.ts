import { problem } from '@followthrough/domain/problems';
import { Field, ObjectType } from '@nestjs/graphql';
import { Problem, told } from '../platform/schema/problem.js';
import { Uuid } from '../platform/schema/scalars.js';

@ObjectType({ implements: () => [Problem], description: 'This document is archived already.' })
export class SameSource extends Problem {
  @Field(() => Uuid, { description: 'The source that holds it.' })
  readonly sourceId!: string;

  @Field({ description: 'Its title.' })
  readonly title!: string;

  static of({ id, title }: { id: string; title: string }): SameSource {
    const refused = problem('SOURCE_ARCHIVED_ALREADY', { title });
    return Object.assign(new SameSource(), { ...told(refused), sourceId: id, title });
  }
}
