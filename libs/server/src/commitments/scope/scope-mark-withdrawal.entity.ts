import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/schema/scalars.js';

@Entity('scope_mark_withdrawals')
@ObjectType({ description: 'Withdrawal of a mark made by mistake. The mark stays in the record but no longer counts.' })
export class ScopeMarkWithdrawal {
  @PrimaryColumn('uuid')
  scopeMarkId!: string;

  @Column('text')
  @Field({ description: 'Given by the person who withdrew it.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of withdrawal.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
