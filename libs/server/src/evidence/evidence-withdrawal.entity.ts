import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

@Entity('evidence_withdrawals')
@ObjectType({
  description: 'Withdrawal of evidence by its submitter. The evidence stays in the record but no longer counts.',
})
export class EvidenceWithdrawal {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  evidenceId!: string;

  @Column('text')
  @Field({ description: 'Given by the person who withdrew it.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of withdrawal.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
