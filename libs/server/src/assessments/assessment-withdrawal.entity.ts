import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/schema/scalars.js';

@Entity('assessment_withdrawals')
@ObjectType({ description: 'Withdrawal of an assessment by its author. It stays in the record but no longer counts.' })
export class AssessmentWithdrawal {
  @PrimaryColumn('uuid')
  assessmentId!: string;

  @Column('text')
  @Field({ description: 'Given by the auditor.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of withdrawal.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
