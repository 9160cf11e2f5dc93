import { Field, ObjectType } from '@nestjs/graphql';
import { Problem } from '../platform/schema/problem.js';
import { Uuid } from '../platform/schema/scalars.js';

@ObjectType({ implements: () => [Problem], description: 'This document is archived already.' })
export class SameSource extends Problem {
  @Field(() => Uuid, { description: 'The source that holds it.' })
  readonly sourceId!: string;

  @Field({ description: 'Its title.' })
  readonly title!: string;

  static of({ id, title }: { id: string; title: string }): SameSource {
    return Object.assign(new SameSource(), {
      sourceId: id,
      title,
      message: `This document is archived already, as “${title}”. Open that one; if the page has changed since, archive it with its changed words.`,
    });
  }
}
