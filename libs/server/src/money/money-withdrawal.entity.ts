import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/schema/scalars.js';

@Entity('money_withdrawals')
@ObjectType({
  description: 'Withdrawal of an amount recorded by mistake. The amount stays in the record but no longer counts.',
})
export class MoneyWithdrawal {
  @PrimaryColumn('uuid')
  amountId!: string;

  @Column('text')
  @Field({ description: 'Given by the person who withdrew it.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of withdrawal.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
