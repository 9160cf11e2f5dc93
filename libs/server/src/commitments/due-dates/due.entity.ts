import { DateBasis, dateBases } from '@followthrough/domain/date-words';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { Day, Edtf } from '../../platform/schema/scalars.js';

registerEnumType(DateBasis, {
  name: 'DateBasis',
  description: 'How a due date was determined.',
  valuesMap: described(dateBases),
});

/** A due date, as worded in the source and as resolved. */
@ObjectType({ isAbstract: true })
export abstract class Due {
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Wording of the date in the source; null if it has none.' })
  dueWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, {
    nullable: true,
    description: 'The date, as exact as it is known; null if no date can be determined.',
  })
  dueEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day within the date; null without a date.' })
  dueEarliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Last day within the date. The date has passed once this day is over.',
  })
  dueLatest!: string | null;

  @Column('text', { nullable: true })
  @Field(() => DateBasis, {
    nullable: true,
    description: 'GIVEN if a person entered the date; otherwise a rule read it from the wording.',
  })
  dueBasis!: DateBasis | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'Date of the source from which a relative date was counted.' })
  dueAgainst!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Codes of the interpretations chosen for ambiguous wording.' })
  dueReadings!: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason for a date entered by a person; otherwise null.' })
  dueWhy!: string | null;

  /** The source whose date the wording was counted from; correcting that date resolves the wording again. */
  @Column('uuid', { nullable: true })
  dueSourceId!: string | null;
}
