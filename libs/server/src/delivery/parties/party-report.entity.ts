import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Day, Uuid } from '../../platform/schema/scalars.js';

@Entity('party_reports')
@ObjectType({ description: 'A report on one party. It never changes the status of the commitment. Append-only.' })
export class PartyReport {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid')
  partyId!: string;

  @Column('text')
  @Field(() => DeliveryStatus, { description: 'Status of what this party is to do.' })
  status!: DeliveryStatus;

  @Column('text')
  @Field({ description: 'Rationale, as written by the author.' })
  rationale!: string;

  @Column('date')
  @Field(() => Day, { description: 'Date this was true.' })
  effectiveOn!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording; the effective date can be earlier.' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}
