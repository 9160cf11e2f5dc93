import type { OwnFigures } from '@followthrough/extraction/learning/own-training';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('reading_weights')
@ObjectType({ description: 'Weights for scans, trained from the decisions of this register: for administrators.' })
export class ReadingWeights {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the training.' })
  trainedAt!: Date;

  /** Identifies the shipped weights that they are added to. */
  @Column('text')
  base!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Number of passages that were accepted, or stated by hand.' })
  accepted!: number;

  @Column('integer')
  @Field(() => Int, { description: 'Number of passages that were noted or rejected.' })
  declined!: number;

  @Column('integer')
  @Field(() => Int, { description: 'Number of sources with these decisions.' })
  sources!: number;

  @Column('jsonb')
  figures!: { readonly shipped: OwnFigures; readonly own: OwnFigures };

  @Column('text')
  weights!: string;
}
