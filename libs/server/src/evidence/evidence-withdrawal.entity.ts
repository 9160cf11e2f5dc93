import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

@Entity('evidence_withdrawals')
@ObjectType({ description: 'That evidence was withdrawn by whoever submitted it: it stays, and counts nowhere.' })
export class EvidenceWithdrawal {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the withdrawal.' })
  id!: string;

  @Column('uuid')
  evidenceId!: string;

  @Column('text')
  @Field({ description: 'Why.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
