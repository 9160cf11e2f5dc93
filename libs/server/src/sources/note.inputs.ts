import { NoteKind } from '@followthrough/domain/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Decimal, Uuid } from '../platform/schema/scalars.js';

@InputType({ description: 'What a passage says that states no commitment.' })
export class NoteFactsInput {
  @Field(() => NoteKind, { description: 'What it is.' })
  kind!: NoteKind;

  @Field(() => String, { nullable: true, description: 'Of a figure: what it counts, in the source’s words.' })
  measure?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Of a figure: its value.' })
  value?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a figure: its value as the source writes it, such as 9,400.',
  })
  valueWords?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a figure: what its value is in.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a figure: the time it is about, in the source’s words.' })
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a figure: what it is compared with, in the source’s words.' })
  comparison?: string | null;

  @Field(() => String, { nullable: true, description: 'What the note is about, in your words.' })
  words?: string | null;
}

@InputType({ description: 'A passage to be noted, and as what.' })
export class NotePassageInput {
  @Field(() => Uuid, { description: 'The source that holds it.' })
  sourceId!: string;

  @Field(() => Int, { description: 'Where it starts in the source’s text, in UTF-16 code units.' })
  start!: number;

  @Field(() => Int, { description: 'The first place after it.' })
  end!: number;

  @Field(() => NoteFactsInput, { description: 'What it says.' })
  note!: NoteFactsInput;
}
