import { SampleMethod, sampleMethods, SampleStrata, sampleStrata } from '@followthrough/domain/sample-terms';
import { Voice, voices } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Json, Uuid } from '../platform/schema/scalars.js';

registerEnumType(Voice, {
  name: 'Voice',
  description: 'Whose judgement of delivery is read.',
  valuesMap: described(voices),
});
registerEnumType(SampleMethod, {
  name: 'SampleMethod',
  description: 'How the commitments of a sample are drawn.',
  valuesMap: described(sampleMethods),
});
registerEnumType(SampleStrata, {
  name: 'SampleStrata',
  description: 'What the strata of a sample are.',
  valuesMap: described(sampleStrata),
});

@Entity('samples')
@ObjectType({
  description:
    'Commitments drawn from the register by an auditor, to be tested. Anyone with the same population and seed draws the same ones. Visible to auditors.',
})
export class Sample {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of drawing. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('text')
  @Field({ description: 'What it is for.' })
  title!: string;

  @Column('jsonb')
  @Field(() => Json, { description: 'The filter of the population, in the form of CommitmentFilter.' })
  filter!: object;

  @Column('text')
  @Field(() => Voice, { description: 'The voice in which the filter and the statuses were read.' })
  voice!: Voice;

  @Column('text')
  @Field({ description: 'Text that decides which commitments are drawn, exactly as typed.' })
  seed!: string;

  @Column('text')
  @Field(() => SampleMethod, { description: 'How they were drawn.' })
  method!: SampleMethod;

  @Column('text', { nullable: true })
  @Field(() => SampleStrata, { nullable: true, description: 'What the strata are; null for a simple sample.' })
  strataBy!: SampleStrata | null;

  @Column('integer')
  @Field(() => Int, { description: 'The number asked for: in total, or of each stratum for a fixed number each.' })
  size!: number;

  @Column('date')
  @Field(() => Day, { description: 'The day on which the population is read (UTC).' })
  day!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'The instant as at which it was read: the end of the day, or the drawing.' })
  asAt!: Date;

  @Column('integer')
  @Field(() => Int, { description: 'Number of commitments in the population.' })
  population!: number;

  @Column('text')
  @Field({ description: 'SHA-256 of the ids of the population, sorted, one per line without a line break at the end.' })
  populationSha256!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of drawing.' })
  drawnAt!: Date;

  @Column('uuid')
  drawnBy!: string;
}
