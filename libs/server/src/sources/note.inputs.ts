import { NoteKind } from '@followthrough/domain/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Decimal, Uuid } from '../platform/schema/scalars.js';

@InputType({ description: 'Content of a note.' })
export class NoteFactsInput {
  @Field(() => NoteKind, { description: 'Type of note.' })
  kind!: NoteKind;

  @Field(() => String, { nullable: true, description: 'For a figure: what it measures, in the source’s words.' })
  measure?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'For a figure: its exact value.' })
  value?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For a figure: its value as the source writes it, such as 9,400.',
  })
  valueWords?: string | null;

  @Field(() => String, { nullable: true, description: 'For a figure: the unit of its value.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'For a figure: the period covered, in the source’s words.' })
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'For a figure: a comparison, in the source’s words.' })
  comparison?: string | null;

  @Field(() => String, { nullable: true, description: 'Subject of the note, in your words.' })
  words?: string | null;
}

@InputType({ description: 'A passage to note.' })
export class NotePassageInput {
  @Field(() => Uuid, { description: 'The source that contains it.' })
  sourceId!: string;

  @Field(() => Int, { description: 'Start in the source’s text, in UTF-16 code units.' })
  start!: number;

  @Field(() => Int, { description: 'End in the source’s text (exclusive), in UTF-16 code units.' })
  end!: number;

  @Field(() => NoteFactsInput, { description: 'Content of the note.' })
  note!: NoteFactsInput;
}
