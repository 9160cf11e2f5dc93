import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('sample_strata')
@ObjectType({ description: 'A stratum of a population. A simple sample has one, with an empty key.' })
export class SampleStratum {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  sampleId!: string;

  @Column('text')
  @Field({ description: 'Code, id of a team, or year; NONE for commitments without a due date.' })
  key!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Number of its commitments in the population.' })
  count!: number;

  @Column('integer')
  @Field(() => Int, { description: 'Number of commitments drawn from it.' })
  size!: number;
}
