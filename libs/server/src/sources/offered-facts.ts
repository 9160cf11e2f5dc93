import { limits } from '@followthrough/domain/limits';
import { readDocument } from '@followthrough/extraction/document';
import { Field, ObjectType } from '@nestjs/graphql';
import { Edtf } from '../platform/schema/scalars.js';

/** Headers stand at the beginning: nothing after these characters is looked at. */
const beginning = 8_000;

@ObjectType({ description: 'What a text says about itself, to be looked at before it is archived.' })
export class OfferedFacts {
  @Field(() => String, { nullable: true, description: 'Its title.' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  readonly publisher!: string | null;

  @Field(() => Edtf, { nullable: true, description: 'When.' })
  readonly published!: string | null;

  static of(text: string): OfferedFacts {
    const { title, publisher, published } = readDocument(text.slice(0, beginning));
    const short = (words: string | null, limit: number) => (words && words.length <= limit ? words : null);
    return Object.assign(new OfferedFacts(), {
      title: short(title, limits.title),
      publisher: short(publisher, limits.name),
      published,
    });
  }
}
