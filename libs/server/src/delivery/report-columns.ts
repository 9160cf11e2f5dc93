import { DeliveryStatus, deliveryStatuses } from '@followthrough/domain/statuses';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Uuid } from '../platform/schema/scalars.js';

registerEnumType(DeliveryStatus, {
  name: 'DeliveryStatus',
  description: 'Status of delivery, as reported by the lead team.',
  valuesMap: described(deliveryStatuses),
});

/** What a report says, whether on the whole of a commitment or on one party. Each has a table of its own. */
@ObjectType({ isAbstract: true })
export abstract class ReportColumns {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => DeliveryStatus, { description: 'Reported status.' })
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
