import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/schema/scalars.js';

@Entity('finding_withdrawals')
@ObjectType({ description: 'Withdrawal of a finding by its author. It stays in the record but needs no answer.' })
export class FindingWithdrawal {
  @PrimaryColumn('uuid')
  findingId!: string;

  @Column('text')
  @Field({ description: 'Given by the auditor.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of withdrawal.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
