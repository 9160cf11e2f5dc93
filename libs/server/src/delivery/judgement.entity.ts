import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Day, Uuid } from '../platform/schema/scalars.js';

registerEnumType(DeliveryStatus, { name: 'DeliveryStatus', description: 'How delivery is judged to be going.' });

@Entity('judgements')
@ObjectType({ description: 'A dated judgement of how delivery is going, with its reasons. Only ever added.' })
export class Judgement {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the judgement.' })
  id!: string;

  /** The order in which they were recorded. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => DeliveryStatus, { description: 'The status it gives.' })
  status!: DeliveryStatus;

  @Column('text')
  @Field({ description: 'Why this status.' })
  rationale!: string;

  @Column('date')
  @Field(() => Day, { description: 'When it was so.' })
  effectiveOn!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When we recorded it.' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;

  /** The judgement recorded last that its author had before them. */
  @Column('uuid', { nullable: true })
  seenJudgementId!: string | null;
}
