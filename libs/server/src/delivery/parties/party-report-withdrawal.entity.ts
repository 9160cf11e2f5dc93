import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/schema/scalars.js';

@Entity('party_report_withdrawals')
@ObjectType({ description: 'Withdrawal of a report on a party made by mistake. The report stays in the record.' })
export class PartyReportWithdrawal {
  @PrimaryColumn('uuid')
  partyReportId!: string;

  @Column('text')
  @Field({ description: 'Given by the person who withdrew it.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of withdrawal.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
