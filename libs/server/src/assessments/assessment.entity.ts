import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Uuid } from '../platform/schema/scalars.js';
import { Confidence, confidences } from '@followthrough/domain/vocabulary';

registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How sure an auditor is of an assessment.',
  valuesMap: described(confidences),
});

@Entity('assessments')
@ObjectType({
  description:
    'An auditor’s own judgement of a report. A draft that only auditors and the lead team see until the lead team replied, declined to, or let the deadline pass. Append-only.',
})
export class Assessment {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid')
  judgementId!: string;

  @Column('text')
  @Field(() => DeliveryStatus, { description: 'Assessed status.' })
  status!: DeliveryStatus;

  @Column('text')
  @Field({ description: 'Rationale, as written by the auditor.' })
  rationale!: string;

  @Column('text')
  @Field(() => Confidence, { description: 'How sure the auditor is.' })
  confidence!: Confidence;

  @Column('text')
  @Field({ description: 'Reason for the confidence.' })
  confidenceReason!: string;

  @Column('date', { name: 'reply_due' })
  @Field(() => Day, { description: 'Last day for a reply (UTC), as given when it was drafted.' })
  firstReplyDue!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it says “delivered” although required milestones lacked accepted evidence; null if none did.',
  })
  override!: string | null;

  /** The milestones that the override is about. */
  @Column('uuid', { array: true })
  unmetMilestoneIds!: string[];

  /** The version of the test of delivery that was current. */
  @Column('uuid', { nullable: true })
  deliveryTestId!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of drafting.' })
  draftedAt!: Date;

  @Column('uuid')
  draftedBy!: string;
}
