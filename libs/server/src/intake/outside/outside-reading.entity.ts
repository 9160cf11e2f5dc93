import { ExtractionState } from '@followthrough/domain/extraction-states';
import { OutsideFailure, outsideFailures } from '@followthrough/domain/outside-readings';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(OutsideFailure, {
  name: 'OutsideFailure',
  description: 'Why the outside reader did not read a source to its end.',
  valuesMap: described(outsideFailures),
});

/** A source has one; it belongs to the scan that `asking` names, and after a later scan the same row begins anew. */
@Entity('outside_readings')
@ObjectType({
  description: 'The reading of a source by the language model that READER_URL names. It begins after the scan.',
})
export class OutsideReading {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  sourceId!: string;

  /** Identifies the request for the scan that it follows: results for an earlier one are discarded. */
  @Column('uuid')
  asking!: string;

  @Column('text')
  @Field(() => ExtractionState, { description: 'Current progress.' })
  state!: ExtractionState;

  @Column('text')
  @Field({ description: 'Name of the model, as in READER_MODEL.' })
  model!: string;

  @Column('text')
  @Field({ description: 'Host that the text is sent to, with its port if it is not the usual one.' })
  host!: string;

  @Column('integer')
  @Field(() => Int, { description: 'End of the part of the text that was read, in UTF-16 code units.' })
  done!: number;

  @Column('integer')
  @Field(() => Int, { description: 'Length of the text, in UTF-16 code units.' })
  total!: number;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Number of its suggestions that could not be used, for example because their words are not in the text.',
  })
  leftOut!: number;

  @Column('text', { nullable: true })
  @Field(() => OutsideFailure, { nullable: true, description: 'Why it failed; null unless it did.' })
  failure!: OutsideFailure | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'HTTP status of the answer, if that is why it failed.' })
  httpStatus!: number | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which it began; null before, or if there was nothing to send.',
  })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Null while queued or running.' })
  endedAt!: Date | null;
}
