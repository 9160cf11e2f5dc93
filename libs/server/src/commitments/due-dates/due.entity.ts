import { DateBasis } from '@followthrough/domain/date-words';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { Day, Edtf } from '../../platform/schema/scalars.js';

registerEnumType(DateBasis, { name: 'DateBasis', description: 'What a stated date rests on.' });

/** The date that something is to be done by, as its source says it and as it was understood. */
@ObjectType({ isAbstract: true })
export abstract class Due {
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words that the source uses for the date.' })
  dueWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'The date, as exact as it is known; null where none is made.' })
  dueEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The first day that it can mean.' })
  dueEarliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The last day that it can mean: once it is over, the date passed.' })
  dueLatest!: string | null;

  @Column('text', { nullable: true })
  @Field(() => DateBasis, { nullable: true, description: 'What it rests on: anything but GIVEN was read by a rule.' })
  dueBasis!: DateBasis | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'The date of the source that the words were read against.' })
  dueAgainst!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where the words allow several readings: the codes of those taken.' })
  dueReadings!: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why this date was given, where somebody gave it.' })
  dueWhy!: string | null;

  /** The source whose date the words were read against: a correction of it reads them again. */
  @Column('uuid', { nullable: true })
  dueSourceId!: string | null;
}
