import { NoteKind, noteKinds } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Decimal, Uuid } from '../platform/schema/scalars.js';

registerEnumType(NoteKind, { name: 'NoteKind', description: 'Type of note.', valuesMap: described(noteKinds) });

@Entity('notes')
@ObjectType({ description: 'A figure, past act or position noted from a passage, as opposed to a commitment.' })
export class Note {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  passageId!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('text')
  @Field(() => NoteKind, { description: 'Type of note.' })
  kind!: NoteKind;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What a figure measures, in the source’s words; null for other kinds.',
  })
  measure!: string | null;

  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'Exact value of a figure.' })
  value!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Value as the source writes it, such as 9,400.' })
  valueWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Unit of the value, such as people, % or boats.' })
  unit!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Period covered, in the source’s words.' })
  period!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Comparison, in the source’s words.' })
  comparison!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Subject of the note, in the author’s words.' })
  words!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of noting.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
