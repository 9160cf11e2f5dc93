import { NoteKind } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Decimal, Uuid } from '../platform/schema/scalars.js';

registerEnumType(NoteKind, { name: 'NoteKind', description: 'What a noted passage is.' });

@Entity('notes')
@ObjectType({ description: 'What a passage says that states no commitment: a figure, a past act or a position.' })
export class Note {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the note.' })
  id!: string;

  @Column('uuid')
  passageId!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('text')
  @Field(() => NoteKind, { description: 'What it is.' })
  kind!: NoteKind;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What a figure counts, in the source’s words.' })
  measure!: string | null;

  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'Its value.' })
  value!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The value as the source writes it: 9,400.' })
  valueWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What its value is in: people, %, boats.' })
  unit!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The time it is about, in the source’s words.' })
  period!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is compared with, in the source’s words.' })
  comparison!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the note is about, in our words.' })
  words!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was noted.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
