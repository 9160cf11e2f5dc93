import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

@Entity('judgement_withdrawals')
@ObjectType({ description: 'That a judgement was entered by mistake: it stays in the record, and holds no more.' })
export class JudgementWithdrawal {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the withdrawal.' })
  id!: string;

  @Column('uuid')
  judgementId!: string;

  @Column('text')
  @Field({ description: 'Why.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
